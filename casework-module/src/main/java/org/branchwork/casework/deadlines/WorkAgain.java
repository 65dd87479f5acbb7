package org.branchwork.casework.deadlines;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.LimitEvent;
import org.branchwork.casework.api.deadlines.CaseLimit.State;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.casework.cases.CaseDoor;
import org.jspecify.annotations.Nullable;

/** Works open limits out again that were worked out before the law was amended. */
@ApplicationScoped
class WorkAgain {

  private static final int AT_ONCE = 200;

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Inject CaseDoor cases;
  @Inject TimeLimitRules law;

  /** Whose case it is. */
  private record Whose(String reference, @Nullable UUID caseworker) {}

  /**
   * Works at most 200 out again.
   *
   * @return how many it looked at
   */
  int run(Caller job) {
    Map<Long, Whose> due = due();
    if (due.isEmpty()) {
      return 0;
    }
    Map<Jurisdiction, Map<Claim, List<TimeLimitRule>>> rules = new EnumMap<>(Jurisdiction.class);
    Instant now = cases.now();
    Map<Limit, Limit> moved = new LinkedHashMap<>();
    for (Limit limit : limits(due)) {
      WorkedLimit again =
          law.told(
              limit.again(rules.computeIfAbsent(limit.jurisdiction(), where -> law.of(where))));
      limit.workedAgain(now);
      if (limit.isMovedBy(again)) {
        moved.put(limit, limit.movedBy(again, job, now));
        limit.end(State.REPLACED, null, job, now);
      }
    }
    // the old ones end first: a case has one provisional limit at a time
    em.flush();
    moved.values().forEach(em::persist);
    em.flush();
    moved.forEach((before, after) -> tell(requireNonNull(due.get(before.id())), after, job, now));
    return due.size();
  }

  private Map<Long, Whose> due() {
    Map<Long, Whose> due = new LinkedHashMap<>();
    em.createNativeQuery("select * from casework.limits_to_work_again(?1)")
        .setParameter(1, AT_ONCE)
        .getResultList()
        .forEach(
            row -> {
              Object[] columns = (Object[]) row;
              due.put(
                  ((Number) columns[0]).longValue(),
                  new Whose((String) columns[1], (UUID) columns[2]));
            });
    return due;
  }

  private List<Limit> limits(Map<Long, Whose> due) {
    return em.createQuery("select l from Limit l where l.id in :ids order by l.id", Limit.class)
        .setParameter("ids", due.keySet())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private void tell(Whose whose, Limit after, Caller job, Instant now) {
    cases.tell(
        new LimitEvent.LimitMoved(
            UUID.randomUUID(),
            whose.reference(),
            job.label(),
            now,
            after.id(),
            whose.caseworker(),
            after.safeOn()));
  }
}
