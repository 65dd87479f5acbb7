package org.branchwork.casework.collectives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.CollectiveEvent.CollectiveChanged;
import org.branchwork.casework.api.CollectiveEvent.CollectiveJoined;
import org.branchwork.casework.api.CollectiveEvent.Deed;
import org.branchwork.casework.api.CollectiveEvent.WrittenToAll;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.collectives.Agreed;
import org.branchwork.casework.api.collectives.CollectiveDesk;
import org.branchwork.casework.api.collectives.Membership;
import org.branchwork.casework.api.collectives.OpenCollective;
import org.branchwork.casework.api.texts.MergeField;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.FileDoor;
import org.branchwork.casework.cases.MembersDoor;
import org.branchwork.casework.cases.MembersDoor.Reached;
import org.branchwork.casework.cases.TextDoor;
import org.jspecify.annotations.Nullable;

/** Keeps the branch's collectives and writes to their members. */
@ApplicationScoped
@Transactional
class CollectiveBook implements CollectiveDesk {

  @Inject CaseDoor cases;
  @Inject MembersDoor members;
  @Inject CollectiveRows rows;
  @Inject CommonRows common;

  @Override
  public String open(OpenCollective command, Caller caller) {
    cases.requireAssign(caller);
    OpenCollective clean = clean(command);
    if (!members.first(clean.formKey(), "collective", said(clean), List.of())) {
      return rows.openedWith(clean.formKey()).orElseThrow(CaseNotFound::new).reference();
    }
    String reference = rows.keep(clean, caller.account(), cases.now());
    tell(reference, Deed.OPENED, caller);
    return reference;
  }

  private static OpenCollective clean(OpenCollective typed) {
    String name = TextDoor.line(typed.name(), 200, "collective.name");
    refuseIf(typed.category() == null, "collective.category");
    return new OpenCollective(
        typed.formKey(),
        name,
        typed.category(),
        TextDoor.lineOrNone(typed.employer(), 200, "collective.employer"),
        TextDoor.line(typed.title(), 200, "collective.title"),
        text(typed.wording(), 5000, "collective.wording"),
        text(typed.consent(), 2000, "collective.consent"));
  }

  private static String said(OpenCollective clean) {
    return String.join(
        "\0",
        clean.name(),
        String.valueOf(clean.category()),
        Objects.toString(clean.employer(), ""),
        clean.title(),
        clean.wording(),
        clean.consent());
  }

  @Override
  public void replaceLink(String reference, Caller caller) {
    Collective collective = toWork(reference, caller);
    rows.replaceLink(collective.id());
    tell(reference, Deed.LINK_REPLACED, caller);
  }

  @Override
  public void signUp(String reference, boolean open, Caller caller) {
    Collective collective = toWork(reference, caller);
    collective.requireNotClosed();
    if (collective.signingUp() != open) {
      rows.signUp(collective.id(), open);
      tell(reference, open ? Deed.SIGN_UP_OPENED : Deed.SIGN_UP_CLOSED, caller);
    }
  }

  @Override
  public void close(String reference, boolean closed, Caller caller) {
    Collective collective = toWork(reference, caller);
    if (collective.closed() != closed) {
      rows.close(collective.id(), closed ? cases.now() : null);
      tell(reference, closed ? Deed.CLOSED : Deed.REOPENED, caller);
    }
  }

  @Override
  public void writeToAll(String reference, String formKey, @Nullable String text, Caller caller) {
    Collective collective = toWork(reference, caller);
    String said = MembersDoor.text(Objects.requireNonNullElse(text, ""), "collective.message");
    refuseIf(MergeField.isLeftIn(said), "reply.gap");
    if (!members.first(formKey, "message " + reference, said, List.of())) {
      return;
    }
    collective.requireNotClosed();
    UUID message = UUID.randomUUID();
    common.keepMessage(message, collective.id(), said, caller.account(), cases.now());
    deliver(collective, message, said, caller);
  }

  @Override
  public void writeToTheRest(String reference, UUID message, Caller caller) {
    Collective collective = toWork(reference, caller);
    collective.requireNotClosed();
    String said = common.message(collective.id(), message).orElseThrow(CaseNotFound::new);
    deliver(collective, message, said, caller);
  }

