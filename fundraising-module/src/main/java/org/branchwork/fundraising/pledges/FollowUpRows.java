package org.branchwork.fundraising.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps what donors were told about their pledges. Each statement finds and notes at once, so that
 * of two jobs only one comes to tell a donor.
 */
@ApplicationScoped
class FollowUpRows {

  /**
   * The whole times that a pledge {@code p} was paid, in pence; once for one that is given once.
   */
  private static final String PAID_WHOLE =
      "select p.id, p.amount_pence * case p.recurrence"
          + " when 'ONCE' then least(1, coalesce(m.amount_pence, 0) / p.amount_pence)"
          + " else coalesce(m.amount_pence, 0) / p.amount_pence end as pence"
          + " from fundraising.pledge p left join fundraising.pledge_paid m on m.pledge = p.id";

  private static final String SHORT =
      "update fundraising.pledge_thanked t set short_since = case when w.pence >= t.paid_pence"
          + " then null else coalesce(t.short_since, cast(?1 as timestamptz)) end from ("
          + PAID_WHOLE
          + " where p.id in (select k.pledge from fundraising.pledge_thanked k)) w"
          + " where w.id = t.pledge"
          + " and (w.pence < t.paid_pence) = (t.short_since is null)";

  private static final String FORGET =
      "update fundraising.pledge_thanked t set paid_pence = w.pence, short_since = null from ("
          + PAID_WHOLE
          + ") w where w.id = t.pledge and w.pence < t.paid_pence"
          + " and t.short_since <= cast(?1 as timestamptz)";

  private static final String THANK =
      "with said as (insert into fundraising.pledge_thanked as t (pledge, paid_pence, thanked_at)"
          + " select w.id, w.pence, cast(?1 as timestamptz) from ("
          + PAID_WHOLE
          + ") w left join fundraising.pledge_thanked k on k.pledge = w.id"
          + " where w.pence > coalesce(k.paid_pence, 0) order by w.id limit cast(?2 as integer)"
          + " on conflict (pledge) do update set paid_pence = excluded.paid_pence,"
          + " thanked_at = excluded.thanked_at, short_since = null"
          + " where t.paid_pence < excluded.paid_pence returning t.pledge, t.paid_pence)"
          + " select cast(said.pledge as text), said.paid_pence from said";

  /** A pledge {@code p} that stands, and that nobody thanked for; see {@link #SHORT}. */
  private static final String EXPECTED =
      " left join fundraising.pledge_paid m on m.pledge = p.id"
          + " left join fundraising.pledge_thanked t on t.pledge = p.id"
          + " where p.state = 'OPEN' and coalesce(m.amount_pence, 0) < p.amount_pence"
          + " and coalesce(t.paid_pence, 0) < p.amount_pence and ";

  private static final String PLEDGED_ON =
      "cast(p.pledged_at at time zone 'Europe/London' as date)";

  private static final String REMIND =
      "with days as (select cast(?1 as integer[]) as due),"
          + " said as (insert into fundraising.pledge_reminder (pledge, number, reminded_at)"
          + " select p.id, r.sent + 1, cast(?4 as timestamptz) from days cross join"
          + " fundraising.pledge p left join lateral (select cast(count(*) as integer) as sent,"
          + " cast(max(k.reminded_at) at time zone 'Europe/London' as date) as last"
          + " from fundraising.pledge_reminder k where k.pledge = p.id) r on true"
          + EXPECTED
          + "p.email is not null and "
          + PLEDGED_ON
          + " + days.due[r.sent + 1] <= cast(?3 as date) and "
          + PLEDGED_ON
          + " + cast(?2 as integer) > cast(?3 as date) and (r.last is null or"
          + " r.last + days.due[r.sent + 1] - days.due[r.sent] <= cast(?3 as date))"
          + " order by p.pledged_at, p.id limit cast(?5 as integer)"
          + " on conflict do nothing returning pledge, number)"
          + " select cast(said.pledge as text), said.number from said";

  private static final String LAPSE =
      "with said as (update fundraising.pledge set state = 'LAPSED',"
          + " lapsed_at = cast(?3 as timestamptz) where state = 'OPEN' and id in ("
          + "select p.id from fundraising.pledge p"
          + EXPECTED
          + PLEDGED_ON
          + " + cast(?1 as integer) <= cast(?2 as date)"
          + " order by p.pledged_at, p.id limit cast(?4 as integer)) returning id)"
          + " select cast(said.id as text) from said";

  @Inject Rows rows;

  /**
   * A pledge of which its donor is to be told.
   *
   * @param figure what was paid in pence, or the number of the reminder
   */
  record Followed(UUID pledge, long figure) {

    static Followed of(Rows.Row row) {
      return new Followed(row.id(0), row.number(1));
    }
  }

  /**
   * Notes since when less is there than was thanked for, and forgets it where it is there again.
   */
  void noteWhatIsShort(Instant now) {
    rows.change(SHORT, now);
  }

  /** Forgets thanks for what has been gone since then. */
  void forgetThanks(Instant since) {
    rows.change(FORGET, since);
  }

  List<Followed> thank(Instant now, int most) {
    return rows.rows(THANK, now, most).stream().map(Followed::of).toList();
  }

  List<Followed> remind(List<Integer> days, int lapseDays, LocalDate today, Instant now, int most) {
    String array = days.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    return rows.rows(REMIND, array, lapseDays, today, now, most).stream()
        .map(Followed::of)
        .toList();
  }

  List<UUID> lapse(int days, LocalDate today, Instant now, int most) {
    return rows.column(LAPSE, days, today, now, most).stream()
        .map(id -> UUID.fromString("" + id))
        .toList();
  }
}
