package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.MatchingEvent.AutomaticMatchingSet;
import org.branchwork.fundraising.api.matching.AcceptSuggestion;
import org.branchwork.fundraising.api.matching.JoinLines;
import org.branchwork.fundraising.api.matching.PlaceLine;
import org.branchwork.fundraising.api.matching.ReconcileDesk;
import org.branchwork.fundraising.api.matching.UndoMatch;

/** The treasurer's desk for lines of bank statements. */
@ApplicationScoped
@Transactional
class Reconciliation implements ReconcileDesk {

  @Inject LineBooks books;
  @Inject Placing placing;
  @Inject Undoing undoing;
  @Inject Ladder ladder;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public void bookFile(UUID file, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    books.book(file, caller);
    if (ladder.isAutomatic()) {
      placing.automatically(file, lines -> books.beginMatching(file, lines, caller), caller);
    }
  }

  @Override
  public void accept(AcceptSuggestion command, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    placing.accept(command, caller);
  }

  @Override
  public int acceptExact(List<UUID> lines, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    if (lines.size() > Placing.MOST) {
      throw new FundraisingRuleBroken("lines.too-many");
    }
    return placing.acceptExact(lines, caller);
  }

  @Override
  public void place(PlaceLine command, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    placing.place(command, caller);
  }

  @Override
  public void keepInSuspense(UUID act, UUID line, int seen, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    placing.keepInSuspense(act, line, seen, caller);
  }

  @Override
  public void join(JoinLines command, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    placing.join(command, caller);
  }

  @Override
  public void takenBack(JoinLines command, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    placing.takenBack(command, caller);
  }

  @Override
  public void undo(UndoMatch command, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    undoing.undo(command, caller);
  }

  @Override
  public void switchAutomatic(boolean on, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    if (on != ladder.isAutomatic()) {
      Stamp stamp = Stamp.of(caller, clock);
      ladder.switchAutomatic(on, stamp);
      UUID id = UUID.randomUUID();
      events.fire(new AutomaticMatchingSet(id, id, stamp.by(), stamp.at(), on));
    }
  }
}
