package org.branchwork.casework.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.deadlines.CaseLimit;
import org.branchwork.casework.api.deadlines.CaseLimit.Alarm;
import org.branchwork.casework.api.deadlines.CaseLimit.Request;
import org.branchwork.casework.api.deadlines.CaseLimit.State;
import org.branchwork.casework.api.deadlines.LimitAhead;
import org.branchwork.casework.api.deadlines.LimitSearch;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.NoteDoor;

/** Reads the time limits of cases. */
@ApplicationScoped
@Transactional
class LimitLookup implements LimitSearch {

  /** Open limits by their day, before those that ended, the last first. */
  private static final Comparator<CaseLimit> ORDER =
      Comparator.comparing(CaseLimit::isOpen)
          .reversed()
          .thenComparing((one, other) -> order(one, other));

  private static final int COMPANION_DAYS = 5;

  @Inject WorkingDays days;
  @Inject CaseDoor cases;
  @Inject NoteDoor texts;
  @Inject LimitRows rows;
  @Inject LimitAlarms alarms;

  @Override
  public List<CaseLimit> of(String reference, Caller caller) {
    Held held = cases.seen(reference, caller);
    Map<Long, Limit> limits =
        rows.of(held.id()).stream().collect(Collectors.toMap(Limit::id, limit -> limit));
    Map<Long, SecondPerson> requests =
        rows.requests(held.id()).stream()
            .collect(Collectors.toMap(SecondPerson::limitId, request -> request));
    Map<Long, String> notes = texts.of(held, notes(limits.values(), requests.values()));
    Map<Long, Alarm> unseen = alarms.unseen(held.id());
    return limits.values().stream()
        .filter(limit -> !limit.is(State.PROPOSED))
        .map(
            limit -> {
              SecondPerson asked = requests.get(limit.id());
              Request request = asked == null ? null : asked.shown(limits, notes);
              return limit.shown(notes, unseen.get(limit.id()), request);
            })
        .sorted(ORDER)
        .toList();
  }

  private static List<Long> notes(Collection<Limit> limits, Collection<SecondPerson> requests) {
    return Stream.concat(
            limits.stream().map(Limit::noteId).filter(Objects::nonNull),
            requests.stream().map(SecondPerson::noteId))
        .toList();
  }

  private static int order(CaseLimit one, CaseLimit other) {
    return one.isOpen() ? one.safe().compareTo(other.safe()) : Long.compare(other.id(), one.id());
  }

  @Override
  public LocalDate lastAlternative(LocalDate proposed, Caller caller) {
    return days.after(proposed, COMPANION_DAYS);
  }

  @Override
  public List<LimitAhead> ahead(Caller caller) {
    return rows.ahead(caller, cases.today());
  }
}
