package org.branchwork.fundraising.claims;

import static org.branchwork.fundraising.sql.SqlDoor.Cell.count;
import static org.branchwork.fundraising.sql.SqlDoor.Cell.moment;
import static org.branchwork.fundraising.sql.SqlDoor.Cell.text;
import static org.branchwork.fundraising.sql.SqlDoor.Cell.uuid;
import static org.branchwork.fundraising.sql.SqlDoor.Cell.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.MembershipRegister;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;
import org.branchwork.fundraising.api.claims.ClaimCard;
import org.branchwork.fundraising.api.claims.ClaimFile;
import org.branchwork.fundraising.api.claims.ClaimRow;
import org.branchwork.fundraising.api.claims.MakeClaim.Claimant;
import org.branchwork.fundraising.sql.SqlDoor.Cell;
import org.jspecify.annotations.Nullable;

/** Reads a claim beside the fund's list, the register and what was paid. */
@ApplicationScoped
class CardReading {

  /** One spelling of a membership number, as the index of payees has it. */
  static final String SPELLED = "upper(regexp_replace(%s, '[^0-9A-Za-z]', '', 'g'))";

  private static final String DAYS =
      "select cast(s.public_id as text), cast(d.day as text), s.dispute, f.name, d.share_part,"
          + " d.share_of, s.share_part, s.share_of,"
          + " coalesce((r.pence * 2 * d.share_part + d.share_of) / (2 * d.share_of), 0),"
          + " y.id is not null and (exists (select from fundraising.strike_pay_claimed_day p"
          + " where p.payee_id = y.id and p.day = d.day and not p.freed) or exists (select from"
          + " fundraising.claim_day o where o.payee_id = y.id and o.day = d.day and o.accepted"
          + " and o.claim <> d.claim)), d.accepted"
          + " from fundraising.claim_day d join fundraising.strike_day s on s.id = d.strike_day_id"
          + " join fundraising.fund f on f.id = s.fund_id"
          + " left join fundraising.strike_pay_rate r on d.day between r.from_day"
          + " and coalesce(r.until_day, 'infinity')"
          + " left join fundraising.claim_claimant w on w.claim = d.claim"
          + " left join fundraising.payee y on "
          + SPELLED.formatted("y.member")
          + " = "
          + SPELLED.formatted("w.member")
          + " where d.claim = cast(?1 as uuid) order by d.day";

  @Inject ClaimTables tables;
  @Inject ClaimReading reading;
  @Inject MembershipRegister register;

  ClaimCard card(UUID claim, Caller caller) {
    boolean decides = ClaimAccess.decides(caller);
    ClaimRow row = reading.row(decides, claim).orElseThrow();
    List<ClaimCard.Day> days = tables.cells(DAYS, claim).stream().map(CardReading::day).toList();
    return tables
        .cells(
            "select decided_by, cast(extract(epoch from decided_at) * 1000000 as bigint),"
                + " cast(cast(claimed_at at time zone 'Europe/London' as date) as text)"
                + " from fundraising.claim where id = cast(?1 as uuid)",
            claim)
        .stream()
        .map(
            decided ->
                new ClaimCard(
                    row,
                    days,
                    decides ? told(claim, days, Cell.day(decided[2]), caller) : Optional.empty(),
                    text(decided[0]),
                    decided[1] == null ? null : moment(decided[1])))
        .findFirst()
        .orElseThrow();
  }

  private static ClaimCard.Day day(@Nullable Object[] row) {
    return new ClaimCard.Day(
        uuid(row[0]),
        Cell.day(row[1]),
        "" + row[2],
        "" + row[3],
        count(row[4]),
        count(row[5]),
        count(row[6]),
        count(row[7]),
        whole(row[8]),
        Boolean.TRUE.equals(row[9]),
        (Boolean) row[10]);
  }

  /** Empty once it was erased. */
  private Optional<ClaimCard.Told> told(
      UUID claim, List<ClaimCard.Day> days, LocalDate claimedOn, Caller caller) {
    Optional<Claimant> claimant = claimantIfKept(claim);
    if (claimant.isEmpty()) {
      return Optional.empty();
    }
    Claimant who = claimant.get();
    LocalDate first = days.isEmpty() ? claimedOn : days.get(0).on();
    LocalDate last = days.isEmpty() ? claimedOn : days.get(days.size() - 1).on();
    String number = Objects.requireNonNull(who.memberNumber());
    List<ClaimCard.Asked> member =
        Stream.of(first, last)
            .distinct()
            .map(on -> new ClaimCard.Asked(on, register.membership(number, on, caller)))
            .toList();
    return tables
        .cells(
            "select a.name, a.sort_code, a.account_number, a.modulus, r.reason, r.words, n.words"
                + " from fundraising.claim_account a"
                + " left join fundraising.claim_reason r on r.claim = a.claim"
                + " left join fundraising.claim_refusal n on n.claim = a.claim"
                + " where a.claim = cast(?1 as uuid)",
            claim)
        .stream()
        .map(
            row ->
                new ClaimCard.Told(
                    who,
                    member,
                    account(row),
                    Result.valueOf("" + row[3]),
                    known(number),
                    ClaimReading.reason(row[4]),
                    text(row[5]),
                    files(claim),
                    text(row[6])))
        .findFirst();
  }

  Claimant claimant(UUID claim) {
    return claimantIfKept(claim).orElseThrow();
  }

  private Optional<Claimant> claimantIfKept(UUID claim) {
    return tables
        .cells(
            "select member, name, email, telephone from fundraising.claim_claimant"
                + " where claim = cast(?1 as uuid)",
            claim)
        .stream()
        .map(row -> new Claimant(text(row[0]), text(row[1]), text(row[2]), text(row[3])))
        .findFirst();
  }

  /** Where a claimant wants to be paid. */
  BankAccount account(UUID claim) {
    return tables
        .cells(
            "select name, sort_code, account_number from fundraising.claim_account"
                + " where claim = cast(?1 as uuid)",
            claim)
        .stream()
        .map(CardReading::account)
        .findFirst()
        .orElseThrow();
  }

  /** Where a member is paid now. */
  private Optional<ClaimCard.PaidNow> known(String number) {
    return tables
        .cells(
            "select a.name, a.sort_code, a.account_number, fundraising.payee_email(y.id)"
                + " from fundraising.payee y"
                + " join fundraising.payee_account a"
                + " on a.id = fundraising.payee_account_in_force(y.id)"
                + " where not a.erased and "
                + SPELLED.formatted("y.member")
                + " = "
                + SPELLED.formatted("cast(?1 as text)"),
            number)
        .stream()
        .map(row -> new ClaimCard.PaidNow(account(row), row[3] != null))
        .findFirst();
  }

  private List<ClaimCard.Evidence> files(UUID claim) {
    return tables
        .cells(
            "select place, name, octet_length(content) from fundraising.claim_evidence"
                + " where claim = cast(?1 as uuid) order by place",
            claim)
        .stream()
        .map(row -> new ClaimCard.Evidence(count(row[0]), "" + row[1], whole(row[2])))
        .toList();
  }

  Optional<ClaimFile> file(UUID claim, int place) {
    return tables
        .cells(
            "select name, type, content from fundraising.claim_evidence"
                + " where claim = cast(?1 as uuid) and place = cast(?2 as integer)",
            claim,
            place)
        .stream()
        .map(
            row -> new ClaimFile("" + row[0], "" + row[1], (byte[]) Objects.requireNonNull(row[2])))
        .findFirst();
  }

  private static BankAccount account(@Nullable Object[] row) {
    return new BankAccount("" + row[0], "" + row[1], "" + row[2]);
  }
}
