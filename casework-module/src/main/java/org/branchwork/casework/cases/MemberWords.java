package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Channel;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.mail.Brought;

/** What a member says, by whichever way it came in: it opens a case or is added to one. */
@ApplicationScoped
class MemberWords {

  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject CaseRepository cases;
  @Inject Correspondence correspondence;
  @Inject MemberAddresses addresses;
  @Inject Chronicle chronicle;

  /** Keeps a checked enquiry as a new case with its first message, and tells that it came. */
  Case open(SendEnquiry checked, Channel channel, boolean sealed, Instant now, Caller caller) {
    Case file = new Case(newReference(), checked, new Arrival(channel, null), now);
    if (sealed) {
      file.sealUnkept();
    }
    cases.keep(file);
    if (sealed) {
      correspondence.seal(file, now);
    }
    keepFirst(file, checked, Brought.NOTHING, now, now, caller);
    if (sealed) {
      tellSealed(file, now, caller);
    }
    return file;
  }

  /** The same for what came by mail, with what it brings. */
  Case open(SendEnquiry checked, Brought brought, Instant now, Caller caller) {
    Case file = new Case(newReference(), checked, new Arrival(Channel.EMAIL, null), now);
    cases.keep(file);
    keepFirst(file, checked, brought, now, now, caller);
    return file;
  }

  /** The same for what somebody of the branch was told, at the moment when it was said. */
  Case enter(SendEnquiry checked, Channel channel, Instant said, Instant now, Caller caller) {
    Arrival arrival = new Arrival(channel, caller.account());
    Case file = new Case(newReference(), checked, arrival, said);
    cases.keep(file);
    keepFirst(file, checked, Brought.NOTHING, said, now, caller);
    return file;
  }

  private void keepFirst(
      Case file, SendEnquiry checked, Brought brought, Instant said, Instant now, Caller caller) {
    correspondence.keep(
        new Message(file.id(), caller, said, checked.message(), brought), file, checked.files());
    chronicle.tell(
        new CaseEvent.EnquiryReceived(
            UUID.randomUUID(), file.reference(), caller.label(), now, file.urgency()));
  }

  /** What marks the form of an answer as used. */
  String mark(Case file) {
    return correspondence.mark("answer", file);
  }

  /** Adds to a case what its member says; a closed case is open again. */
  void add(Case file, String said, List<NewFile> files, Instant now, Caller caller) {
    add(file, said, Brought.NOTHING, files, now, caller);
  }

  /** The same for what came by mail, with what it brings. */
  void add(
      Case file, String said, Brought brought, List<NewFile> files, Instant now, Caller caller) {
    correspondence.keep(new Message(file.id(), caller, now, said, brought), file, files);
    List<Step> steps = file.memberWrote(caller, now);
    cases.keep(steps);
    if (!steps.isEmpty()) {
      chronicle.tell(
          new CaseEvent.CaseReopened(UUID.randomUUID(), file.reference(), caller.label(), now));
    }
    chronicle.tell(
        new CaseEvent.MemberAnswered(
            UUID.randomUUID(), file.reference(), caller.label(), now, file.caseworker()));
  }

  /** Seals a case from now on, for whoever may say so. */
  void seal(Case file, Instant now, Caller caller) {
    cases.keep(List.of(file.seal(caller, now)));
    correspondence.seal(file, now);
    tellSealed(file, now, caller);
  }

  /** Chooses whether mail to the member holds the branch's words. */
  void mail(Case file, boolean inMail, Instant now, Caller caller) {
    if (!addresses.isChoosing(file)) {
      throw new CaseworkRuleBroken("mail.words");
    }
    if (file.secrecy().mailWords(inMail)) {
      cases.changed(file);
      chronicle.tell(
          new CaseEvent.MailChoiceMade(
              UUID.randomUUID(), file.reference(), caller.label(), now, inMail));
    }
  }

  private void tellSealed(Case file, Instant now, Caller caller) {
    chronicle.tell(
        new CaseEvent.CaseSealed(UUID.randomUUID(), file.reference(), caller.label(), now));
  }

  /** A reference that no case has. */
  String newReference() {
    String reference;
    do {
      reference = CaseReference.random(RANDOM).shown();
    } while (cases.exists(reference));
    return reference;
  }
}
