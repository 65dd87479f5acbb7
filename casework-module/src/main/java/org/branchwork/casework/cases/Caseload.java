package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseHead;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.FileContent;
import org.branchwork.casework.api.MemberView;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.Onlooker;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.WallEvent;
import org.branchwork.casework.api.texts.MergeField;
import org.jspecify.annotations.Nullable;

/** Keeps the branch's cases and does with them what its officers say. */
@ApplicationScoped
@Transactional
class Caseload implements CaseDesk {

  @Inject CaseRepository cases;
  @Inject Correspondence correspondence;
  @Inject NamedPersons named;
  @Inject PostedForms forms;
  @Inject Visits visits;
  @Inject Chronicle chronicle;

  @Override
  public CaseHead enter(String reference, Caller caller) {
    Case file = visits.open(reference, caller);
    return new CaseHead(
        file.reference(),
        file.version(),
        file.answers().name(),
        file.stage(),
        file.category(),
        file.urgency(),
        file.caseworker(),
        file.isSealed(),
        file.turn().clock());
  }

  @Override
  public List<Onlooker> onlookers(String reference, Caller caller) {
    return visits.others(reference, caller);
  }

  @Override
  public void triage(
      String reference,
      int version,
      Category category,
      Urgency urgency,
      UUID caseworker,
      Caller caller) {
    Case file = cases.toWork(reference, caller);
    CaseAccess.requireAssign(caller);
    file.requireVersion(version);
    if (caseworker != null && named.of(file).contains(caseworker)) {
      throw new CaseworkRuleBroken("wall.named");
    }
    Instant now = chronicle.now();
    UUID before = file.caseworker();
    List<Step> steps = file.triage(category, urgency, caseworker, caller, now);
    cases.keep(steps);
    if (steps.stream().anyMatch(step -> step.kind() != CaseFile.Kind.ASSIGNED)) {
      chronicle.tell(
          new CaseEvent.CaseTriaged(
              UUID.randomUUID(), file.reference(), caller.label(), now, category, urgency));
    }
    if (steps.stream().anyMatch(step -> step.kind() == CaseFile.Kind.ASSIGNED)) {
      chronicle.tell(
          new CaseEvent.CaseAssigned(
              UUID.randomUUID(), file.reference(), caller.label(), now, caseworker, before));
    }
  }

  @Override
  public void addNote(String reference, String formKey, String text, Caller caller) {
    Case file = cases.toWork(reference, caller);
    EnquiryRules.requireFormKey(formKey);
    String said = EnquiryRules.text(text, "note.text");
    Instant now = chronicle.now();
    if (!forms.claim(formKey, correspondence.mark("note", file), said, List.of(), now)) {
      return;
    }
    correspondence.keep(new Note(file.id(), caller.account(), now, said), file);
    chronicle.tell(
        new CaseEvent.NoteAdded(UUID.randomUUID(), file.reference(), caller.label(), now));
  }

  @Override
  public void reply(
      String reference,
      int version,
      String formKey,
      String text,
      List<NewFile> files,
      Caller caller) {
    Case file = cases.toWork(reference, caller);
    EnquiryRules.requireFormKey(formKey);
    List<NewFile> kept = EnquiryRules.files(files, "reply.files");
    String said = EnquiryRules.text(text, "reply.text");
    if (MergeField.isLeftIn(said)) {
      throw new CaseworkRuleBroken("reply.gap");
    }
    Instant now = chronicle.now();
    if (!forms.claim(formKey, correspondence.mark("reply", file), said, kept, now)) {
      return;
    }
    file.requireVersion(version);
    file.replied();
    cases.changed(file);
    correspondence.keep(
        new Message(file.id(), MemberView.From.BRANCH, caller, now, said), file, kept);
    chronicle.tell(
        new CaseEvent.ReplySent(UUID.randomUUID(), file.reference(), caller.label(), now));
  }

  @Override
  public void setDue(String reference, int version, @Nullable LocalDate on, Caller caller) {
    Case file = seenInVersion(reference, version, caller);
    Instant now = chronicle.now();
    List<Step> steps = file.setDue(on, caller, now);
    cases.keep(steps);
    if (!steps.isEmpty()) {
      chronicle.tell(
          new CaseEvent.DueSet(UUID.randomUUID(), file.reference(), caller.label(), now, on));
    }
  }

  @Override
  public void close(String reference, int version, @Nullable Outcome outcome, Caller caller) {
    Case file = seenInVersion(reference, version, caller);
    Instant now = chronicle.now();
    cases.keep(List.of(file.close(outcome, caller, now)));
    chronicle.tell(
        new CaseEvent.CaseClosed(
            UUID.randomUUID(),
            file.reference(),
            caller.label(),
            now,
            Objects.requireNonNull(outcome)));
  }

  @Override
  public void reopen(String reference, int version, Caller caller) {
    Case file = seenInVersion(reference, version, caller);
    Instant now = chronicle.now();
    cases.keep(List.of(file.reopen(caller, now)));
    chronicle.tell(
        new CaseEvent.CaseReopened(UUID.randomUUID(), file.reference(), caller.label(), now));
  }

  @Override
  public void seal(String reference, int version, Caller caller) {
    Case file = cases.toWork(reference, caller);
    CaseAccess.requireAssign(caller);
    file.requireVersion(version);
    Instant now = chronicle.now();
    cases.keep(List.of(file.seal(caller, now)));
    correspondence.seal(file, now);
    chronicle.tell(
        new CaseEvent.CaseSealed(UUID.randomUUID(), file.reference(), caller.label(), now));
  }

  @Override
  public void wallOff(String reference, @Nullable UUID account, Caller caller) {
    Case file = cases.toWork(reference, caller);
    CaseAccess.requireAssign(caller);
    UUID person = requireAccount(account);
    if (person.equals(caller.accountId())) {
      throw new CaseworkRuleBroken("wall.self");
    }
    if (person.equals(file.caseworker())) {
      throw new CaseworkRuleBroken("wall.caseworker");
    }
    Instant now = chronicle.now();
    if (named.add(file, person, caller, now)) {
      chronicle.tell(
          new WallEvent.PersonWalledOff(
              UUID.randomUUID(), file.reference(), caller.label(), now, person));
    }
  }

  @Override
  public void letIn(String reference, @Nullable UUID account, Caller caller) {
    Case file = cases.toWork(reference, caller);
    CaseAccess.requireAssign(caller);
    UUID person = requireAccount(account);
    if (named.remove(file, person)) {
      chronicle.tell(
          new WallEvent.PersonLetIn(
              UUID.randomUUID(), file.reference(), caller.label(), chronicle.now(), person));
    }
  }

  @Override
  public FileContent openFile(UUID id, Caller caller) {
    Attachment attachment = correspondence.attachment(id).orElseThrow(CaseNotFound::new);
    Case file = visits.openFile(attachment, caller);
    return correspondence.content(attachment, file);
  }

  private static UUID requireAccount(@Nullable UUID account) {
    if (account == null) {
      throw new CaseworkRuleBroken("wall.account");
    }
    return account;
  }

  private Case seenInVersion(String reference, int version, Caller caller) {
    Case file = cases.toWork(reference, caller);
    file.requireVersion(version);
    return file;
  }
}
