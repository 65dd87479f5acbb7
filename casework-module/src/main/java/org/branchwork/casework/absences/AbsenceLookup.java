package org.branchwork.casework.absences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.absences.AbsenceRows.Kept;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.absences.Absence;
import org.branchwork.casework.api.absences.Absence.Line;
import org.branchwork.casework.api.absences.AbsenceSearch;
import org.branchwork.casework.api.absences.CaseCover;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.rows.RowDoor;
import org.branchwork.casework.rows.RowDoor.Row;

/** Reads who is away and who covers. */
@ApplicationScoped
@Transactional
class AbsenceLookup implements AbsenceSearch {

  private static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

  @Inject CaseDoor cases;
  @Inject AbsenceRows rows;
  @Inject RowDoor tables;

  @Override
  public List<Absence> ahead(Caller caller) {
    boolean all = caller.may(Permission.ASSIGN);
    LocalDate today = cases.today();
    List<Kept> found =
        tables
            .rows(
                "select cast(a.id as text), cast(a.account as text), a.first_day, a.last_day,"
                    + " cast(a.cover as text), a.ended_at from casework.absence a"
                    + " where a.ended_at is null and a.last_day >= cast(?1 as date)"
                    + " and (?2 or a.account = cast(?3 as uuid) or a.cover = cast(?3 as uuid)"
                    + " or exists (select from casework.case_cover own where"
                    + " own.absence_id = a.id and own.cover = cast(?3 as uuid)))"
                    + " order by a.first_day, a.last_day, a.id limit 100",
                today,
                all,
                caller.accountId())
            .stream()
            .map(AbsenceRows::kept)
            .toList();
    Map<UUID, List<Line>> lines = lines(all, today, caller);
    return found.stream()
        .map(each -> shown(each, found, lines.getOrDefault(each.id(), List.of()), today))
        .toList();
  }

  private Map<UUID, List<Line>> lines(boolean all, LocalDate today, Caller caller) {
    Map<UUID, List<Line>> lines = new HashMap<>();
    tables
        .rows(
            "select absence, reference, name, own, covered, chosen, near from ("
                + "select cast(a.id as text) absence, c.reference, c.name, cast(own.cover as text)"
                + " own, casework.reaches(c.id, coalesce(own.cover, a.cover)) covered,"
                + " coalesce(own.cover, a.cover) is not null chosen, (select min(l.safe_on)"
                + " from casework.case_limit l where l.case_id = c.id and l.state = 'OPEN'"
                + " and l.safe_on - 28 <= a.last_day"
                + " and l.limit_on >= greatest(a.first_day, cast(?1 as date))) near"
                + AbsenceRows.CASES
                + " and a.last_day >= cast(?1 as date) and (?2 or a.account = cast(?3 as uuid))"
                + ") each_case where own is not null or not covered"
                + " order by near nulls last, reference limit 500",
            today,
            all,
            caller.accountId())
        .forEach(row -> lines.computeIfAbsent(row.id(0), id -> new ArrayList<>()).add(line(row)));
    return lines;
  }

  private static Line line(Row row) {
    boolean covered = row.yes(4);
    return new Line(
        row.text(1),
        row.text(2),
        covered ? row.idOrNone(3) : null,
        !covered && row.yes(5),
        row.dayOrNone(6));
  }

  private static Absence shown(Kept kept, List<Kept> all, List<Line> lines, LocalDate today) {
    Set<UUID> alongside =
        all.stream()
            .filter(other -> !other.account().equals(kept.account()))
            .filter(other -> !other.first().isAfter(kept.last()))
            .filter(other -> !other.last().isBefore(kept.first()))
            .map(Kept::account)
            .collect(Collectors.toUnmodifiableSet());
    return new Absence(
        kept.id(),
        kept.account(),
        kept.first(),
        kept.last(),
        kept.cover(),
        !kept.first().isAfter(today),
        alongside,
        List.copyOf(lines));
  }

  @Override
  public Optional<CaseCover> of(String reference, Caller caller) {
    Held held = cases.seen(reference, caller);
    LocalDate today = cases.today();
    return rows.of(held.caseworker(), today, today).stream()
        .findFirst()
        .map(
            away ->
                new CaseCover(
                    away.account(), away.last(), cover(held.reference(), today).orElse(null)));
  }

  @Override
  public Optional<UUID> coverOf(String reference, Caller caller) {
    cases.requireSystem(caller);
    return cover(reference, cases.today());
  }

  private Optional<UUID> cover(String reference, LocalDate day) {
    return tables
        .row("select cast(casework.cover_of(?1, cast(?2 as date)) as text), 1", reference, day)
        .map(row -> row.idOrNone(0));
  }

  @Override
  public int coveredBy(UUID account, Caller caller) {
    cases.requireSystem(caller);
    return rows.coveredBy(account, cases.today(), FOR_GOOD);
  }
}
