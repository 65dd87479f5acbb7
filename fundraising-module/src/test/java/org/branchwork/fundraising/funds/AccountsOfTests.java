package org.branchwork.fundraising.funds;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import org.branchwork.fundraising.api.accounts.AccountSeals;
import org.branchwork.fundraising.api.accounts.CheckedAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;

/** The beans of accounts in one transaction; numbers that end in 9 cannot exist. */
public final class AccountsOfTests {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  final FundBook funds = new FundBook();
  final FundLookup shown = new FundLookup();
  final AccountBook desk = new AccountBook();
  final AccountLookup search = new AccountLookup();

  AccountsOfTests(EntityManager entities, RecordedEvents events) {
    Clock clock = Clock.fixed(NOW, ZoneId.of("Europe/London"));
    FundRepository repository = new FundRepository();
    repository.entities = entities;
    AccountRows rows = new AccountRows();
    rows.entities = entities;
    AccountDoor door = door(AccountsOfTests::seal);
    AccountSealing sealing = new AccountSealing();
    sealing.accounts = rows;
    sealing.seals = AccountsOfTests::seal;
    sealing.door = door;
    sealing.events = events;
    sealing.clock = clock;
    funds.funds = repository;
    funds.accounts = rows;
    funds.sealing = sealing;
    funds.events = events;
    funds.clock = clock;
    shown.funds = repository;
    shown.accounts = rows;
    shown.door = door;
    desk.funds = repository;
    desk.accounts = rows;
    desk.sealing = sealing;
    desk.modulus =
        account ->
            new CheckedAccount(
                account.number().endsWith("9") ? Result.FAILS : Result.PASSES, "", LocalDate.EPOCH);
    desk.events = events;
    desk.clock = clock;
    search.accounts = rows;
    search.door = door;
  }

  /** What lets accounts out whose seals these are. */
  public static AccountDoor door(AccountSeals seals) {
    AccountDoor door = new AccountDoor();
    door.seals = seals;
    return door;
  }

  private static String seal(String text) {
    try {
      byte[] keyed = ("the key of the tests" + text).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(keyed);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
