package org.branchwork.fundraising.reconciling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.HARDSHIP;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.JOB;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.PLEDGE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.STRIKE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.TREASURER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.donation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.ledger.Discrepancy;
import org.branchwork.fundraising.api.ledger.Discrepancy.Finding;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.Share.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is given to a fund without a pledge counts for an appeal of it. */
class AppealGiftsIT extends ReconcileStory {
  private static final UUID WINTER = ReconcileFixture.id("winter");
  private static final UUID SPRING = ReconcileFixture.id("spring");

  private static void appeal(UUID id, UUID fund, String said) throws SQLException {
    at.database.asSuperuser(
        ("insert into fundraising.appeal (id, slug, fund, title, text, opens_on, closes_on,"
                + " published, closed_at) values ('%s', 'a-%s', '%s', 'Appeal', 'For pay', %s)")
            .formatted(id, id, fund, said));
  }

  private static void open(UUID id, UUID fund) throws SQLException {
    appeal(id, fund, "'2026-11-01', null, true, null");
  }

  private static String counted() throws SQLException {
    return at.one(
        "select string_agg(coalesce(p.slug, 'none'), ' ') from fundraising.allocation a"
            + " left join fundraising.appeal p on p.id = a.appeal"
            + " where a.use = 'DONATION' and a.undone_at is null");
  }

  @ParameterizedTest(name = "{0} counts {1}")
  @CsvSource({
    "'2026-11-28, null, true, null', true",
    "'2026-11-29, null, true, null', false",
    "'2026-11-01, 2026-11-28, true, null', true",
    "'2026-11-01, 2026-11-27, true, null', false",
    "'2026-11-01, null, false, null', false",
    "'2026-11-01, null, true, 2026-11-20 12:00+00', false"
  })
  void a_donation_counts_for_the_one_appeal_of_its_fund_that_is_open_on_the_day_it_is_placed(
      String said, boolean counts) throws SQLException {
    appeal(WINTER, STRIKE, said.replaceAll("(2026[^,]*)", "'$1'"));
    open(SPRING, HARDSHIP);
    at.place(at.booked(1_000, "CASH"), 0, donation(STRIKE, 1_000));
    assertThat(counted()).isEqualTo(counts ? "a-" + WINTER : "none");
  }

  @Test
  void where_several_appeals_are_open_the_treasurer_chooses_one_or_none() throws SQLException {
    open(WINTER, STRIKE);
    open(SPRING, STRIKE);
    UUID line = at.booked(3_000, "CASH");
    refused("line.share.appeals", line, donation(STRIKE, 1_000));
    at.place(line, 0, donation(STRIKE, 1_000).forAppeal(SPRING));
    assertThat(counted()).isEqualTo("a-" + SPRING);
    at.place(line, 1, donation(STRIKE, 1_000).forAppeal(Share.NO_APPEAL));
    assertThat(at.one("select count(appeal) from fundraising.allocation")).isEqualTo("1");
  }

  @Test
  void an_appeal_of_another_fund_or_of_no_donation_is_refused() throws SQLException {
    open(WINTER, STRIKE);
    UUID line = at.booked(3_000, "CASH");
    refused("line.share.appeal", line, donation(HARDSHIP, 1_000).forAppeal(WINTER));
    refused("line.share.appeal", line, Share.ofPledge(PLEDGE, 1_000).forAppeal(WINTER));
    UUID out = at.booked(-1, "FEE");
    refused("line.share.appeal", out, Share.ofFund(Use.FEE, STRIKE, 1).forAppeal(WINTER));
  }

