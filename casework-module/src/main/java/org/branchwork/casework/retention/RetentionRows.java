package org.branchwork.casework.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.retention.CaseKeeping;
import org.branchwork.casework.api.retention.CaseToReview;
import org.branchwork.casework.api.retention.HeldCase;
import org.branchwork.casework.api.retention.KeepReason;
import org.branchwork.casework.api.retention.KeepingPeriod;
import org.branchwork.casework.api.retention.RetentionSearch;
import org.jspecify.annotations.Nullable;

/** Keeps the periods, and what was decided of single cases. */
@ApplicationScoped
class RetentionRows {

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /** A case with its number in the database. */
  record Known(long id, CaseKeeping keeping) {}

  List<KeepingPeriod> periods() {
    return rows(
            em.createNativeQuery(
                    "select category, months, source, cast(changed_by as text), changed_at"
                        + " from casework.retention_period order by category = 'NONE', category")
                .getResultList())
        .stream()
        .map(
            row ->
                new KeepingPeriod(
                    row.category(0),
                    row.number(1),
                    row.sure(2),
                    row.text(3) == null ? null : row.id(3),
                    row.momentOrNone(4)))
        .toList();
  }

  /** Sets a period; false when it says so already. */
  boolean setPeriod(
      @Nullable Category category, int months, String source, Caller by, Instant now) {
    return em.createNativeQuery(
                "update casework.retention_period set months = ?2, source = ?3,"
                    + " changed_by = cast(?4 as uuid), changed_at = ?5 where category = ?1"
                    + " and (months, source) is distinct from (?2, ?3)")
            .setParameter(1, category == null ? KeptRow.NONE : category.name())
            .setParameter(2, months)
            .setParameter(3, source)
            .setParameter(4, by.label())
            .setParameter(5, Timestamp.from(now))
            .executeUpdate()
        == 1;
  }

  List<CaseToReview> toReview(LocalDate today) {
    return rows(
            em.createNativeQuery(
                    "select reference, category, closed_on, due_on, kept_until, held, asked"
                        + " from casework.cases_to_review(cast(?1 as date), ?2)")
                .setParameter(1, today.toString())
                .setParameter(2, RetentionSearch.MOST)
                .getResultList())
        .stream()
        .map(
            row ->
                new CaseToReview(
                    row.sure(0),
                    row.category(1),
                    row.day(2),
                    row.day(3),
                    row.dayOrNone(4),
                    row.yes(5),
                    row.yes(6)))
        .toList();
  }

  List<HeldCase> held() {
    return rows(
            em.createNativeQuery(
                    "select reference, category, stage, reason, held_at from casework.cases_held(?1)")
                .setParameter(1, RetentionSearch.MOST)
                .getResultList())
        .stream()
        .map(
            row ->
                new HeldCase(
                    row.sure(0),
                    row.category(1),
                    Stage.valueOf(row.sure(2)),
                    KeepReason.valueOf(row.sure(3)),
                    row.moment(4)))
        .toList();
  }

  Optional<Known> find(String reference) {
    return rows(
            em.createNativeQuery(
                    "select c.id, c.category, c.stage, c.sealed, c.received_on, c.closed_on,"
                        + " c.due_on, r.keep_until, r.keep_reason, cast(r.kept_by as text),"
                        + " r.kept_at, r.hold_reason, cast(r.held_by as text), r.held_at"
                        + " from casework.case_to_keep(?1) c"
                        + " left join casework.case_retention r on r.case_id = c.id")
                .setParameter(1, reference)
                .getResultList())
        .stream()
        .map(row -> new Known(row.whole(0), keeping(reference, row)))
        .findFirst();
  }

  private static CaseKeeping keeping(String reference, KeptRow row) {
    boolean kept = row.text(8) != null;
    boolean held = row.text(11) != null;
    return new CaseKeeping(
        reference,
        row.category(1),
        Stage.valueOf(row.sure(2)),
        row.yes(3),
        row.day(4),
        row.dayOrNone(5),
        row.dayOrNone(6),
        kept
            ? new CaseKeeping.Kept(
                row.day(7), KeepReason.valueOf(row.sure(8)), row.id(9), row.moment(10))
            : null,
        held
            ? new CaseKeeping.Hold(KeepReason.valueOf(row.sure(11)), row.id(12), row.moment(13))
            : null);
  }

  void keep(long caseId, LocalDate until, KeepReason reason, Caller by, Instant now) {
    em.createNativeQuery(
            "insert into casework.case_retention (case_id, keep_until, keep_reason, kept_by, kept_at)"
                + " values (?1, cast(?2 as date), ?3, cast(?4 as uuid), ?5) on conflict (case_id)"
                + " do update set keep_until = excluded.keep_until, keep_reason = excluded.keep_reason,"
                + " kept_by = excluded.kept_by, kept_at = excluded.kept_at")
        .setParameter(1, caseId)
        .setParameter(2, until.toString())
        .setParameter(3, reason.name())
        .setParameter(4, by.label())
        .setParameter(5, Timestamp.from(now))
        .executeUpdate();
  }

  /** Holds a case; false when it is held already. */
  boolean hold(long caseId, KeepReason reason, Caller by, Instant now) {
    return em.createNativeQuery(
                "insert into casework.case_retention as known (case_id, hold_reason, held_by, held_at)"
                    + " values (?1, ?2, cast(?3 as uuid), ?4) on conflict (case_id) do update set"
                    + " hold_reason = excluded.hold_reason, held_by = excluded.held_by,"
                    + " held_at = excluded.held_at where known.held_at is null")
            .setParameter(1, caseId)
            .setParameter(2, reason.name())
            .setParameter(3, by.label())
            .setParameter(4, Timestamp.from(now))
            .executeUpdate()
        == 1;
  }

  /** Lifts a hold; false when there is none. */
  boolean lift(long caseId) {
    return em.createNativeQuery(
                "update casework.case_retention set hold_reason = null, held_by = null,"
                    + " held_at = null where case_id = ?1 and held_at is not null")
            .setParameter(1, caseId)
            .executeUpdate()
        == 1;
  }

  static List<KeptRow> rows(List<?> found) {
    return found.stream().map(row -> new KeptRow((Object[]) row)).toList();
  }
}
