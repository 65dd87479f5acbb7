package org.branchwork.fundraising.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.outlook.FundOutlook;
import org.branchwork.fundraising.api.outlook.OutlookSearch;
import org.branchwork.fundraising.api.outlook.WaitingMonth;
import org.branchwork.fundraising.sql.SqlDoor;
import org.branchwork.fundraising.sql.SqlDoor.Row;

/** Reads the outlook, each part in one question. */
@ApplicationScoped
@Transactional
class OutlookLookup implements OutlookSearch {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** What open pledges lack. */
  private static final String RESTS =
      """
      (select e.fund, e.meeting_on, e.amount_pence - coalesce(d.amount_pence, 0) as rest
         from fundraising.pledge e
         left join fundraising.pledge_paid d on d.pledge = e.id
        where e.state = 'OPEN' and e.amount_pence > coalesce(d.amount_pence, 0)) x
      """;

  private static final String OUTLOOK =
      """
      select l.lines, l.came, l.went, p.promised, p.agreed, p.pledges, f.held, o.owed, m.payees,
             coalesce((select r.pence from fundraising.strike_pay_rate r
               where cast(?1 as date) between r.from_day and coalesce(r.until_day, 'infinity')), 0)
        from (select count(*) as lines,
                     coalesce(sum(b.amount_pence - b.placed_pence)
                       filter (where b.amount_pence > 0), 0) as came,
                     coalesce(sum(-b.amount_pence - b.placed_pence)
                       filter (where b.amount_pence < 0), 0) as went
                from fundraising.booked_line b where b.open) l
       cross join (select coalesce(sum(x.rest), 0) as promised,
                     coalesce(sum(x.rest) filter (where x.meeting_on is not null), 0) as agreed,
                     count(*) as pledges
                from"""
          + RESTS
          + """
             ) p
       cross join (select coalesce(-sum(b.pence), 0) as held
                from fundraising.ledger_fund_balance b
                join fundraising.ledger_fund k on k.fund_id = b.fund_id
               where k.kind = 'INDUSTRIAL_ACTION') f
       cross join (select coalesce(-sum(b.pence), 0) as owed
                from fundraising.ledger_balance b
                join fundraising.ledger_account a on a.id = b.account_id
               where a.kind = 'ENTITLEMENT' and a.fund_kind = 'INDUSTRIAL_ACTION') o
       cross join (select count(distinct a.payee_id) as payees
                from fundraising.payee_account a
               where a.usable_from <= clock_timestamp() and not a.erased) m
      """;

  private static final String PROMISED =
      "select cast(x.fund as text), sum(x.rest) from " + RESTS + " group by x.fund";

  private static final String WAITING =
      """
      select to_char(greatest(l.booked_on, cast(?1 as date)), 'YYYY-MM'), count(*),
             coalesce(sum(b.amount_pence - b.placed_pence) filter (where b.amount_pence > 0), 0),
             coalesce(sum(-b.amount_pence - b.placed_pence) filter (where b.amount_pence < 0), 0)
        from fundraising.booked_line b join fundraising.statement_line l on l.id = b.line
       where b.open group by 1 order by 1
      """;

  private static final int MONTHS = 12;

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  @Inject Clock clock;

  @Override
  public FundOutlook outlook(Caller caller) {
    requireReader(caller);
    LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
    Row row = SqlDoor.rows(entities, OUTLOOK, today).get(0);
    return new FundOutlook(
        row.whole(0),
        row.whole(1),
        row.whole(2),
        row.whole(3),
        row.whole(4),
        row.whole(5),
        row.whole(6),
        row.whole(7),
        row.whole(8),
        row.whole(9));
  }

  @Override
  public Map<UUID, Long> promised(Caller caller) {
    requireReader(caller);
    return SqlDoor.rows(entities, PROMISED).stream()
        .collect(Collectors.toMap(row -> row.uuid(0), row -> row.whole(1)));
  }

  @Override
  public List<WaitingMonth> waiting(Caller caller) {
    requireReader(caller);
    YearMonth last = YearMonth.from(LocalDate.ofInstant(clock.instant(), LONDON));
    YearMonth first = last.minusMonths(MONTHS - 1L);
    SortedMap<YearMonth, WaitingMonth> found = new TreeMap<>();
    for (Row row : SqlDoor.rows(entities, WAITING, first.atDay(1))) {
      YearMonth month = YearMonth.parse(row.text(0));
      found.put(
          month,
          new WaitingMonth(month, month.equals(first), row.whole(1), row.whole(2), row.whole(3)));
    }
    if (found.isEmpty()) {
      return List.of();
    }
    YearMonth until = found.lastKey().isAfter(last) ? found.lastKey() : last;
    return Stream.iterate(
            found.firstKey(), month -> !month.isAfter(until), next -> next.plusMonths(1))
        .map(month -> found.getOrDefault(month, new WaitingMonth(month, false, 0, 0, 0)))
        .toList();
  }

  private static void requireReader(Caller caller) {
    caller.requireOneOf(Permission.READ, Permission.RECONCILE, Permission.APPROVE);
  }
}
