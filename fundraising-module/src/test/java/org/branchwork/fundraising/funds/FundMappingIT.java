package org.branchwork.fundraising.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundNotFound;
import org.branchwork.fundraising.api.FundView;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.Money;
import org.branchwork.fundraising.api.OpenFund;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Funds on a real PostgreSQL, through the desk and the search. */
class FundMappingIT {
  private static final Caller SETUP = Caller.system("set-up");
  private static final BankAccount ACCOUNT = new BankAccount("Northgate", "089999", "66374958");
  private static FundraisingDatabase database;

  private final RecordedEvents events = new RecordedEvents();
  private final UUID id = UUID.randomUUID();

  @BeforeAll
  static void start() {
    database = new FundraisingDatabase();
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  @BeforeEach
  void clear() throws SQLException {
    database.clear();
  }

  @Test
  void a_fund_is_read_with_its_goal_and_its_account() {
    open(id, "strike-fund", Optional.of(Money.pence(2_000_000)));
    setAccount(ACCOUNT, SETUP);
    FundView fund = ask(Caller.visitor(), all -> all.shown.publicFunds(Caller.visitor())).get(0);
    assertThat(fund.goal()).contains(Money.pence(2_000_000));
    assertThat(fund.account()).contains(ACCOUNT);
    FundView same = ask(SETUP, all -> all.shown.bySlug("strike-fund", SETUP));
    assertThat(same).isEqualTo(fund);
  }

  @Test
  void a_fund_may_have_neither_goal_nor_account() {
    open(id, "strike-fund", Optional.empty());
    FundView fund = ask(SETUP, all -> all.shown.bySlug("strike-fund", SETUP));
    assertThat(fund.goal()).isEmpty();
    assertThat(fund.account()).isEmpty();
  }

  @Test
  void a_command_sent_twice_is_one_fund_and_an_address_is_given_once() {
    open(id, "strike-fund", Optional.empty());
    open(id, "strike-fund", Optional.empty());
    assertThat(events.fired).hasSize(1);
    assertThatThrownBy(() -> open(UUID.randomUUID(), "strike-fund", Optional.empty()))
        .hasMessage("fund.slug.taken");
  }

  @Test
  void the_first_account_is_told_in_full_and_the_same_one_not_again() {
    open(id, "strike-fund", Optional.empty());
    setAccount(ACCOUNT, SETUP);
    setAccount(ACCOUNT, SETUP);
    assertThat(events.fired).hasSize(2);
    assertThat(events.fired.get(1))
        .isInstanceOfSatisfying(
            FundraisingEvent.FundAccountSet.class,
            set -> {
              assertThat(set.subject()).isEqualTo(id);
              assertThat(set.number()).isEqualTo("66374958");
            });
  }

  @Test
  void another_account_is_set_by_nobody_alone() {
    open(id, "strike-fund", Optional.empty());
    setAccount(ACCOUNT, SETUP);
    BankAccount other = new BankAccount("Northgate", "089999", "66374966");
    assertThatThrownBy(() -> setAccount(other, SETUP)).hasMessage("account.change.by-two");
    FundView fund = ask(SETUP, all -> all.shown.bySlug("strike-fund", SETUP));
    assertThat(fund.account()).contains(ACCOUNT);
  }

  @Test
  void nobody_without_the_permission_opens_a_fund_or_changes_its_account() {
    open(id, "strike-fund", Optional.empty());
    for (Caller caller : List.of(Caller.visitor(), Caller.staff(UUID.randomUUID(), Set.of()))) {
      assertThatThrownBy(() -> setAccount(ACCOUNT, caller)).hasMessage("not-allowed");
    }
  }

  @Test
  void an_unknown_fund_is_not_found() {
    assertThatThrownBy(() -> setAccount(ACCOUNT, SETUP)).isInstanceOf(FundNotFound.class);
    assertThatThrownBy(() -> ask(SETUP, all -> all.shown.bySlug("no-such-fund", SETUP)))
        .isInstanceOf(FundNotFound.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update fundraising.fund_account set account_number = '00000000'",
        "delete from fundraising.fund_account",
        "delete from fundraising.fund"
      })
  void an_account_that_was_shown_stays_on_record(String statement) {
    assertThatThrownBy(() -> database.asApplication(statement))
        .hasMessageContaining("permission denied");
  }

  private void open(UUID fund, String slug, Optional<Money> goal) {
    ask(
        SETUP,
        all -> {
          all.funds.open(new OpenFund(fund, slug, "Strike fund", "For pay", goal), SETUP);
          return "done";
        });
  }

  private void setAccount(BankAccount account, Caller caller) {
    ask(
        caller,
        all -> {
          all.funds.setAccount(id, account, caller);
          return "done";
        });
  }

  private <T> T ask(Caller caller, Function<AccountsOfTests, T> work) {
    return database.ask(caller, entities -> work.apply(new AccountsOfTests(entities, events)));
  }
}
