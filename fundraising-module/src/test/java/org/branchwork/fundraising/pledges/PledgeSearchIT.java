package org.branchwork.fundraising.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.pledges.GivingFixture.APPEAL;
import static org.branchwork.fundraising.pledges.GivingFixture.AUDITOR;
import static org.branchwork.fundraising.pledges.GivingFixture.JOB;
import static org.branchwork.fundraising.pledges.GivingFixture.TODAY;
import static org.branchwork.fundraising.pledges.GivingFixture.TREASURER;
import static org.branchwork.fundraising.pledges.GivingFixture.VISITOR;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.pledges.AppealTotals;
import org.branchwork.fundraising.api.pledges.AppealView;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.branchwork.fundraising.api.pledges.PledgeMail;
import org.branchwork.fundraising.api.pledges.PledgePage;
import org.branchwork.fundraising.api.pledges.PledgeReceipt;
import org.branchwork.fundraising.api.pledges.PledgeRow;
import org.branchwork.fundraising.api.pledges.PledgeView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pledges as they are read: by anybody who has a reference, by staff, by a job that writes. */
class PledgeSearchIT {
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

  @Test
  void whoever_has_the_reference_reads_amount_and_account_and_no_name() {
    PledgeReceipt receipt = giving.person(2_550);
    String typed = receipt.reference().toLowerCase(Locale.ROOT).replace("sf", "sf ");
    PledgeView view = giving.ask(VISITOR, all -> all.search().pledge(typed, VISITOR));
    assertThat(view.amountPence()).isEqualTo(2_550);
    assertThat(view.account().orElseThrow().number()).isEqualTo("66374958");
    assertThat(view.fundName()).isEqualTo("Strike fund");
    assertThat(view.toString()).doesNotContain("Ann").doesNotContain("example.org");
  }

  @Test
  void an_account_whose_seal_does_not_hold_is_told_by_no_pledge_appeal_or_mail()
      throws SQLException {
    PledgeReceipt receipt = giving.person(2_550);
    UUID id = giving.list(TREASURER).rows().get(0).pledge();
    giving.breakSeal();
    PledgeView pledge =
        giving.ask(VISITOR, all -> all.search().pledge(receipt.reference(), VISITOR));
    assertThat(pledge.account()).isEmpty();
    AppealView appeal = giving.ask(VISITOR, all -> all.found().bySlug("hardship-winter", VISITOR));
    assertThat(appeal.account()).isEmpty();
    PledgeMail mail = giving.ask(JOB, all -> all.search().mail(id, JOB)).orElseThrow();
    assertThat(mail.pledge().account()).isEmpty();
  }

  @Test
  void an_auditor_reads_every_pledge_without_its_name() {
    giving.person(500);
    assertThat(giving.list(AUDITOR).rows().get(0).name()).isNull();
    assertThat(giving.list(GivingFixture.APPROVER).rows().get(0).name()).isEqualTo("Ann Example");
  }

  @Test
  void pledged_agreed_and_paid_are_three_totals_and_only_paid_is_income() throws SQLException {
    PledgeReceipt agreed = giving.make(giving.pledge(PledgeKind.BRANCH, 15_000, TODAY), TREASURER);
    giving.make(giving.pledge(PledgeKind.ORGANISATION, 4_000, null), VISITOR);
    PledgeReceipt cancelled = giving.person(2_000);
    giving.cancel(cancelled);
    giving.pay(agreed, 5_000);
    giving.pay(cancelled, 700);
    assertThat(giving.ask(AUDITOR, all -> all.found().totals(AUDITOR)).get(APPEAL))
        .isEqualTo(new AppealTotals(19_000, 15_000, 5_700, 2));
    assertThat(giving.list(TREASURER).rows())
        .filteredOn(row -> row.reference().equals(agreed.reference()))
        .allMatch(row -> row.paidPence() == 5_000);
    assertThatThrownBy(() -> giving.ask(VISITOR, all -> all.found().totals(VISITOR)))
        .hasMessage("not-allowed");
  }

  @Test
  void the_list_goes_on_where_it_ended_and_misses_and_repeats_nothing() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 101; i++) {
      made.add(giving.person(500).reference());
    }
    Set<String> listed = new HashSet<>();
    PledgePage page = giving.list(TREASURER);
    int pages = 1;
    int rows = page.rows().size();
    page.rows().forEach(row -> listed.add(row.reference()));
    while (page.older() != null) {
      String older = page.older();
      page = giving.ask(TREASURER, all -> all.search().newest(older, TREASURER));
      page.rows().forEach(row -> listed.add(row.reference()));
      rows += page.rows().size();
      pages++;
    }
    assertThat(listed).isEqualTo(made);
    assertThat(rows).isEqualTo(101);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void a_pledge_is_found_by_its_reference_however_it_is_spelled() {
    PledgeReceipt receipt = giving.person(500);
    giving.person(600);
    String spelled = receipt.reference().substring(2).toLowerCase(Locale.ROOT);
    assertThat(found(spelled))
        .singleElement()
        .matches(row -> row.reference().equals(receipt.reference()));
    assertThat(found("nothing")).isEmpty();
  }

  private static List<PledgeRow> found(String typed) {
    return giving.ask(TREASURER, all -> all.search().byReference(typed, TREASURER));
  }

  @Test
  void a_job_that_writes_to_the_donor_learns_the_address_and_nobody_else_does() {
    PledgeReceipt receipt = giving.person(500);
    UUID pledge = giving.list(TREASURER).rows().get(0).pledge();
    Optional<PledgeMail> mail = giving.ask(JOB, all -> all.search().mail(pledge, JOB));
    assertThat(mail.orElseThrow().email()).isEqualTo("ann@example.org");
    assertThat(mail.orElseThrow().key()).isEqualTo(receipt.key());
    assertThatThrownBy(() -> giving.ask(TREASURER, all -> all.search().mail(pledge, TREASURER)))
        .hasMessage("not-allowed");
  }
}
