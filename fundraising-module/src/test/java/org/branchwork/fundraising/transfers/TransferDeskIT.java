package org.branchwork.fundraising.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.transfers.TransferFixture.APPROVER;
import static org.branchwork.fundraising.transfers.TransferFixture.AUDITOR;
import static org.branchwork.fundraising.transfers.TransferFixture.BANK;
import static org.branchwork.fundraising.transfers.TransferFixture.BOTH;
import static org.branchwork.fundraising.transfers.TransferFixture.GENERAL;
import static org.branchwork.fundraising.transfers.TransferFixture.HARDSHIP;
import static org.branchwork.fundraising.transfers.TransferFixture.HELD;
import static org.branchwork.fundraising.transfers.TransferFixture.JOB;
import static org.branchwork.fundraising.transfers.TransferFixture.STRANGER;
import static org.branchwork.fundraising.transfers.TransferFixture.STRIKE;
import static org.branchwork.fundraising.transfers.TransferFixture.TODAY;
import static org.branchwork.fundraising.transfers.TransferFixture.TREASURER;
import static org.branchwork.fundraising.transfers.TransferFixture.asking;
import static org.branchwork.fundraising.transfers.TransferFixture.given;
import static org.branchwork.fundraising.transfers.TransferFixture.id;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.TransferEvent.TransferApproved;
import org.branchwork.fundraising.api.TransferEvent.TransferAsked;
import org.branchwork.fundraising.api.TransferEvent.TransferTakenBack;
import org.branchwork.fundraising.api.TransferEvent.TransferWithdrawn;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.transfers.AskTransfer;
import org.branchwork.fundraising.api.transfers.TransferView;
import org.branchwork.fundraising.transfers.TransferFixture.Books;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that a committee moves from one fund to another. */
class TransferDeskIT extends TransferStory {

  @Test
  void a_transfer_moves_money_once_another_person_approved_it() {
    UUID transfer = at.ask(STRIKE, HARDSHIP, 400);
    assertThat(at.holds(STRIKE)).isEqualTo(HELD);
    assertThat(at.waiting()).extracting(TransferView::transfer).containsExactly(transfer);
    at.approve(transfer);
    assertThat(at.holds(STRIKE)).isEqualTo(600);
    assertThat(at.holds(HARDSHIP)).isEqualTo(400);
    assertThat(at.waiting()).isEmpty();
    assertThat(at.decided())
        .singleElement()
        .satisfies(
            made -> {
              assertThat(made.from()).isEqualTo("strike-fund");
              assertThat(made.to()).isEqualTo("hardship-fund");
              assertThat(made.pence()).isEqualTo(400);
              assertThat(made.askedBy()).isEqualTo(TREASURER.label());
              assertThat(made.approvedBy()).isEqualTo(APPROVER.label());
              assertThat(made.minuteNumber()).isEqualTo("2026/47");
              assertThat(made.entry()).isNotNull();
              assertThat(made.reversal()).isNull();
            });
  }

  @Test
  void what_was_approved_is_taken_back_by_reversal_once() throws SQLException {
    UUID transfer = at.approved(STRIKE, HARDSHIP, 400);
    at.takeBack(transfer);
    assertThat(at.holds(STRIKE)).isEqualTo(HELD);
    assertThat(at.holds(HARDSHIP)).isZero();
    assertThat(at.decided()).singleElement().extracting(TransferView::reversal).isNotNull();
    refuses("transfer.taken-back", TREASURER, takingBack(transfer, "again"));
    refuses("transfer.decided", APPROVER, each -> each.desk().approve(transfer, APPROVER));
  }

  @Test
  void what_the_other_fund_spent_meanwhile_is_not_taken_back() throws SQLException {
    UUID transfer = at.approved(STRIKE, GENERAL, 400);
    at.post(EntryReason.REFUND, given(GENERAL), BANK, 1_001);
    refuses("transfer.spent", TREASURER, takingBack(transfer, "decided otherwise"));
  }

  @ParameterizedTest
  @CsvSource({"'', transfer.reason", "write to a@b.org, transfer.reason"})
  void taking_back_has_a_reason_that_names_nobody(String reason, String key) throws SQLException {
    UUID transfer = at.approved(STRIKE, GENERAL, 1);
    refuses(key, TREASURER, takingBack(transfer, reason));
  }

  private static Consumer<Books> takingBack(UUID transfer, String reason) {
    return each -> each.desk().takeBack(transfer, reason, TREASURER);
  }

