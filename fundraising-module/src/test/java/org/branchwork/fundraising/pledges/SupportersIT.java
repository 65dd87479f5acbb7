package org.branchwork.fundraising.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.pledges.GivingFixture.APPEAL;
import static org.branchwork.fundraising.pledges.GivingFixture.APPROVER;
import static org.branchwork.fundraising.pledges.GivingFixture.AUDITOR;
import static org.branchwork.fundraising.pledges.GivingFixture.JOB;
import static org.branchwork.fundraising.pledges.GivingFixture.TODAY;
import static org.branchwork.fundraising.pledges.GivingFixture.TREASURER;
import static org.branchwork.fundraising.pledges.GivingFixture.VISITOR;

import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.GivingEvent.SupporterHidden;
import org.branchwork.fundraising.api.GivingEvent.SupporterReleased;
import org.branchwork.fundraising.api.pledges.MakePledge;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.branchwork.fundraising.api.pledges.PledgeNotFound;
import org.branchwork.fundraising.api.pledges.PledgeReceipt;
import org.branchwork.fundraising.api.pledges.PledgeRow;
import org.branchwork.fundraising.api.pledges.Recurrence;
import org.branchwork.fundraising.api.pledges.Supporter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public reads of givers what they chose, once a treasurer let it out, and nothing else. */
class SupportersIT {
  private static GivingFixture giving;

  @BeforeAll
  static void start() throws SQLException {
    giving = new GivingFixture();
  }

  @AfterAll
  static void stop() throws Exception {
    giving.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    giving.begin();
  }

  private static PledgeReceipt pledged(boolean named, boolean onWall) {
    return pledged(PledgeKind.PERSON, named, onWall);
  }

  private static PledgeReceipt pledged(PledgeKind kind, boolean named, boolean onWall) {
    MakePledge plain = giving.pledge(kind, 2_000, kind == PledgeKind.PERSON ? null : TODAY);
    MakePledge pledge =
        new MakePledge(
            plain.formKey(),
            APPEAL,
            kind,
            2_000,
            Recurrence.ONCE,
            "Wombat Donor",
            "wombat@example.org",
            "01632 960 007",
            named,
            plain.meetingOn(),
            plain.minuteNumber(),
            "Wombat words",
            onWall);
    return giving.make(pledge, VISITOR);
  }

  private static PledgeReceipt paid(boolean named, boolean onWall) throws SQLException {
    PledgeReceipt receipt = pledged(named, onWall);
    giving.pay(receipt, 2_000);
    return receipt;
  }

  private static void act(Caller caller, Consumer<SupporterBook> work) {
    giving.act(caller, all -> work.accept(desk(all)));
  }

  private static SupporterBook desk(GivingFixture.Giving all) {
    SupporterBook desk = new SupporterBook();
    desk.supporters = new SupporterRows();
    desk.supporters.rows = all.search().rows;
    desk.pledges = all.search().pledges;
    desk.keys = all.search().keys;
    desk.claims = all.search().claims;
    desk.events = giving.events;
    desk.clock = Clock.fixed(giving.now, ZoneOffset.UTC);
    return desk;
  }

  private static void release(PledgeReceipt receipt) {
    act(TREASURER, desk -> desk.release(receipt.reference(), TREASURER));
  }

  private static List<Supporter> shown() {
    SupporterLookup search = new SupporterLookup();
    return giving.ask(
        VISITOR,
        all -> {
          search.rows = all.search().rows;
          return search.supporters(APPEAL, VISITOR);
        });
  }

