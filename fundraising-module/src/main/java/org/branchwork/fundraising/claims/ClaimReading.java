package org.branchwork.fundraising.claims;

import static org.branchwork.fundraising.sql.SqlDoor.Cell.count;
import static org.branchwork.fundraising.sql.SqlDoor.Cell.day;
import static org.branchwork.fundraising.sql.SqlDoor.Cell.moment;
import static org.branchwork.fundraising.sql.SqlDoor.Cell.text;
import static org.branchwork.fundraising.sql.SqlDoor.Cell.uuid;
import static org.branchwork.fundraising.sql.SqlDoor.Cell.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.claims.ClaimKind;
import org.branchwork.fundraising.api.claims.ClaimReference;
import org.branchwork.fundraising.api.claims.ClaimRow;
import org.branchwork.fundraising.api.claims.ClaimState;
import org.branchwork.fundraising.api.claims.ClaimView;
import org.branchwork.fundraising.api.claims.PayableDay;
import org.branchwork.fundraising.api.payouts.ReasonClass;
import org.jspecify.annotations.Nullable;

/** Reads lists of claims, and a claim as its claimant sees it. */
@ApplicationScoped
class ClaimReading {

  static final String STATE = "case when fundraising.claim_paid(c.id) then 'PAID' else c.state end";

  /** Who claims is read only by those who decide. */
  private static final String ROW =
      "select cast(c.id as text), c.reference, c.kind, "
          + STATE
          + ", cast(extract(epoch from c.claimed_at) * 1000000 as bigint),"
          + " case when cast(?1 as boolean) then w.name end,"
          + " (select count(*) from fundraising.claim_day d where d.claim = c.id), c.asked_pence"
          + " from fundraising.claim c left join fundraising.claim_claimant w on w.claim = c.id";

  @Inject ClaimTables tables;

  List<ClaimRow> list(boolean names, boolean waiting, ClaimPlace from, int most) {
    return tables
        .cells(
            ROW
                + " where (c.claimed_at, c.id) < (cast(?2 as timestamptz), cast(?3 as uuid))"
                + (waiting ? " and c.state = 'RECEIVED'" : "")
                + " order by c.claimed_at desc, c.id desc limit cast(?4 as integer)",
            names,
            from.claimedAt(),
            from.claim(),
            most)
        .stream()
        .map(ClaimReading::row)
        .toList();
  }

  Optional<ClaimRow> row(boolean names, UUID claim) {
    return tables.cells(ROW + " where c.id = cast(?2 as uuid)", names, claim).stream()
        .map(ClaimReading::row)
        .findFirst();
  }

  private static ClaimRow row(@Nullable Object[] row) {
    return new ClaimRow(
        uuid(row[0]),
        new ClaimReference("" + row[1]).shown(),
        ClaimKind.valueOf("" + row[2]),
        ClaimState.valueOf("" + row[3]),
        moment(row[4]),
        text(row[5]),
        count(row[6]),
        pence(row[7]));
  }

  /** The claim that was opened with its key; empty once it was erased. */
  Optional<ClaimView> view(UUID claim) {
    List<ClaimView.Day> days =
        tables
            .cells(
                "select cast(day as text), share_part, share_of, accepted"
                    + " from fundraising.claim_day where claim = cast(?1 as uuid) order by day",
                claim)
            .stream()
            .map(
                row ->
                    new ClaimView.Day(day(row[0]), count(row[1]), count(row[2]), (Boolean) row[3]))
            .toList();
    List<String> files =
        tables.texts(
            "select name from fundraising.claim_evidence where claim = cast(?1 as uuid)"
                + " order by place",
            claim);
    return tables
        .cells(
            "select c.reference, c.kind, "
                + STATE
                + ", cast(extract(epoch from c.claimed_at) * 1000000 as bigint), r.reason,"
                + " c.asked_pence, r.words, right(a.account_number, 4), n.words"
                + " from fundraising.claim c join fundraising.claim_account a on a.claim = c.id"
                + " left join fundraising.claim_reason r on r.claim = c.id"
                + " left join fundraising.claim_refusal n on n.claim = c.id"
                + " where c.id = cast(?1 as uuid)",
            claim)
        .stream()
        .map(row -> view(row, days, files))
        .findFirst();
  }

  private static ClaimView view(
      @Nullable Object[] row, List<ClaimView.Day> days, List<String> files) {
    return new ClaimView(
        new ClaimReference("" + row[0]).shown(),
        ClaimKind.valueOf("" + row[1]),
        ClaimState.valueOf("" + row[2]),
        moment(row[3]),
        days,
        reason(row[4]),
        pence(row[5]),
        text(row[6]),
        files,
        "" + row[7],
        text(row[8]));
  }

  static @Nullable ReasonClass reason(@Nullable Object cell) {
    return cell == null ? null : ReasonClass.valueOf(cell.toString());
  }

  private static OptionalLong pence(@Nullable Object cell) {
    return cell == null ? OptionalLong.empty() : OptionalLong.of(whole(cell));
  }

  List<PayableDay> toPay(UUID fund) {
    return tables
        .cells(
            "select c.reference, cast(y.public_id as text), y.member, cast(s.public_id as text),"
                + " cast(d.day as text), d.share_part, d.share_of"
                + " from fundraising.claim_day d join fundraising.claim c on c.id = d.claim"
                + " join fundraising.payee y on y.id = d.payee_id"
                + " join fundraising.strike_day s on s.id = d.strike_day_id"
                + " join fundraising.fund f on f.id = s.fund_id"
                + " where d.accepted and f.public_id = cast(?1 as uuid) and not exists (select from"
                + " fundraising.strike_pay_claimed_day p where p.payee_id = d.payee_id"
                + " and p.day = d.day and not p.freed) order by y.member, d.day limit 2000",
            fund)
        .stream()
        .map(
            row ->
                new PayableDay(
                    new ClaimReference("" + row[0]).shown(),
                    uuid(row[1]),
                    "" + row[2],
                    uuid(row[3]),
                    day(row[4]),
                    count(row[5]),
                    count(row[6])))
        .toList();
  }

  /** The address and the claim of a mail; empty when no address was left. */
  Optional<String> email(UUID claim) {
    return tables
        .cell("select email from fundraising.claim_claimant where claim = cast(?1 as uuid)", claim)
        .map(Object::toString);
  }

  Optional<KeptClaim> kept(UUID claim) {
    return tables.cells(KeptClaim.COLUMNS + "c.id = cast(?1 as uuid)", claim).stream()
        .map(KeptClaim::of)
        .findFirst();
  }
}
