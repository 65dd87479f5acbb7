package org.branchwork.casework.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.LimitEvent;
import org.branchwork.casework.api.deadlines.HandOver;
import org.branchwork.casework.api.deadlines.HandOverDesk;
import org.branchwork.casework.api.deadlines.HandOverSearch;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.NoteDoor;
import org.branchwork.casework.cases.PersonDoor;
import org.jspecify.annotations.Nullable;

/** Lets cases with a limit within 28 days go to another caseworker by two persons. */
@ApplicationScoped
@Transactional
class HandOvers implements HandOverDesk, HandOverSearch {

  private static final String MISSING = "limits.reason.missing";

  @Inject CaseDoor cases;
  @Inject NoteDoor notes;
  @Inject PersonDoor people;
  @Inject LimitRows limits;
  @Inject HandOverRows rows;

  @Override
  public void ask(String reference, @Nullable UUID to, String reason, Caller caller) {
    Held held = cases.toWork(reference, caller);
    String why = NoteDoor.text(reason, MISSING);
    UUID from = held.caseworker();
    if (to == null || to.equals(from)) {
      throw new CaseworkRuleBroken("hand-over.to");
    }
    if (from == null || !limits.anyLocked(reference, cases.today())) {
      throw new CaseworkRuleBroken("hand-over.free");
    }
    if (rows.waiting(held.id()).isPresent()) {
      throw new CaseworkRuleBroken("hand-over.asked");
    }
    long note = notes.note(held, why, caller);
    rows.keep(new HandOverRequest(held.id(), from, to, note, caller, cases.now()));
    cases.tell(
        new LimitEvent.HandOverAsked(
            UUID.randomUUID(), reference, caller.label(), cases.now(), to));
  }

  @Override
  public void confirm(String reference, String reason, Caller caller) {
    Held held = cases.toWork(reference, caller);
    cases.requireAssign(caller);
    held.requireNotClosed();
    String why = NoteDoor.text(reason, MISSING);
    HandOverRequest asked = asked(held);
    asked.confirm(caller, cases.now());
    notes.note(held, why, caller);
    rows.flush();
    people.handOver(held, asked.to(), caller);
  }

  @Override
  public void decline(String reference, String reason, Caller caller) {
    Held held = cases.toWork(reference, caller);
    String why = NoteDoor.text(reason, MISSING);
    asked(held).decline(caller, cases.now());
    notes.note(held, why, caller);
    rows.flush();
    cases.tell(
        new LimitEvent.HandOverDeclined(UUID.randomUUID(), reference, caller.label(), cases.now()));
  }

  private HandOverRequest asked(Held held) {
    return rows.waiting(held.id()).orElseThrow(() -> new CaseworkRuleBroken("limits.second.none"));
  }

  @Override
  public HandOver of(String reference, Caller caller) {
    Held held = cases.seen(reference, caller);
    boolean near = held.caseworker() != null && limits.anyLocked(reference, cases.today());
    Optional<HandOverRequest> asked = rows.waiting(held.id());
    return new HandOver(near, asked.map(each -> each.shown(reason(held, each))).orElse(null));
  }

  private String reason(Held held, HandOverRequest asked) {
    return notes.of(held, List.of(asked.noteId())).getOrDefault(asked.noteId(), "");
  }

  @Override
  public int near(UUID account, Caller caller) {
    cases.requireSystem(caller);
    return rows.near(account, cases.today());
  }
}
