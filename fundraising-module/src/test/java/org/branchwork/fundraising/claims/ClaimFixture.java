package org.branchwork.fundraising.claims;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.branchwork.fundraising.accounts.ModulusDoor;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Membership;
import org.branchwork.fundraising.api.claims.ClaimReceipt;
import org.branchwork.fundraising.api.claims.ClaimView;
import org.branchwork.fundraising.api.claims.MakeClaim;
import org.branchwork.fundraising.payouts.PayoutWorld;
import org.branchwork.fundraising.sql.TablesOfTests;

/**
 * Claims beside payouts on a real PostgreSQL. Each piece of work is one transaction of its caller,
 * as the application's role.
 */
final class ClaimFixture implements AutoCloseable {
  static final Caller VISITOR = Caller.visitor();

  /** With this address the treasurer signs in. */
  static final String TREASURERS_ADDRESS = "treasurer@example.org";

  final PayoutWorld payouts = new PayoutWorld();

  /** The beans of one transaction. */
  record Claims(ClaimBook desk, ClaimDecisions decisions, ClaimLookup search, ClaimTables tables) {}

  void begin() throws SQLException {
    payouts.begin();
    payouts.database().asSuperuser("truncate fundraising.claim_draft");
  }

  ClaimReceipt make(MakeClaim claim) {
    return ask(VISITOR, claims -> claims.desk().make(claim, VISITOR));
  }

  ClaimView view(ClaimReceipt receipt) {
    return ask(
        VISITOR, claims -> claims.search().claim(receipt.reference(), receipt.key(), VISITOR));
  }

  void act(Caller caller, Consumer<Claims> work) {
    ask(
        caller,
        claims -> {
          work.accept(claims);
          return "done";
        });
  }

  <T> T ask(Caller caller, Function<Claims, T> work) {
    return payouts.database().ask(caller, entities -> work.apply(claims(entities)));
  }

  private Claims claims(EntityManager entities) {
    ClaimTables tables = TablesOfTests.over(entities, new ClaimTables());
    ClaimRows rows = new ClaimRows();
    rows.tables = tables;
    ClaimKeys keys = new ClaimKeys();
    keys.keys = (purpose, subject, generation) -> purpose + "-" + subject + "-" + generation;
    ClaimBook desk = new ClaimBook();
    desk.claims = rows;
    desk.keys = keys;
    desk.accounts = ModulusDoor.of(Optional.empty())::check;
    desk.events = payouts.events();
    desk.clock = PayoutWorld.clock();
    ClaimReading reading = new ClaimReading();
    reading.tables = tables;
    ClaimLookup search = new ClaimLookup();
    search.claims = rows;
    search.reading = reading;
    search.keys = keys;
    search.clock = PayoutWorld.clock();
    return new Claims(desk, decisions(entities, tables, rows, reading), search, tables);
  }

  private ClaimDecisions decisions(
      EntityManager entities, ClaimTables tables, ClaimRows rows, ClaimReading reading) {
    CardReading cards = new CardReading();
    cards.tables = tables;
    cards.reading = reading;
    cards.register =
        (number, on, caller) ->
            number.startsWith("1")
                ? Optional.of(new Membership(number, "A Member", List.of()))
                : Optional.empty();
    ClaimSettling settling = new ClaimSettling();
    settling.tables = tables;
    settling.cards = cards;
    settling.payees = payouts.payees(entities);
    settling.hardship = payouts.hardship(entities);
    ClaimDecisions decisions = new ClaimDecisions();
    decisions.claims = rows;
    decisions.cards = cards;
    decisions.settling = settling;
    decisions.accounts =
        email ->
            TREASURERS_ADDRESS.equals(email)
                ? Optional.of(Objects.requireNonNull(PayoutWorld.TREASURER.accountId()))
                : Optional.<UUID>empty();
    decisions.events = payouts.events();
    decisions.clock = PayoutWorld.clock();
    return decisions;
  }

  /** How many rows of a table a caller reaches as the application's role. */
  int reached(Caller caller, String table) {
    return ask(
        caller,
        claims ->
            Integer.parseInt(
                claims.tables().texts("select count(*) from fundraising." + table).get(0)));
  }

  @Override
  public void close() throws IOException {
    payouts.close();
  }
}
