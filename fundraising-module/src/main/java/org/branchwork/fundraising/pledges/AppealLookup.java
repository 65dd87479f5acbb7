package org.branchwork.fundraising.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.pledges.AppealNotFound;
import org.branchwork.fundraising.api.pledges.AppealSearch;
import org.branchwork.fundraising.api.pledges.AppealTotals;
import org.branchwork.fundraising.api.pledges.AppealView;
import org.branchwork.fundraising.api.pledges.PublicTotals;
import org.branchwork.fundraising.funds.AccountDoor;
import org.jspecify.annotations.Nullable;

/** Reads appeals with their figures. */
@ApplicationScoped
@Transactional
class AppealLookup implements AppealSearch {

  private static final String VIEW =
      "select cast(a.id as text), a.slug, cast(a.fund as text), f.name, a.title, a.text,"
          + " a.goal_pence, a.opens_on, a.closes_on, a.published, "
          + AppealRows.TAKES_PLEDGES
          + ", a.version, "
          + AccountDoor.COLUMNS
          + ", t.pledged_pence, t.agreed_pence,"
          + " t.paid_pence, t.donors"
          + " from fundraising.appeal a join fundraising.fund f on f.public_id = a.fund"
          + AccountDoor.IN_FORCE
          + " left join fundraising.public_totals(array(select b.id from fundraising.appeal b"
          + " where cast(?2 as text) is null or b.slug = cast(?2 as text))) t on t.appeal = a.id"
          + " where cast(?2 as text) is null or a.slug = cast(?2 as text)"
          + " order by a.opens_on desc, a.id";

  private static final int ACCOUNT = 12;
  private static final int TOTALS = ACCOUNT + AccountDoor.WIDTH;

  @Inject Rows rows;
  @Inject AccountDoor accounts;
  @Inject Clock clock;

  @Override
  public List<AppealView> appeals(Caller caller) {
    return views(null);
  }

  @Override
  public AppealView bySlug(String slug, Caller caller) {
    return views(slug).stream().findFirst().orElseThrow(AppealNotFound::new);
  }

  @Override
  public Map<UUID, AppealTotals> totals(Caller caller) {
    GivingAccess.requireReading(caller);
    return rows
        .rows(
            "select cast(t.appeal as text), cast(sum(t.pledged) as bigint),"
                + " cast(sum(t.agreed) as bigint), cast(sum(t.paid) as bigint), sum(t.pledges)"
                + " from (select p.appeal, case when p.state = 'OPEN' then p.amount_pence else 0"
                + " end as pledged, case when p.state = 'OPEN' and p.meeting_on is not null"
                + " then p.amount_pence else 0 end as agreed, coalesce(m.amount_pence, 0) as paid,"
                + " case when p.state = 'OPEN' then 1 else 0 end as pledges"
                + " from fundraising.pledge p"
                + " left join fundraising.pledge_paid m on m.pledge = p.id"
                + " union all select a.appeal, 0, 0, a.amount_pence, 0 from fundraising.allocation a"
                + " where a.undone_at is null) t where t.appeal is not null group by t.appeal")
        .stream()
        .collect(
            Collectors.toMap(
                row -> row.id(0),
                row ->
                    new AppealTotals(row.number(1), row.number(2), row.number(3), row.number(4))));
  }

  private List<AppealView> views(@Nullable String slug) {
    return rows.rows(VIEW, London.day(clock), slug).stream().map(this::view).toList();
  }

  private AppealView view(Rows.Row row) {
    return new AppealView(
        row.id(0),
        row.text(1),
        row.id(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.numberOrNone(6),
        row.day(7),
        row.dayOrNone(8),
        row.yes(9),
        row.yes(10),
        row.count(11),
        accounts.shown(row.columns(), ACCOUNT),
        totals(row));
  }

  private static PublicTotals totals(Rows.Row row) {
    return row.numberOrNone(TOTALS).isEmpty()
        ? PublicTotals.NONE
        : PublicTotals.of(
            row.number(TOTALS),
            row.number(TOTALS + 1),
            row.number(TOTALS + 2),
            row.number(TOTALS + 3));
  }
}
