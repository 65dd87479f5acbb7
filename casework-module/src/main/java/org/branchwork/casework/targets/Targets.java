package org.branchwork.casework.targets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.targets.AnswerClock;
import org.branchwork.casework.api.targets.AnswerTargets;
import org.branchwork.casework.api.targets.LateBefore;
import org.branchwork.casework.api.targets.TargetDesk;
import org.branchwork.casework.api.targets.TargetSearch;
import org.branchwork.casework.api.targets.WaitingFor;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.NoteDoor;
import org.branchwork.casework.cases.WaitDoor;
import org.branchwork.casework.deadlines.WorkingDayDoor;
import org.jspecify.annotations.Nullable;

/** Says by when members are answered, pauses waits, and tells of those that have been too long. */
@ApplicationScoped
@Transactional
class Targets implements TargetDesk, TargetSearch {

  private static final int AT_ONCE = 200;

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Inject CaseDoor cases;
  @Inject WaitDoor waits;
  @Inject NoteDoor notes;
  @Inject WorkingDayDoor days;
  @Inject AnswerTargets targets;

  @Override
  public Map<AnswerClock, Instant> answerBy(Collection<AnswerClock> clocks, Caller caller) {
    WorkingHours hours = hours();
    Map<AnswerClock, Instant> by = new HashMap<>();
    for (AnswerClock clock : clocks) {
      if (clock.runs()) {
        Instant from = Objects.requireNonNull(clock.from());
        by.put(clock, hours.plus(from, clock.first() ? first() : next()));
      }
    }
    return by;
  }

  @Override
  public LateBefore late(Caller caller) {
    WorkingHours hours = hours();
    return new LateBefore(hours.minus(cases.now(), first()), hours.minus(cases.now(), next()));
  }

  @Override
  public void pause(
      String reference,
      int version,
      @Nullable WaitingFor waitingFor,
      @Nullable String reason,
      Caller caller) {
    Held held = cases.toWork(reference, caller);
    held.requireVersion(version);
    if (waitingFor == null) {
      throw new CaseworkRuleBroken("target.for");
    }
    String why = NoteDoor.text(reason, "target.reason");
    waits.pause(held, waitingFor);
    notes.note(held, why, caller);
    cases.tell(
        new CaseEvent.AnswerPaused(
            UUID.randomUUID(), reference, caller.label(), cases.now(), waitingFor));
  }

  @Override
  public void resume(String reference, int version, Caller caller) {
    Held held = cases.toWork(reference, caller);
    held.requireVersion(version);
    WorkingHours hours = hours();
    Instant now = cases.now();
    waits.resume(held, (from, paused) -> backBy(hours, now, hours.between(from, paused)));
    cases.tell(new CaseEvent.AnswerResumed(UUID.randomUUID(), reference, caller.label(), now));
  }

  /** Of a wait of which nothing had been counted, all begins now. */
  private static Instant backBy(WorkingHours hours, Instant now, Duration counted) {
    return counted.isZero() ? now : hours.minus(now, counted);
  }

  @Override
  public int watch(Caller caller) {
    cases.requireSystem(caller);
    Instant now = cases.now();
    if (!hours().isOpen(now)) {
      return 0;
    }
    LateBefore late = late(caller);
    List<?> found =
        em.createNativeQuery("select * from casework.answers_late(?1, ?2, ?3)")
            .setParameter(1, Timestamp.from(late.first()))
            .setParameter(2, Timestamp.from(late.next()))
            .setParameter(3, AT_ONCE)
            .getResultList();
    for (Object each : found) {
      Object[] row = (Object[]) each;
      cases.tell(
          new CaseEvent.AnswerLate(
              UUID.randomUUID(), (String) row[0], caller.label(), now, (UUID) row[1]));
    }
    return found.size();
  }

  private WorkingHours hours() {
    return new WorkingHours(targets.hours(), days::isWorking);
  }

  private Duration first() {
    return Duration.ofHours(targets.firstHours());
  }

  private Duration next() {
    return Duration.ofHours(targets.nextHours());
  }
}