  private static void refused(String key, UUID line, Share share) {
    assertThatThrownBy(() -> at.place(line, 0, share))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class, broken -> assertThat(broken.keys()).containsExactly(key));
  }

  @Test
  void what_is_too_much_for_a_pledge_counts_for_the_appeal_of_the_pledge() throws SQLException {
    open(WINTER, STRIKE);
    open(SPRING, STRIKE);
    at.database.asSuperuser(
        "update fundraising.pledge set appeal = '%s' where reference = '%s'"
            .formatted(SPRING, PLEDGE.shown()));
    UUID line = at.booked(15_500, PLEDGE.shown());
    at.accept(line, PLEDGE, 15_000);
    assertThat(counted()).isEqualTo("a-" + SPRING);
    assertThat(at.proveLedger()).isEmpty();
  }

  @Test
  void direct_statements_cannot_count_a_pledge_or_another_funds_gift_for_an_appeal()
      throws SQLException {
    open(WINTER, STRIKE);
    at.place(at.booked(1_000, "CASH"), 0, donation(HARDSHIP, 1_000));
    String copy =
        "insert into fundraising.allocation (id, line, decision, use, fund, amount_pence, entry,"
            + " appeal) select gen_random_uuid(), line, decision, '%s', fund, 1, entry, '%s'"
            + " from fundraising.allocation";
    assertThatThrownBy(() -> at.direct(TREASURER, copy.formatted("DONATION", WINTER)))
        .hasMessageContaining("allocation_appeal_of_fund");
    assertThatThrownBy(() -> at.direct(TREASURER, copy.formatted("EXPENSE", WINTER)))
        .hasMessageContaining("allocation_appeal_of_donation");
    for (String change :
        List.of(
            "update fundraising.allocation set appeal = null",
            "insert into fundraising.gift_shown select id, '%s', 1, true from fundraising.allocation"
                .formatted(WINTER),
            "delete from fundraising.gift_shown")) {
      assertThatThrownBy(() -> at.direct(TREASURER, change))
          .hasMessageContaining("permission denied");
    }
  }

  /** Lets the figures follow as the portal's job does, and reads what the public sees as paid. */
  static long paid(UUID appeal) throws SQLException {
    at.direct(JOB, "select * from fundraising.show_totals(5)");
    String paid =
        at.one(
            "select paid_pence from fundraising.public_totals(array['%s'::uuid])"
                .formatted(appeal));
    return paid.isEmpty() ? 0 : Long.parseLong(paid);
  }

  private static List<UUID> fiveGifts() throws SQLException {
    List<UUID> acts = new ArrayList<>();
    for (String who : List.of("ANN", "BOB", "CAT", "DEE", "EVE")) {
      acts.add(at.place(at.booked(1_000, "FPI " + who), 0, donation(STRIKE, 1_000)));
    }
    return acts;
  }

  @Test
  void gifts_come_into_the_public_figure_in_groups_and_undoing_takes_them_out()
      throws SQLException {
    open(WINTER, STRIKE);
    List<UUID> acts = fiveGifts();
    assertThat(paid(WINTER)).isEqualTo(5_000);
    at.undo(acts.get(0));
    assertThat(paid(WINTER)).isEqualTo(5_000);
    assertThat(at.proveLedger()).isEmpty();
    acts.subList(1, 5).forEach(at::undo);
    assertThat(paid(WINTER)).isZero();
    assertThat(at.proveLedger()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "update fundraising.appeal set version = version, false",
    "update fundraising.gift_shown set amount_pence = amount_pence + 1, true",
    "update fundraising.gift_shown set appeal = gen_random_uuid(), true",
    "update fundraising.allocation set appeal = null, true",
    "update fundraising.ledger_account set kind = 'EXPENSE' where kind = 'FUND', true"
  })
  void the_public_figure_and_what_waits_are_what_the_ledger_took_in(String change, boolean alarm)
      throws SQLException {
    open(WINTER, STRIKE);
    fiveGifts();
    assertThat(paid(WINTER)).isEqualTo(5_000);
    at.place(at.booked(700, "FPI WAITS"), 0, donation(STRIKE, 700));
    assertThat(paid(WINTER)).isEqualTo(5_000);
    assertThat(at.proveLedger()).isEmpty();
    at.database.asSuperuser("set session_replication_role = replica", change);
    assertThat(at.proveLedger().map(Discrepancy::finding))
        .isEqualTo(alarm ? Optional.of(Finding.PUBLIC_TOTAL) : Optional.empty());
    at.begin();
  }
}
