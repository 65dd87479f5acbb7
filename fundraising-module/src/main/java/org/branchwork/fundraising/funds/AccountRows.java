package org.branchwork.fundraising.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.jspecify.annotations.Nullable;

/** Keeps the accounts of funds. What the database refuses is said as the module says it. */
@ApplicationScoped
class AccountRows {

  private static final Map<String, String> KEYS =
      Map.of(
          "fund_account_taken", "account.change.waiting",
          "fund_account_waiting", "account.change.waiting",
          "fund_account_by_two", "account.change.own",
          "fund_account_decided", "account.change.decided");

  private static final String STANDING =
      "select f.name, cast(coalesce(k.usable_from <= clock_timestamp(), false) as text), "
          + SealedAccount.COLUMNS
          + " from fundraising.fund f left join fundraising.fund_account k"
          + " on k.fund_id = f.id and k.withdrawn_at is null";

  private static final String ORDER = " order by f.id, k.id";
  private static final int ACCOUNT = 2;

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  /**
   * An account that was not withdrawn; of a fund without any, a row that has none.
   *
   * @param inForce whether it is, by the database's clock
   */
  record Standing(String fundName, boolean inForce, SealedAccount account) {}

  /** By fund, the newest account in force, whether its seal holds or not. */
  @SuppressWarnings("unchecked")
  Map<UUID, SealedAccount> inForce() {
    List<@Nullable Object[]> rows =
        query(
                "select "
                    + AccountDoor.COLUMNS
                    + " from fundraising.fund f"
                    + AccountDoor.IN_FORCE
                    + " where k.id is not null")
            .getResultList();
    return rows.stream()
        .map(row -> new SealedAccount(row, 0))
        .collect(Collectors.toMap(SealedAccount::fund, account -> account));
  }

  /** Of all funds in their order, the accounts of each from the oldest on. */
  List<Standing> standing() {
    return standing("");
  }

  List<Standing> standing(UUID fund) {
    return standing(" where f.public_id = cast(?1 as uuid)", fund).stream()
        .filter(each -> each.account().isThere())
        .toList();
  }

  /** One, held until the transaction ends; empty when it was withdrawn, or there is none. */
  Optional<Standing> hold(UUID change) {
    query(
            "select 1 from fundraising.fund_account where public_id = cast(?1 as uuid) for update",
            change)
        .getResultList();
    return one(change);
  }

  private Optional<Standing> one(UUID change) {
    return standing(" where k.public_id = cast(?1 as uuid)", change).stream().findFirst();
  }

  boolean has(UUID change) {
    return !query(
            "select 1 from fundraising.fund_account where public_id = cast(?1 as uuid)", change)
        .getResultList()
        .isEmpty();
  }

  /** Adds an account and gives it as it is kept, for it to be sealed. */
  SealedAccount add(UUID change, UUID fund, BankAccount account, String by, Instant at) {
    write(
        "insert into fundraising.fund_account (public_id, fund_id, name, sort_code, account_number,"
            + " set_by, set_at) select cast(?1 as uuid), f.id, ?3, ?4, ?5, ?6,"
            + " cast(?7 as timestamptz) from fundraising.fund f"
            + " where f.public_id = cast(?2 as uuid)",
        change,
        fund,
        account.name(),
        account.sortCode(),
        account.number(),
        by,
        at);
    return one(change).orElseThrow().account();
  }

  /** Approves, and gives it as it is kept, for it to be sealed again. */
  SealedAccount approve(UUID change, String by, Instant at) {
    write(
        "update fundraising.fund_account set approved_by = ?2,"
            + " approved_at = cast(?3 as timestamptz), seal = null"
            + " where public_id = cast(?1 as uuid)",
        change,
        by,
        at);
    return one(change).orElseThrow().account();
  }

  void withdraw(UUID change, String by, Instant at) {
    write(
        "update fundraising.fund_account set withdrawn_by = ?2,"
            + " withdrawn_at = cast(?3 as timestamptz), seal = null"
            + " where public_id = cast(?1 as uuid)",
        change,
        by,
        at);
  }

  void seal(SealedAccount account, String seal) {
    write(
        "update fundraising.fund_account set seal = ?2 where id = cast(?1 as bigint)",
        account.id(),
        seal);
  }

  /** False when the accounts of before the seals were sealed already. */
  boolean beginSealing(String by, Instant at) {
    return write(
            "insert into fundraising.fund_account_sealing (sealed_by, sealed_at)"
                + " values (?1, cast(?2 as timestamptz)) on conflict do nothing",
            by,
            at)
        == 1;
  }

  /** Notes changes that have come into force, each once; the ids of those noted now. */
  List<Long> noteInForce(LocalDate today) {
    return noted(
        "select k.id, 'IN_FORCE', cast(?1 as date) from fundraising.fund_account k"
            + " where k.approved_by is not null and k.withdrawn_at is null"
            + " and k.usable_from <= clock_timestamp() and not exists"
            + " (select from fundraising.fund_account_notice n"
            + " where n.account_id = k.id and n.kind = 'IN_FORCE')",
        today);
  }

  /** Notes seals that do not hold, each once a day; the ids of those noted now. */
  List<Long> noteBroken(Collection<Long> accounts, LocalDate today) {
    return noted(
        "select unnest(cast(?2 as bigint[])), 'SEAL_BROKEN', cast(?1 as date)",
        today,
        accounts.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
  }

  private List<Long> noted(String rows, Object... values) {
    List<?> ids =
        query(
                "with noted as (insert into fundraising.fund_account_notice"
                    + " (account_id, kind, noted_on) "
                    + rows
                    + " on conflict do nothing returning account_id) select account_id from noted",
                values)
            .getResultList();
    return ids.stream().map(id -> Long.valueOf("" + id)).toList();
  }

  @SuppressWarnings("unchecked")
  private List<Standing> standing(String where, Object... values) {
    List<@Nullable Object[]> rows = query(STANDING + where + ORDER, values).getResultList();
    return rows.stream()
        .map(
            row ->
                new Standing(
                    "" + row[0], "true".equals("" + row[1]), new SealedAccount(row, ACCOUNT)))
        .toList();
  }

  private int write(String sql, Object... values) {
    try {
      return query(sql, values).executeUpdate();
    } catch (PersistenceException refused) {
      String message = message(refused);
      throw KEYS.entrySet().stream()
          .filter(rule -> message.matches("(?s).*\\b" + rule.getKey() + "\\b.*"))
          .findFirst()
          .<RuntimeException>map(rule -> new FundraisingRuleBroken(rule.getValue()))
          .orElse(refused);
    }
  }

  /** A statement with its values as text, which it casts. */
  private Query query(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i].toString());
    }
    return query;
  }

  private static String message(Throwable refused) {
    @Nullable Throwable cause = refused;
    while (cause != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    return cause == null ? "" : "" + cause.getMessage();
  }
}