  @ParameterizedTest
  @CsvSource({"0, transfer.amount", "1, ", "1000, ", "1001, transfer.too-much"})
  void a_fund_gives_at_most_what_it_holds(long pence, String key) throws SQLException {
    UUID transfer = UUID.randomUUID();
    AskTransfer asked = asking(transfer, STRIKE, HARDSHIP, pence);
    if (key != null) {
      refuses(key, TREASURER, each -> each.desk().ask(asked, TREASURER));
    } else {
      at.act(TREASURER, each -> each.desk().ask(asked, TREASURER));
      at.approve(transfer);
      assertThat(at.holds(STRIKE)).isEqualTo(HELD - pence);
    }
  }

  @ParameterizedTest
  @CsvSource({"700, true", "701, false"})
  void what_members_are_owed_stays_with_the_fund(long pence, boolean free) throws SQLException {
    at.post(EntryReason.ENTITLEMENT, id("pay"), id("owed"), 300);
    AskTransfer asked = asking(UUID.randomUUID(), STRIKE, GENERAL, pence);
    if (free) {
      at.act(TREASURER, each -> each.desk().ask(asked, TREASURER));
    } else {
      refuses("transfer.too-much", TREASURER, each -> each.desk().ask(asked, TREASURER));
    }
  }

  @Test
  void what_a_fund_no_longer_holds_is_not_approved() throws SQLException {
    UUID first = at.ask(STRIKE, GENERAL, 600);
    UUID second = at.ask(STRIKE, HARDSHIP, 600);
    at.approve(first);
    refuses("transfer.too-much", APPROVER, each -> each.desk().approve(second, APPROVER));
    UUID third = at.ask(STRIKE, HARDSHIP, 400);
    at.post(EntryReason.ENTITLEMENT, id("pay"), id("owed"), 1);
    refuses("transfer.too-much", APPROVER, each -> each.desk().approve(third, APPROVER));
  }

  @Test
  void nobody_approves_what_they_asked_for_and_no_job_does() throws SQLException {
    UUID own = UUID.randomUUID();
    at.act(BOTH, each -> each.desk().ask(asking(own, STRIKE, GENERAL, 1), BOTH));
    refuses("transfer.own", BOTH, each -> each.desk().approve(own, BOTH));
    for (Caller caller : List.of(TREASURER, JOB, AUDITOR, STRANGER)) {
      refuses("not-allowed", caller, each -> each.desk().approve(own, caller));
    }
    at.approve(own);
  }

  @Test
  void who_keeps_no_books_neither_asks_nor_withdraws_nor_takes_back() throws SQLException {
    UUID transfer = at.ask(STRIKE, GENERAL, 1);
    for (Caller caller : List.of(APPROVER, AUDITOR, STRANGER)) {
      AskTransfer asked = asking(UUID.randomUUID(), STRIKE, GENERAL, 1);
      refuses("not-allowed", caller, each -> each.desk().ask(asked, caller));
      refuses("not-allowed", caller, each -> each.desk().withdraw(transfer, caller));
      refuses("not-allowed", caller, each -> each.desk().takeBack(transfer, "no", caller));
    }
    refuses("not-allowed", STRANGER, each -> each.search().waiting(STRANGER));
    refuses(
        "not-allowed", STRANGER, each -> each.search().decided(OptionalLong.empty(), 1, STRANGER));
  }

  @Test
  void a_transfer_is_withdrawn_before_it_is_approved_and_only_then() throws SQLException {
    UUID transfer = at.ask(STRIKE, GENERAL, 1);
    at.act(TREASURER, each -> each.desk().withdraw(transfer, TREASURER));
    refuses("transfer.decided", APPROVER, each -> each.desk().approve(transfer, APPROVER));
    refuses("transfer.decided", TREASURER, each -> each.desk().withdraw(transfer, TREASURER));
    refuses("transfer.unapproved", TREASURER, takingBack(transfer, "no"));
    UUID other = at.approved(STRIKE, GENERAL, 1);
    refuses("transfer.decided", TREASURER, each -> each.desk().withdraw(other, TREASURER));
    refuses("transfer.unknown", APPROVER, each -> each.desk().approve(id("none"), APPROVER));
    assertThat(at.decided())
        .extracting(TransferView::withdrawnBy)
        .containsExactly(null, TREASURER.label());
  }

  @ParameterizedTest
  @CsvSource({
    "strike-fund, strike-fund, transfer.same",
    "strike-fund, political-fund, transfer.political",
    "general-fund, political-fund, transfer.political",
    "political-fund, general-fund, transfer.political",
    "no-fund, general-fund, transfer.from",
    "strike-fund, no-fund, transfer.to",
    "no-fund, no-fund, transfer.from transfer.to",
    "strike-fund, euro-fund, transfer.currency"
  })
  void money_goes_between_two_funds_of_one_currency_and_none_is_political(
      String from, String to, String keys) throws SQLException {
    at.database.asSuperuser(
        TransferFixture.fund("euro-fund", "EUR"),
        "insert into fundraising.ledger_fund select id, 'GENERAL' from fundraising.fund"
            + " where slug = 'euro-fund'");
    AskTransfer asked = asking(UUID.randomUUID(), id(from), id(to), 1);
    refuses(Arrays.asList(keys.split(" ")), TREASURER, each -> each.desk().ask(asked, TREASURER));
  }

