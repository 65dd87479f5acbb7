package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.MatchingEvent.MatchUndone;
import org.branchwork.fundraising.api.matching.UndoMatch;
import org.branchwork.fundraising.reconciling.MatchRows.Booked;
import org.branchwork.fundraising.reconciling.MatchRows.Decided;

/** Takes decisions back by entries that reverse what they booked. */
@ApplicationScoped
class Undoing {

  @Inject MatchRows rows;
  @Inject LineReading lines;
  @Inject ShareBooks books;
  @Inject Periods periods;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  void undo(UndoMatch command, Caller caller) {
    if (!Reason.holds(command.reason())) {
      throw new FundraisingRuleBroken("match.reason");
    }
    List<UUID> about = rows.of(command.undone()).stream().map(Decided::line).toList();
    rows.take(about);
    List<Decided> decided = rows.of(command.undone());
    if (decided.isEmpty() || decided.stream().anyMatch(Decided::undoing)) {
      throw new FundraisingRuleBroken("match.unknown");
    }
    if (rows.cameBack(command.undone())) {
      throw new FundraisingRuleBroken("match.came-back");
    }
    String before = decided.get(0).undoneBy();
    if (before == null) {
      undo(command, decided, caller);
    } else if (!before.equals(command.act().toString())) {
      throw new FundraisingRuleBroken("match.undone");
    }
  }

  private void undo(UndoMatch command, List<Decided> decided, Caller caller) {
    OpenDays days = periods.now(caller);
    Stamp stamp = Stamp.of(caller, clock);
    Map<UUID, UUID> reversals = new HashMap<>();
    for (Decided one : decided) {
      rows.undo(command, one, lines.of(List.of(one.line())).get(0), stamp);
      for (Booked booked : rows.booked(one)) {
        UUID reversal =
            reversals.computeIfAbsent(
                booked.entry(), entry -> books.reverse(entry, booked.occurredOn(), days, caller));
        rows.undone(booked, command.act(), reversal, stamp);
      }
      events.fire(
          new MatchUndone(UUID.randomUUID(), one.line(), stamp.by(), stamp.at(), command.undone()));
    }
  }
}
