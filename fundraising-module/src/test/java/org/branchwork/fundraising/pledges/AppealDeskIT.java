package org.branchwork.fundraising.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.pledges.GivingFixture.APPEAL;
import static org.branchwork.fundraising.pledges.GivingFixture.AUDITOR;
import static org.branchwork.fundraising.pledges.GivingFixture.STRANGER;
import static org.branchwork.fundraising.pledges.GivingFixture.TODAY;
import static org.branchwork.fundraising.pledges.GivingFixture.TREASURER;
import static org.branchwork.fundraising.pledges.GivingFixture.VISITOR;

import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundNotFound;
import org.branchwork.fundraising.api.pledges.AppealNotFound;
import org.branchwork.fundraising.api.pledges.AppealView;
import org.branchwork.fundraising.api.pledges.MakePledge;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.branchwork.fundraising.api.pledges.WriteAppeal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Appeals on a real PostgreSQL: who opens, changes and closes them, and when they take pledges. */
class AppealDeskIT {
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

  @ParameterizedTest
  @CsvSource({"-1, -1, false", "-1, 0, true", "0, 0, true", "0, , true", "1, , false"})
  void the_public_pledges_from_the_first_to_the_last_day(
      int opens, @Nullable Integer closes, boolean taken) {
    change(
        new WriteAppeal(
            APPEAL,
            "hardship-winter",
            GivingFixture.FUND,
            "Winter",
            "Text",
            OptionalLong.empty(),
            TODAY.plusDays(opens),
            closes == null ? null : TODAY.plusDays(closes),
            true),
        1);
    MakePledge pledge = giving.pledge(PledgeKind.PERSON, 500, null);
    if (taken) {
      assertThat(giving.make(pledge, VISITOR).reference()).startsWith("SF");
    } else {
      assertThatThrownBy(() -> giving.make(pledge, VISITOR)).hasMessage("pledge.appeal.closed");
      assertThat(giving.make(pledge, TREASURER).reference()).startsWith("SF");
    }
  }

  @Test
  void a_closed_appeal_stays_shown_and_takes_no_pledge_of_the_public() {
    giving.act(TREASURER, all -> all.appeals().close(APPEAL, TREASURER));
    giving.act(TREASURER, all -> all.appeals().close(APPEAL, TREASURER));
    AppealView view = giving.ask(VISITOR, all -> all.found().appeals(VISITOR)).get(0);
    assertThat(view.takesPledges()).isFalse();
    assertThat(giving.events.fired).hasSize(1);
    assertThatThrownBy(() -> giving.person(500)).hasMessage("pledge.appeal.closed");
  }

  @Test
  void an_appeal_is_opened_once_changed_in_turn_and_found_by_its_name() {
    giving.act(TREASURER, all -> all.appeals().open(GivingFixture.appeal(), TREASURER));
    assertThat(giving.events.fired).isEmpty();
    WriteAppeal hidden = appeal(APPEAL, "winter", false);
    change(hidden, 1);
    assertThatThrownBy(() -> change(hidden, 1)).hasMessage("appeal.changed");
    assertThatThrownBy(() -> giving.ask(VISITOR, all -> all.found().bySlug("winter", VISITOR)))
        .isInstanceOf(AppealNotFound.class);
    assertThatThrownBy(() -> giving.person(500)).isInstanceOf(AppealNotFound.class);
    assertThat(giving.ask(TREASURER, all -> all.found().bySlug("winter", TREASURER)).version())
        .isEqualTo(2);
  }

  @Test
  void the_name_of_an_appeal_is_given_once_and_its_fund_must_exist() {
    WriteAppeal other = appeal(UUID.randomUUID(), "hardship-winter", true);
    assertThatThrownBy(() -> giving.act(TREASURER, all -> all.appeals().open(other, TREASURER)))
        .hasMessage("appeal.slug.taken");
    WriteAppeal homeless =
        new WriteAppeal(
            UUID.randomUUID(),
            "x-1",
            new UUID(1, 1),
            "T",
            "T",
            OptionalLong.empty(),
            TODAY,
            null,
            true);
    assertThatThrownBy(() -> giving.act(TREASURER, all -> all.appeals().open(homeless, TREASURER)))
        .isInstanceOf(FundNotFound.class);
    for (Caller caller : List.of(VISITOR, AUDITOR, STRANGER)) {
      assertThatThrownBy(
              () ->
                  giving.ask(
                      caller, all -> opened(all, appeal(UUID.randomUUID(), "x", true), caller)))
          .hasMessage("not-allowed");
    }
  }

  @Test
  void what_is_wrong_with_an_appeal_is_named_at_once() {
    WriteAppeal wrong =
        new WriteAppeal(
            UUID.randomUUID(),
            "No Slug",
            GivingFixture.FUND,
            "",
            "t".repeat(5_001),
            OptionalLong.of(0),
            TODAY,
            TODAY.minusDays(1),
            true);
    assertThatThrownBy(() -> giving.act(TREASURER, all -> all.appeals().open(wrong, TREASURER)))
        .hasMessage(
            "appeal.slug.malformed, appeal.title.malformed, appeal.text.malformed,"
                + " appeal.goal.malformed, appeal.closes.malformed");
  }

  private static WriteAppeal appeal(UUID id, String slug, boolean published) {
    return new WriteAppeal(
        id, slug, GivingFixture.FUND, "T", "T", OptionalLong.empty(), TODAY, null, published);
  }

  private static String opened(GivingFixture.Giving all, WriteAppeal appeal, Caller caller) {
    all.appeals().open(appeal, caller);
    return "opened";
  }

  private static void change(WriteAppeal appeal, int version) {
    giving.act(TREASURER, all -> all.appeals().change(appeal, version, TREASURER));
  }
}