  private static PledgeRow row(Caller caller) {
    return giving.list(caller).rows().get(0);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true"})
  void the_public_reads_what_was_chosen_and_let_out_with_the_month_alone(
      boolean named, boolean onWall) throws SQLException {
    PledgeReceipt receipt = paid(named, onWall);
    assertThat(shown()).isEmpty();
    assertThat(row(TREASURER).isReleasable()).isTrue();
    giving.events.fired.clear();
    release(receipt);
    release(receipt);
    assertThat(giving.events.fired).hasOnlyElementsOfType(SupporterReleased.class).hasSize(1);
    @Nullable String name = named ? "Wombat Donor" : null;
    @Nullable String message = onWall ? "Wombat words" : null;
    assertThat(shown()).containsExactly(new Supporter(name, message, YearMonth.of(2026, 11)));
    assertThat(row(TREASURER).released()).isTrue();
    assertThat(row(TREASURER).isReleasable()).isFalse();
  }

  @Test
  void who_chose_nothing_is_never_let_out() throws SQLException {
    PledgeReceipt receipt = paid(false, false);
    assertThatThrownBy(() -> release(receipt)).hasMessage("supporter.not-chosen");
    assertThat(shown()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON, 1999, false, false",
    "PERSON, 2000, false, true",
    "PERSON, 2000, true, true",
    "BRANCH, 0, false, true",
    "BRANCH, 0, true, false"
  })
  void let_out_is_what_is_paid_in_full_or_agreed_and_stands(
      PledgeKind kind, long pence, boolean cancelled, boolean shown) throws SQLException {
    PledgeReceipt receipt = pledged(kind, true, true);
    giving.pay(receipt, pence);
    if (cancelled) {
      giving.cancel(receipt);
    }
    if (shown) {
      release(receipt);
    } else {
      assertThatThrownBy(() -> release(receipt)).hasMessage("supporter.not-paid");
      assertThatThrownBy(() -> giving.reached(TREASURER, releasing(TREASURER)))
          .hasMessageContaining("a treasurer lets out what is paid or agreed");
    }
    assertThat(shown()).hasSize(shown ? 1 : 0);
    giving.pay(receipt, 0);
    giving.act(JOB, all -> all.desk().moveTotals(JOB));
    assertThat(shown()).hasSize(kind == PledgeKind.BRANCH && shown ? 1 : 0);
  }

  private static String releasing(Caller caller) {
    return "update fundraising.pledge set released_at = now(), released_by = '%s'"
        .formatted(caller.label());
  }

  @Test
  void a_treasurer_takes_it_out_again_and_lets_it_out_once_more() throws SQLException {
    PledgeReceipt receipt = paid(true, true);
    release(receipt);
    act(TREASURER, desk -> desk.hide(receipt.reference(), TREASURER));
    act(TREASURER, desk -> desk.hide(receipt.reference(), TREASURER));
    assertThat(shown()).isEmpty();
    assertThat(giving.events.fired).filteredOn(SupporterHidden.class::isInstance).hasSize(1);
    release(receipt);
    assertThat(shown()).hasSize(1);
  }

  @Test
  void the_giver_takes_the_choice_back_with_the_key_and_for_good() throws SQLException {
    PledgeReceipt receipt = paid(true, true);
    release(receipt);
    assertThatThrownBy(
            () -> act(VISITOR, desk -> desk.keepPrivate(receipt.reference(), "wrong", VISITOR)))
        .isInstanceOf(PledgeNotFound.class);
    assertThat(shown()).hasSize(1);
    act(VISITOR, desk -> desk.keepPrivate(receipt.reference(), receipt.key(), VISITOR));
    assertThat(shown()).isEmpty();
    assertThat(row(TREASURER).publicName() || row(TREASURER).publicMessage()).isFalse();
    assertThat(row(TREASURER).paidPence()).isEqualTo(2_000);
    assertThatThrownBy(() -> release(receipt)).hasMessage("supporter.not-chosen");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false | public_name = true | chosen with it",
        "true  | on_wall = true | chosen with it",
        "true  | released_at = now(), released_by = 'account 9' | a treasurer lets out",
        "true  | released_at = now() | a treasurer lets out"
      })
  void direct_statements_choose_nothing_and_let_nothing_out_in_anothers_name(
      boolean named, String change, String why) throws SQLException {
    paid(named, !named);
    assertThatThrownBy(() -> giving.reached(TREASURER, "update fundraising.pledge set " + change))
        .hasMessageContaining(why);
  }

  @Test
  void direct_statements_of_a_giver_reach_the_choice_alone() throws SQLException {
    PledgeReceipt receipt = paid(true, true);
    String back = "update fundraising.pledge set public_name = false, on_wall = false";
    for (String more : List.of(", state = 'LAPSED', lapsed_at = now()", ", key_generation = 9")) {
      assertThatThrownBy(
              () ->
                  giving.act(
                      VISITOR,
                      all -> {
                        all.search().claims.reference(receipt.reference());
                        all.search()
                            .claims
                            .opened(
                                all.search().pledges.find(receipt.reference()).orElseThrow().id());
                        all.search().rows.change(back + more);
                      }))
          .hasMessageContaining("a giver takes back a pledge or a choice");
    }
  }

  @Test
  void only_those_who_keep_the_books_let_out() throws SQLException {
    PledgeReceipt receipt = paid(true, true);
    for (Caller caller : List.of(APPROVER, AUDITOR, VISITOR)) {
      assertThatThrownBy(() -> act(caller, desk -> desk.release(receipt.reference(), caller)))
          .hasMessage("not-allowed");
      assertThatThrownBy(() -> act(caller, desk -> desk.hide(receipt.reference(), caller)))
          .hasMessage("not-allowed");
    }
    assertThatThrownBy(() -> giving.reached(JOB, releasing(JOB)))
        .hasMessageContaining("a treasurer lets out");
    assertThat(shown()).isEmpty();
  }

  @Test
  void a_message_is_read_by_those_who_may_know_the_name() throws SQLException {
    paid(false, false);
    assertThat(row(TREASURER).message()).isEqualTo("Wombat words");
    assertThat(row(APPROVER).message()).isEqualTo("Wombat words");
    assertThat(row(AUDITOR).message()).isNull();
  }

  @Test
  void what_is_erased_is_public_no_more() throws SQLException {
    release(paid(true, true));
    giving.database.asSuperuser(
        "set role branchwork_data",
        "select fundraising.erase_record('PLEDGE', id) from fundraising.pledge");
    assertThat(shown()).isEmpty();
    assertThat(giving.one("select count(*) from fundraising.pledge where released_at is not null"))
        .isEqualTo("0");
  }

  @Test
  void an_appeal_that_is_not_shown_shows_no_supporter() throws SQLException {
    release(paid(true, true));
    giving.database.asSuperuser("update fundraising.appeal set published = false");
    assertThat(shown()).isEmpty();
  }
}
