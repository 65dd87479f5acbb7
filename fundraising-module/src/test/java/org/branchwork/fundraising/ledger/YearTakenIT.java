package org.branchwork.fundraising.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.ledger.LedgerFixture.AUDITOR;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRANGER;

import java.util.List;
import java.util.function.BiFunction;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.LedgerEvent.AnnualReturnTaken;
import org.branchwork.fundraising.api.LedgerEvent.ReceiptsAndPaymentsTaken;
import org.junit.jupiter.api.Test;

/** Whoever takes the sums of a year away leaves a trace, and whoever may not takes nothing. */
class YearTakenIT extends LedgerStory {

  @Test
  void taking_the_sums_of_a_year_away_is_told_and_looking_at_them_is_not() {
    ledger.events.fired.clear();
    ledger.ask(AUDITOR, books -> books.years().receiptsAndPayments(2026, AUDITOR));
    ledger.ask(AUDITOR, books -> books.years().annualReturn(2026, AUDITOR));
    assertThat(ledger.events.fired).isEmpty();
    ledger.ask(AUDITOR, books -> books.years().takeReceiptsAndPayments(2026, AUDITOR));
    ledger.ask(AUDITOR, books -> books.years().takeAnnualReturn(2025, AUDITOR));
    List<FundraisingEvent> fired = ledger.events.fired;
    assertThat(fired).hasSize(2).allMatch(event -> event.by().equals(AUDITOR.label()));
    assertThat(((ReceiptsAndPaymentsTaken) fired.get(0)).year()).isEqualTo(2026);
    assertThat(((AnnualReturnTaken) fired.get(1)).year()).isEqualTo(2025);
  }

  @Test
  void what_is_taken_is_what_is_shown() {
    assertThat(taken((years, caller) -> years.takeReceiptsAndPayments(2026, caller)))
        .isEqualTo(taken((years, caller) -> years.receiptsAndPayments(2026, caller)));
    assertThat(taken((years, caller) -> years.takeAnnualReturn(2026, caller)))
        .isEqualTo(taken((years, caller) -> years.annualReturn(2026, caller)));
  }

  @Test
  void a_stranger_takes_nothing_and_nothing_is_told() {
    ledger.events.fired.clear();
    assertThatThrownBy(
            () -> ledger.ask(STRANGER, b -> b.years().takeReceiptsAndPayments(2026, STRANGER)))
        .hasMessage("not-allowed");
    assertThatThrownBy(() -> ledger.ask(STRANGER, b -> b.years().takeAnnualReturn(2026, STRANGER)))
        .hasMessage("not-allowed");
    assertThat(ledger.events.fired).isEmpty();
  }

  private static Object taken(BiFunction<YearEnd, Caller, Object> work) {
    return ledger.ask(AUDITOR, books -> work.apply(books.years(), AUDITOR));
  }
}
