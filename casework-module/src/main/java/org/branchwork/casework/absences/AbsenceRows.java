package org.branchwork.casework.absences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.absences.NewAbsence;
import org.branchwork.casework.rows.RowDoor;
import org.branchwork.casework.rows.RowDoor.Row;
import org.jspecify.annotations.Nullable;

/** The rows of absences and of the covers of single cases. */
@ApplicationScoped
class AbsenceRows {

  private static final int MOST_NAMED = 20;

  private static final String COLUMNS =
      "select cast(id as text), cast(account as text), first_day, last_day, cast(cover as text),"
          + " ended_at from casework.absence where ";

  /** The open cases of absences, each with its own cover if it has one. */
  static final String CASES =
      " from casework.absence a join casework.case_file c on c.caseworker = a.account"
          + " and c.stage <> 'CLOSED' left join casework.case_cover own"
          + " on own.absence_id = a.id and own.case_id = c.id where a.ended_at is null";

  @Inject RowDoor tables;

  /** An absence as it was written down. */
  record Kept(
      UUID id,
      UUID account,
      LocalDate first,
      LocalDate last,
      @Nullable UUID cover,
      boolean ended) {}

  /** Lets one writer after the other look at the absences of all. */
  void lock() {
    tables.rows("select pg_advisory_xact_lock(180), 1");
  }

  Optional<Kept> find(UUID id) {
    return tables.row(COLUMNS + "id = cast(?1 as uuid)", id).map(AbsenceRows::kept);
  }

  /** Those of an account on one of these days that were not ended. */
  List<Kept> of(@Nullable UUID account, LocalDate first, LocalDate last) {
    return tables
        .rows(
            COLUMNS
                + "ended_at is null and account = cast(?1 as uuid)"
                + " and first_day <= cast(?3 as date) and last_day >= cast(?2 as date)",
            account,
            first,
            last)
        .stream()
        .map(AbsenceRows::kept)
        .toList();
  }

  static Kept kept(Row row) {
    return new Kept(
        row.id(0), row.id(1), row.day(2), row.day(3), row.idOrNone(4), row.momentOrNone(5) != null);
  }

  /** How many absences an account covers on one of these days. */
  int coveredBy(UUID account, LocalDate first, LocalDate last) {
    return tables
        .numbers(
            "select casework.absences_covered_by(cast(?1 as uuid), cast(?2 as date),"
                + " cast(?3 as date))",
            account,
            first,
            last)
        .get(0)
        .intValue();
  }

  void keep(UUID id, NewAbsence absence, Caller by, Instant now) {
    tables.change(
        "insert into casework.absence"
            + " (id, account, first_day, last_day, cover, entered_by, entered_at)"
            + " values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as date), cast(?4 as date),"
            + " cast(?5 as uuid), cast(?6 as uuid), ?7)",
        id,
        absence.account(),
        absence.first(),
        absence.last(),
        absence.cover(),
        by.account(),
        now);
  }

  void cover(UUID id, @Nullable UUID cover) {
    tables.change(
        "update casework.absence set cover = cast(?2 as uuid) where id = cast(?1 as uuid)",
        id,
        cover);
  }

  void end(UUID id, Caller by, Instant now) {
    tables.change(
        "update casework.absence set ended_by = cast(?2 as uuid), ended_at = ?3"
            + " where id = cast(?1 as uuid)",
        id,
        by.account(),
        now);
  }

  /** Whether a case is there for an account. */
  boolean reaches(long caseId, UUID account) {
    return Objects.requireNonNull(
            tables.rows("select casework.reaches(?1, cast(?2 as uuid)), 1", caseId, account).get(0))
        .yes(0);
  }

  void coverCase(UUID absence, long caseId, UUID cover, Caller by, Instant now) {
    tables.change(
        "insert into casework.case_cover (absence_id, case_id, cover, chosen_by, chosen_at)"
            + " values (cast(?1 as uuid), ?2, cast(?3 as uuid), cast(?4 as uuid), ?5)"
            + " on conflict (absence_id, case_id) do update set cover = excluded.cover,"
            + " chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at,"
            + " missing_told_at = null",
        absence,
        caseId,
        cover,
        by.account(),
        now);
  }

  /** Gives the cases that the cover may not see to a second, as far as that one may. */
  void coverRest(UUID absence, UUID second, Caller by, Instant now) {
    tables.change(
        "insert into casework.case_cover (absence_id, case_id, cover, chosen_by, chosen_at)"
            + " select a.id, c.id, cast(?2 as uuid), cast(?3 as uuid), ?4"
            + CASES
            + " and a.id = cast(?1 as uuid) and not casework.reaches(c.id, a.cover)"
            + " and casework.reaches(c.id, cast(?2 as uuid))",
        absence,
        second,
        by.account(),
        now);
  }

  /** The references of cases with a limit near during the absence that nobody covers. */
  List<String> inTheWay(UUID absence, LocalDate today) {
    return tables
        .rows(
            "select c.reference, c.id"
                + CASES
                + " and a.id = cast(?1 as uuid)"
                + " and casework.near_between(c.id, greatest(a.first_day, cast(?2 as date)),"
                + " a.last_day) and not casework.reaches(c.id, coalesce(own.cover, a.cover))"
                + " order by c.reference limit "
                + MOST_NAMED,
            absence,
            today)
        .stream()
        .map(row -> row.text(0))
        .toList();
  }

  /** Notes that it was told of cases without a cover, and says which: reference and account. */
  List<Row> tellMissing(LocalDate today, Instant now, int most) {
    return tables.rows(
        "with due as materialized (select * from casework.covers_missing(cast(?1 as date), ?3)),"
            + " told as (insert into casework.case_cover (absence_id, case_id, missing_told_at)"
            + " select absence_id, case_id, ?2 from due on conflict (absence_id, case_id)"
            + " do update set missing_told_at = excluded.missing_told_at returning case_id)"
            + " select distinct reference, cast(account as text) from due"
            + " where case_id in (select case_id from told) order by reference",
        today,
        now,
        most);
  }
}