  private void deliver(Collective collective, UUID message, String said, Caller caller) {
    List<Long> owed = rows.owed(collective.id(), message);
    List<Reached> reached = members.write(owed, said, caller);
    if (!reached.isEmpty()) {
      rows.delivered(message, reached.stream().map(Reached::id).toList(), cases.now());
      cases.tell(
          new WrittenToAll(
              UUID.randomUUID(), collective.reference(), caller.label(), cases.now(), message));
    }
  }

  @Override
  public void add(
      String reference,
      String caseReference,
      @Nullable Agreed how,
      @Nullable LocalDate on,
      Caller caller) {
    Collective collective = toWork(reference, caller);
    collective.requireNotClosed();
    if (how == null || how == Agreed.FORM) {
      throw new CaseworkRuleBroken("collective.agreed-how");
    }
    LocalDate day = past(on, "collective.agreed-on");
    Held held = cases.toWork(caseReference, caller);
    held.requireNotClosed();
    Optional<Membership> before = rows.ofCase(held.id());
    if (before.isPresent()) {
      refuseIf(!before.get().reference().equals(reference), "collective.other");
      return;
    }
    rows.add(held.id(), collective, how, day, caller.account(), cases.now());
    cases.tell(
        new CollectiveJoined(
            UUID.randomUUID(), held.reference(), caller.label(), cases.now(), reference));
  }

  private LocalDate past(@Nullable LocalDate on, String rule) {
    LocalDate day = TextDoor.dayOrNone(on, rule);
    if (day == null || day.isAfter(cases.today())) {
      throw new CaseworkRuleBroken(rule);
    }
    return day;
  }

  @Override
  public void addEntry(
      String reference,
      String formKey,
      @Nullable LocalDate on,
      @Nullable String text,
      boolean shared,
      Caller caller) {
    Collective collective = toWork(reference, caller);
    LocalDate day = past(on, "collective.entry-on");
    String said = text(text, 2000, "collective.entry");
    if (members.first(formKey, "entry " + reference, day + " " + shared + " " + said, List.of())) {
      common.keepEntry(collective.id(), day, said, shared, caller.account(), cases.now());
      tell(reference, Deed.ENTRY_ADDED, caller);
    }
  }

  @Override
  public void addFile(
      String reference, String formKey, List<NewFile> file, boolean shared, Caller caller) {
    Collective collective = toWork(reference, caller);
    List<NewFile> clean = FileDoor.clean(file, "collective.file");
    refuseIf(clean.size() != 1, "collective.file");
    if (members.first(formKey, "file " + reference, String.valueOf(shared), clean)) {
      common.keepFile(collective.id(), clean.get(0), shared, caller.account(), cases.now());
      tell(reference, Deed.FILE_ADDED, caller);
    }
  }

  @Override
  public void share(String reference, UUID item, boolean shared, Caller caller) {
    Collective collective = toWork(reference, caller);
    if (common.share(collective.id(), item, shared) > 0) {
      tell(reference, shared ? Deed.SHARED : Deed.NO_LONGER_SHARED, caller);
    }
  }

  @Override
  public void removeEntry(String reference, UUID entry, Caller caller) {
    Collective collective = toWork(reference, caller);
    if (common.removeEntry(collective.id(), entry) > 0) {
      tell(reference, Deed.ENTRY_REMOVED, caller);
    }
  }

  /** The collective, locked, so that of two who change it the second sees what the first did. */
  private Collective toWork(String reference, Caller caller) {
    Collective collective = rows.find(reference).orElseThrow(CaseNotFound::new);
    cases.requireAssign(caller);
    return rows.toWork(collective.reference());
  }

  private void tell(String reference, Deed deed, Caller by) {
    cases.tell(new CollectiveChanged(UUID.randomUUID(), reference, by.label(), cases.now(), deed));
  }

  private static String text(@Nullable String typed, int most, String rule) {
    String text = TextDoor.textOrNone(typed, most, rule);
    if (text == null) {
      throw new CaseworkRuleBroken(rule);
    }
    return text;
  }

  private static void refuseIf(boolean broken, String rule) {
    if (broken) {
      throw new CaseworkRuleBroken(rule);
    }
  }
}