  @ParameterizedTest
  @CsvSource({
    "the strike is over, 2026-11-28, 40, ",
    "the strike is over, 2026-11-29, 1, transfer.meeting",
    "the strike is over, , 1, transfer.meeting",
    "the strike is over, 2026-11-20, 0, transfer.minute",
    "the strike is over, 2026-11-20, 41, transfer.minute",
    "' ', 2026-11-20, 1, transfer.reason",
    "account 66374958, 2026-11-20, 1, transfer.reason",
    "' ', , 0, transfer.reason transfer.meeting transfer.minute"
  })
  void a_transfer_tells_reason_meeting_and_minute(
      String reason, LocalDate meeting, int minute, String keys) throws SQLException {
    AskTransfer asked =
        new AskTransfer(UUID.randomUUID(), STRIKE, GENERAL, 1, reason, meeting, "m".repeat(minute));
    if (keys != null) {
      refuses(Arrays.asList(keys.split(" ")), TREASURER, each -> each.desk().ask(asked, TREASURER));
    } else {
      at.act(TREASURER, each -> each.desk().ask(asked, TREASURER));
      assertThat(at.waiting()).hasSize(1);
    }
  }

  @Test
  void what_is_asked_twice_is_one_and_with_other_content_refused() throws SQLException {
    UUID transfer = at.ask(STRIKE, GENERAL, 5);
    at.act(TREASURER, each -> each.desk().ask(asking(transfer, STRIKE, GENERAL, 5), TREASURER));
    assertThat(at.waiting()).hasSize(1);
    AskTransfer other = asking(transfer, STRIKE, GENERAL, 6);
    refuses("transfer.other-content", TREASURER, each -> each.desk().ask(other, TREASURER));
  }

  @Test
  void a_transfer_approved_after_its_month_was_closed_is_booked_on_the_first_open_day()
      throws SQLException {
    UUID transfer = at.ask(STRIKE, GENERAL, 5);
    at.act(
        TREASURER,
        each -> each.books().periods().close(TransferFixture.YEAR, "the year is over", TREASURER));
    at.act(
        TREASURER,
        each ->
            each.books()
                .periods()
                .open(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"), TREASURER));
    at.approve(transfer);
    assertThat(at.one("select occurred_on from fundraising.ledger_entry where reason = 'TRANSFER'"))
        .isEqualTo("2027-01-01");
  }

  @Test
  void each_step_is_told_once() {
    UUID made = at.approved(STRIKE, GENERAL, 5);
    at.takeBack(made);
    UUID given = at.ask(STRIKE, GENERAL, 6);
    at.act(TREASURER, each -> each.desk().withdraw(given, TREASURER));
    assertThat(at.events.fired)
        .extracting(each -> (Object) each.getClass())
        .containsExactly(
            TransferAsked.class,
            TransferApproved.class,
            TransferTakenBack.class,
            TransferAsked.class,
            TransferWithdrawn.class);
    assertThat(at.events.fired)
        .extracting(FundraisingEvent::subject)
        .containsExactly(made, made, made, given, given);
    assertThat((TransferAsked) at.events.fired.get(0))
        .returns(STRIKE, TransferAsked::fromFund)
        .returns(GENERAL, TransferAsked::toFund)
        .returns(5L, TransferAsked::amountPence);
  }

  @Test
  void decided_ones_come_in_pages_the_newest_first() {
    List<UUID> made =
        List.of(
            at.approved(STRIKE, GENERAL, 1),
            at.approved(STRIKE, GENERAL, 2),
            at.approved(STRIKE, GENERAL, 3));
    List<TransferView> first =
        at.ask(AUDITOR, each -> each.search().decided(OptionalLong.empty(), 2, AUDITOR));
    assertThat(first).extracting(TransferView::pence).containsExactly(3L, 2L);
    OptionalLong before = OptionalLong.of(first.get(1).number());
    List<TransferView> second = at.ask(AUDITOR, each -> each.search().decided(before, 2, AUDITOR));
    assertThat(second).extracting(TransferView::transfer).containsExactly(made.get(0));
    assertThat(TODAY).isAfter(first.get(0).meetingOn());
  }
}
