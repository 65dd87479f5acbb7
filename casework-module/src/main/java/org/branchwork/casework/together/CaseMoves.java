package org.branchwork.casework.together;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.MoveEvent;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.together.CaseTogether.Move;
import org.branchwork.casework.api.together.CaseTogether.Said;
import org.branchwork.casework.api.together.TogetherDesk;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.MoveDoor;
import org.branchwork.casework.cases.TextDoor;
import org.jspecify.annotations.Nullable;

/** Merges, splits, moves and links, and undoes it. */
@ApplicationScoped
@Transactional
class CaseMoves implements TogetherDesk {

  @Inject CaseDoor cases;
  @Inject MoveDoor words;
  @Inject TextDoor texts;
  @Inject MoveRows rows;

  /** Two cases that are locked. */
  private record Two(Held here, Held there) {}

  @Override
  public void merge(String reference, String formKey, String other, Caller caller) {
    if (!first(reference, formKey, "merge", List.of(other), caller)) {
      return;
    }
    Two two = both(reference, other, caller);
    requireTogether(two);
    Stage into = two.here().stage();
    Held there = two.there();
    refuseIf(into == Stage.CLOSED && there.stage() != Stage.CLOSED, "into-closed");
    refuseIf(into == Stage.ENQUIRY && there.stage() == Stage.OPEN, "into-untriaged");
    refuseIf(
        there.caseworker() != null
            && !there.caseworker().equals(two.here().caseworker())
            && rows.limitIsNear(there, cases.today()),
        "near-limit");
    long move = rows.merge(there, two.here(), cases.now());
    cases.tell(
        new MoveEvent.CasesMerged(id(), two.here().reference(), caller.label(), cases.now(), move));
    cases.tell(new MoveEvent.CaseLedOn(id(), there.reference(), caller.label(), cases.now(), move));
  }

  @Override
  public void split(String reference, String formKey, Set<Long> messages, Caller caller) {
    Set<Long> chosen = new TreeSet<>(messages);
    if (!first(reference, formKey, "split", List.copyOf(chosen), caller)) {
      return;
    }
    Held held = cases.toWork(reference, caller);
    held.requireNotClosed();
    refuseIf(held.sealed(), "sealed");
    List<Said> said = words.said(held);
    List<Said> gone = said.stream().filter(each -> chosen.contains(each.id())).toList();
    refuseIf(
        gone.isEmpty() || gone.size() != chosen.size() || gone.size() == said.size(), "messages");
    String made = words.newReference();
    long move = rows.split(held, made, MoveDoor.matter(gone.get(0).text()), chosen, cases.now());
    cases.tell(new MoveEvent.CaseSplit(id(), held.reference(), caller.label(), cases.now(), move));
    cases.tell(new MoveEvent.CaseSplitOff(id(), made, caller.label(), cases.now(), move));
  }

  @Override
  public void moveMessage(
      String reference, String formKey, long message, String other, Caller caller) {
    if (!first(reference, formKey, "move", List.of(message, other), caller)) {
      return;
    }
    Two two = both(reference, other, caller);
    requireTogether(two);
    two.here().requireNotClosed();
    two.there().requireNotClosed();
    List<Said> said = words.said(two.here());
    refuseIf(said.size() < 2 || said.stream().noneMatch(each -> each.id() == message), "messages");
    long move = rows.moveMessage(two.here(), two.there(), message, cases.now());
    for (Held each : List.of(two.here(), two.there())) {
      cases.tell(
          new MoveEvent.MessageMoved(id(), each.reference(), caller.label(), cases.now(), move));
    }
  }

  @Override
  public void link(String reference, String formKey, String other, Caller caller) {
    if (!first(reference, formKey, "link", List.of(other), caller)) {
      return;
    }
    Two two = both(reference, other, caller);
    refuseIf(rows.linked(two.here(), two.there()), "linked");
    long move = rows.link(two.here(), two.there(), cases.now());
    for (Held each : List.of(two.here(), two.there())) {
      cases.tell(
          new MoveEvent.CaseLinked(id(), each.reference(), caller.label(), cases.now(), move));
    }
  }

  @Override
  public void undo(String reference, String formKey, long move, Caller caller) {
    Held held = cases.seen(reference, caller);
    if (!texts.first(held, formKey, "undo", List.of(move))) {
      return;
    }
    Move done =
        rows.moves(held).stream()
            .filter(each -> each.id() == move)
            .findFirst()
            .orElseThrow(CaseNotFound::new);
    @Nullable String reason = rows.undo(move, cases.now());
    refuseIf(reason != null, String.valueOf(reason));
    for (String each : List.of(held.reference(), done.other())) {
      cases.tell(new MoveEvent.MoveUndone(id(), each, caller.label(), cases.now(), move));
    }
  }

  private boolean first(
      String reference, String formKey, String what, List<?> said, Caller caller) {
    return texts.first(cases.seen(reference, caller), formKey, what, said);
  }

  /** Both locked, the lower number first, so that two who do it the other way round only wait. */
  private Two both(String reference, String other, Caller caller) {
    Held here = cases.seen(reference, caller);
    Held there = other(other, caller);
    refuseIf(!here.reference().equals(reference) || !there.reference().equals(other), "changed");
    refuseIf(here.id() == there.id(), "same");
    boolean hereFirst = here.id() < there.id();
    Held one = locked(hereFirst ? here : there, caller);
    Held two = locked(hereFirst ? there : here, caller);
    return hereFirst ? new Two(one, two) : new Two(two, one);
  }

  private Held other(String reference, Caller caller) {
    try {
      return cases.seen(reference, caller);
    } catch (CaseNotFound none) {
      throw new CaseworkRuleBroken("together.other");
    }
  }

  private Held locked(Held seen, Caller caller) {
    Held locked = cases.toWork(seen.reference(), caller);
    refuseIf(locked.id() != seen.id(), "changed");
    return locked;
  }

  private void requireTogether(Two two) {
    @Nullable String reason = rows.whyApart(two.here(), two.there());
    refuseIf(reason != null, Objects.requireNonNullElse(reason, ""));
  }

  private static void refuseIf(boolean broken, String rule) {
    if (broken) {
      throw new CaseworkRuleBroken("together." + rule);
    }
  }

  private static UUID id() {
    return UUID.randomUUID();
  }
}
