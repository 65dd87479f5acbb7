package org.branchwork.fundraising.claims;

import static org.branchwork.fundraising.claims.ClaimAccess.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.claims.AcceptClaim;
import org.branchwork.fundraising.api.claims.ClaimKind;
import org.branchwork.fundraising.api.claims.MakeClaim.Claimant;
import org.branchwork.fundraising.api.payouts.AddPayee;
import org.branchwork.fundraising.api.payouts.GrantHardship;
import org.branchwork.fundraising.api.payouts.HardshipDesk;
import org.branchwork.fundraising.api.payouts.PayeeDesk;
import org.branchwork.fundraising.sql.SqlDoor;
import org.branchwork.fundraising.sql.SqlDoor.Cell;
import org.jspecify.annotations.Nullable;

/** What an accepted claim becomes: a payee with bank details, days to be paid, or a grant. */
@ApplicationScoped
class ClaimSettling {

  @Inject ClaimTables tables;
  @Inject CardReading cards;
  @Inject PayeeDesk payees;
  @Inject HardshipDesk hardship;

  /**
   * The payee of a claim, who is added, or whose other bank details are asked for. The claimant's
   * address is taken only with bank details that are the first, or in force already: whoever claims
   * with another member's number and an account of their own is not told in the member's place.
   */
  UUID payee(UUID claim, Claimant who, Caller caller) {
    String number = Objects.requireNonNull(who.memberNumber());
    BankAccount wanted = cards.account(claim);
    Optional<@Nullable Object[]> found =
        tables
            .cells(
                "select cast(y.public_id as text), a.sort_code || ' ' || a.account_number,"
                    + " fundraising.payee_email(y.id)"
                    + " from fundraising.payee y"
                    + " join fundraising.payee_account a"
                    + " on a.id = fundraising.payee_account_in_force(y.id) where "
                    + CardReading.SPELLED.formatted("y.member")
                    + " = "
                    + CardReading.SPELLED.formatted("cast(?1 as text)"),
                number)
            .stream()
            .findFirst();
    if (found.isEmpty()) {
      UUID payee = named("payee", claim);
      payees.add(
          new AddPayee(payee, number, wanted, Optional.empty(), Optional.ofNullable(who.email())),
          caller);
      return payee;
    }
    UUID payee = Cell.uuid(found.get()[0]);
    if (!(wanted.sortCode() + " " + wanted.number()).equals(found.get()[1])) {
      payees.changeAccount(named("account", claim), payee, wanted, caller);
    } else if (who.email() != null && found.get()[2] == null) {
      payees.setEmail(named("address", claim), payee, who.email(), caller);
    }
    return payee;
  }

  void decide(UUID claim, String state, @Nullable UUID payee, String by, Instant at) {
    tables.write(
        "update fundraising.claim set state = ?2, payee_id = (select y.id from fundraising.payee y"
            + " where y.public_id = cast(?3 as uuid)), decided_by = ?4,"
            + " decided_at = cast(?5 as timestamptz) where id = cast(?1 as uuid)",
        claim,
        state,
        payee,
        by,
        at);
  }

  /** Decides each day of a claim: the named ones are to be paid to the payee, the others not. */
  void decideDays(UUID claim, Set<UUID> accepted, @Nullable UUID payee) {
    tables.write(
        "update fundraising.claim_day d set accepted = s.public_id = any (cast(?2 as uuid[])),"
            + " payee_id = case when s.public_id = any (cast(?2 as uuid[])) then (select y.id from"
            + " fundraising.payee y where y.public_id = cast(?3 as uuid)) end"
            + " from fundraising.strike_day s"
            + " where s.id = d.strike_day_id and d.claim = cast(?1 as uuid)",
        claim,
        SqlDoor.array(accepted),
        payee);
  }

  /** The days that a claim is accepted for: some of it, and none that a run has. */
  void requireFree(UUID claim, Set<UUID> accepted, UUID payee) {
    String taken =
        tables
            .texts(
                "select count(*) from fundraising.claim_day d"
                    + " join fundraising.strike_day s on s.id = d.strike_day_id"
                    + " join fundraising.strike_pay_claimed_day p on p.day = d.day and not p.freed"
                    + " join fundraising.payee y on y.id = p.payee_id"
                    + " where d.claim = cast(?1 as uuid) and y.public_id = cast(?3 as uuid)"
                    + " and s.public_id = any (cast(?2 as uuid[]))",
                claim,
                SqlDoor.array(accepted),
                payee)
            .get(0);
    require("0".equals(taken), "claim.accepted.taken");
    String own =
        tables
            .texts(
                "select count(*) from fundraising.claim_day d"
                    + " join fundraising.strike_day s on s.id = d.strike_day_id"
                    + " where d.claim = cast(?1 as uuid)"
                    + " and s.public_id = any (cast(?2 as uuid[]))",
                claim,
                SqlDoor.array(accepted))
            .get(0);
    require(Long.parseLong(own) == accepted.size(), "claim.accepted.none");
  }

  /** Gives the grant of a hardship claim, which has the claim's id. */
  void grant(KeptClaim claim, AcceptClaim command, UUID payee, Caller caller) {
    UUID fund = command.fund();
    require(claim.kind() == ClaimKind.HARDSHIP && fund != null, "claim.fund.missing");
    String reason =
        tables
            .texts(
                "select reason from fundraising.claim_reason where claim = cast(?1 as uuid)",
                claim.id())
            .get(0);
    hardship.grant(
        new GrantHardship(
            claim.id(),
            Objects.requireNonNull(fund),
            payee,
            command.pence(),
            Objects.requireNonNull(ClaimReading.reason(reason))),
        caller);
  }

  void tell(UUID claim, String refusal) {
    tables.write(
        "insert into fundraising.claim_refusal (claim, words) values (cast(?1 as uuid), ?2)",
        claim,
        refusal);
  }

  private static UUID named(String what, UUID claim) {
    String name = what + " of claim " + claim;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
