package org.branchwork.fundraising.payouts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;
import org.branchwork.fundraising.api.payouts.AddPayee;
import org.jspecify.annotations.Nullable;

/** Writes payees and their bank details. */
@ApplicationScoped
class PayeeRows {

  @Inject PayoutTables tables;

  boolean has(UUID payee) {
    return tables
        .one("select member from fundraising.payee where public_id = cast(?1 as uuid)", payee)
        .isPresent();
  }

  /** The account of the portal that is the payee's. */
  Optional<String> account(UUID payee) {
    return tables.one(
        "select cast(account as text) from fundraising.payee where public_id = cast(?1 as uuid)",
        payee);
  }

  /** Whose bank details a change is to be of. */
  Optional<UUID> payeeOf(UUID change) {
    return tables
        .one(
            "select cast(p.public_id as text) from fundraising.payee p"
                + " join fundraising.payee_account a on a.payee_id = p.id"
                + " where a.public_id = cast(?1 as uuid)",
            change)
        .map(UUID::fromString);
  }

  void add(AddPayee command, String member, String by, Instant at) {
    tables.write(
        "insert into fundraising.payee (public_id, member, account, added_by, added_at)"
            + " values (cast(?1 as uuid), ?2, cast(?3 as uuid), ?4, cast(?5 as timestamptz))",
        command.payee(),
        member,
        command.portalAccount().orElse(null),
        by,
        at);
  }

  void link(UUID payee, UUID account) {
    tables.write(
        "update fundraising.payee set account = cast(?2 as uuid)"
            + " where public_id = cast(?1 as uuid)",
        payee,
        account);
  }

  void ask(UUID change, UUID payee, BankAccount account, Result modulus, String by, Instant at) {
    tables.write(
        "insert into fundraising.payee_account (public_id, payee_id, name, sort_code,"
            + " account_number, modulus, asked_by, asked_at) select cast(?1 as uuid), p.id, ?3, ?4,"
            + " ?5, ?6, ?7, cast(?8 as timestamptz) from fundraising.payee p"
            + " where p.public_id = cast(?2 as uuid)",
        change,
        payee,
        account.name(),
        account.sortCode(),
        account.number(),
        modulus.name(),
        by,
        at);
  }

  /** Whether a payee has the address already, or the id was used for one. */
  boolean hasEmail(UUID address, UUID payee, String email) {
    return tables
        .one(
            "select cast(p.id as text) from fundraising.payee p"
                + " where p.public_id = cast(?2 as uuid)"
                + " and lower(fundraising.payee_email(p.id)) = lower(?3)"
                + " union all select cast(a.id as text) from fundraising.payee_address a"
                + " where a.public_id = cast(?1 as uuid)",
            address,
            payee,
            email)
        .isPresent();
  }

  void setEmail(UUID address, UUID payee, String email, String by, Instant at) {
    tables.write(
        "insert into fundraising.payee_address (public_id, payee_id, email, set_by, set_at)"
            + " select cast(?1 as uuid), p.id, ?3, ?4, cast(?5 as timestamptz)"
            + " from fundraising.payee p where p.public_id = cast(?2 as uuid)",
        address,
        payee,
        email,
        by,
        at);
  }

  /**
   * Decides a change.
   *
   * @param asked how the member was asked, {@code null} when nobody did
   */
  void decide(UUID change, String decision, @Nullable String asked, String by, Instant at) {
    tables.write(
        "update fundraising.payee_account set decision = ?2, asked_how = ?3, decided_by = ?4,"
            + " decided_at = cast(?5 as timestamptz) where public_id = cast(?1 as uuid)",
        change,
        decision,
        asked,
        by,
        at);
  }
}
