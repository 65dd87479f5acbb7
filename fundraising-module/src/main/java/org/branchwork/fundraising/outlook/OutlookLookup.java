package org.branchwork.fundraising.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.outlook.FundOutlook;
import org.branchwork.fundraising.api.outlook.OutlookSearch;
import org.jspecify.annotations.Nullable;

/** Reads the outlook in one question. */
@ApplicationScoped
@Transactional
class OutlookLookup implements OutlookSearch {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

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
                from (select e.meeting_on, e.amount_pence - coalesce(d.amount_pence, 0) as rest
                        from fundraising.pledge e
                        left join fundraising.pledge_paid d on d.pledge = e.id
                       where e.state = 'OPEN') x
               where x.rest > 0) p
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

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  @Inject Clock clock;

  @Override
  public FundOutlook outlook(Caller caller) {
    caller.requireOneOf(Permission.READ, Permission.RECONCILE, Permission.APPROVE);
    LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
    @Nullable Object[] row =
        (Object[])
            entities.createNativeQuery(OUTLOOK).setParameter(1, today.toString()).getSingleResult();
    return new FundOutlook(
        whole(row[0]),
        whole(row[1]),
        whole(row[2]),
        whole(row[3]),
        whole(row[4]),
        whole(row[5]),
        whole(row[6]),
        whole(row[7]),
        whole(row[8]),
        whole(row[9]));
  }

  private static long whole(@Nullable Object cell) {
    return Long.parseLong("" + cell);
  }
}
