package org.branchwork.fundraising.funds;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundView;
import org.branchwork.fundraising.api.OpenFund;
import org.branchwork.fundraising.api.accounts.PublishedAccount;

/** A fund with its first account, and those who change it. */
final class PublishedAccountFixture implements AutoCloseable {

  static final UUID FUND = new UUID(1, 1);
  static final UUID CHANGE = new UUID(2, 1);
  static final BankAccount FIRST = new BankAccount("Northgate", "089999", "66374958");
  static final BankAccount SECOND = new BankAccount("Northgate", "089999", "66374966");
  static final Caller JOB = Caller.system("account-seals");
  static final Caller TREASURER = staff(1, Permission.RECONCILE, Permission.WATCH_ACCOUNT);
  static final Caller APPROVER = staff(2, Permission.APPROVE, Permission.WATCH_ACCOUNT);
  static final Caller BOTH = staff(3, Permission.RECONCILE, Permission.APPROVE);
  static final Caller OFFICER = staff(4, Permission.WATCH_ACCOUNT);
  static final Caller AUDITOR = staff(5, Permission.READ);

  final FundraisingDatabase database = new FundraisingDatabase();
  final RecordedEvents events = new RecordedEvents();

  /** How long a change waits as the migrations have it. */
  private final String delivered;

  PublishedAccountFixture() throws SQLException {
    delivered = database.one("select fundraising.fund_account_cooling_off()");
  }

  private static Caller staff(int number, Permission... permissions) {
    return Caller.staff(new UUID(0, number), Set.of(permissions));
  }

  /** Empties the tables; a change waits as long as it does at the branch. */
  void begin() throws SQLException {
    database.clear();
    coolsOff(delivered);
    act(
        JOB,
        all -> {
          all.funds.open(
              new OpenFund(FUND, "strike-fund", "Strike fund", "For pay", Optional.empty()), JOB);
          all.funds.setAccount(FUND, FIRST, JOB);
        });
    events.fired.clear();
  }

  /** How long a change waits from its approval on. */
  void coolsOff(String interval) throws SQLException {
    database.asSuperuser(
        "create or replace function fundraising.fund_account_cooling_off() returns interval"
            + " language sql immutable parallel safe return interval '%s'".formatted(interval));
  }

  void propose(Caller caller) {
    act(caller, all -> all.desk.propose(CHANGE, FUND, SECOND, caller));
  }

  void approve(Caller caller) {
    act(caller, all -> all.desk.approve(CHANGE, caller));
  }

  void withdraw(Caller caller) {
    act(caller, all -> all.desk.withdraw(CHANGE, caller));
  }

  /** The second account in force. */
  void changed() throws SQLException {
    coolsOff("0");
    propose(TREASURER);
    approve(APPROVER);
  }

  /** As the public sees it. */
  FundView shown() {
    return ask(Caller.visitor(), all -> all.shown.bySlug("strike-fund", Caller.visitor()));
  }

  PublishedAccount seenBy(Caller caller) {
    return ask(caller, all -> all.search.accounts(caller)).get(0);
  }

  int watch() {
    return ask(JOB, all -> all.desk.watch(JOB));
  }

  /** What somebody does who can do everything in the database, and has no key. */
  void byHand(String statement) throws SQLException {
    database.asSuperuser("set session_replication_role = replica; " + statement);
  }

  void act(Caller caller, Consumer<AccountsOfTests> work) {
    ask(
        caller,
        all -> {
          work.accept(all);
          return "done";
        });
  }

  <T> T ask(Caller caller, Function<AccountsOfTests, T> work) {
    return database.ask(caller, entities -> work.apply(new AccountsOfTests(entities, events)));
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
