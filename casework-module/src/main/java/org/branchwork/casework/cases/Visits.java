package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Onlooker;
import org.branchwork.casework.api.privacy.Reading.What;

/** Opens cases to the staff, so that nobody looks at one without a trace. */
@ApplicationScoped
class Visits {

  @Inject CaseRepository cases;
  @Inject CoverDoor cover;
  @Inject Onlookers onlookers;
  @Inject ReadLog readLog;
  @Inject Chronicle chronicle;

  /** The case as the caller may see it; who opened it is noted. */
  Case open(String reference, Caller caller) {
    return open(reference, false, caller);
  }

  /** The same where the conversation is read: for its caseworker nothing of it is unread then. */
  Case openAndRead(String reference, Caller caller) {
    return open(reference, true, caller);
  }

  private Case open(String reference, boolean read, Caller caller) {
    Case file = cases.toWork(reference, caller);
    Instant now = chronicle.now();
    boolean own = caller.account().equals(file.caseworker());
    onlookers.note(file, read && own, caller, now);
    chronicle.tell(
        new CaseEvent.CaseFileOpened(UUID.randomUUID(), file.reference(), caller.label(), now));
    return file;
  }

  /** Who else looks; asked again and again, it stands in nobody's way and leaves no trace. */
  List<Onlooker> others(String reference, Caller caller) {
    return onlookers.others(cases.seen(reference, caller), caller, chronicle.now());
  }

  /** The case that an attachment belongs to, if the caller may see it; the opening is noted. */
  Case openFile(Attachment attachment, Caller caller) {
    Case file =
        cases
            .find(attachment.caseId())
            .filter(found -> cover.sees(caller, found))
            .orElseThrow(CaseNotFound::new);
    Instant now = chronicle.now();
    readLog.note(file, What.FILE, caller, now);
    chronicle.tell(
        new CaseEvent.FileOpened(
            UUID.randomUUID(), file.reference(), caller.label(), now, attachment.id()));
    return file;
  }
}
