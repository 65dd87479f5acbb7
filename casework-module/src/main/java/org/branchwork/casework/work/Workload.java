package org.branchwork.casework.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.workload.Load;
import org.branchwork.casework.api.workload.QuietCase;
import org.branchwork.casework.api.workload.WorkloadSearch;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CoverDoor;
import org.branchwork.casework.deadlines.WorkingDayDoor;
import org.branchwork.casework.rows.RowDoor;

/** Counts what everybody carries and finds the cases that have gone quiet. */
@ApplicationScoped
@Transactional
class Workload implements WorkloadSearch {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Inject CaseDoor cases;
  @Inject RowDoor tables;
  @Inject WorkingDayDoor days;

  @Override
  public List<Load> loads(Caller caller) {
    return tables
        .rows(
            "select cast(caseworker as text), count(*) filter (where urgency = 'NORMAL'),"
                + " count(*) filter (where urgency = 'SOON'),"
                + " count(*) filter (where urgency = 'URGENT')"
                + " from casework.case_file where stage = 'OPEN' group by caseworker")
        .stream()
        .map(
            row ->
                Load.of(row.id(0), (int) row.number(1), (int) row.number(2), (int) row.number(3)))
        .sorted(Comparator.comparing(Load::weight).reversed().thenComparing(Load::caseworker))
        .toList();
  }

  @Override
  public List<QuietCase> quiet(int workingDays, boolean own, int limit, Caller caller) {
    if (workingDays < 1 || workingDays > 60 || limit < 1 || limit > 100) {
      throw new IllegalArgumentException("1 to 60 working days, 1 to 100 rows");
    }
    LocalDate last = QuietDays.before(cases.today(), workingDays, days::isWorking);
    return tables
        .rows(
            "select c.reference, c.name, cast(c.caseworker as text),"
                + " coalesce(w.last, c.received_at) from casework.case_file c"
                + " left join lateral (select max(m.written_at) as last from casework.message m"
                + " where m.case_id = c.id and m.sender = 'BRANCH') w on true"
                + " where c.stage = 'OPEN' and coalesce(w.last, c.received_at) < ?1"
                + " and (?2 = false or c.caseworker = cast(?3 as uuid) or c.id"
                + CoverDoor.COVERED
                + ")"
                + " order by coalesce(w.last, c.received_at), c.reference limit ?4",
            last.plusDays(1).atStartOfDay(LONDON).toInstant(),
            own,
            caller.accountId(),
            limit)
        .stream()
        .map(row -> new QuietCase(row.text(0), row.text(1), row.id(2), row.moment(3)))
        .toList();
  }
}
