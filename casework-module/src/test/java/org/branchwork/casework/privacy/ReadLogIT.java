package org.branchwork.casework.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.file;
import static org.branchwork.casework.cases.CaseFixture.withFiles;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.privacy.AccessDesk;
import org.branchwork.casework.api.privacy.Reading;
import org.branchwork.casework.api.privacy.Reading.What;
import org.branchwork.casework.api.privacy.Reading.Why;
import org.branchwork.casework.api.privacy.ReadingPage;
import org.branchwork.casework.cases.CaseworkDatabase;
import org.branchwork.casework.cases.CaseworkStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every look at a case is a row of its log, and the member is shown all of them. */
class ReadLogIT extends CaseworkStory {

  private static final String REASON = "The caseworker is ill and the hearing is tomorrow.";

  @Test
  void the_member_is_shown_who_looked_when_and_by_what_right() {
    Receipt receipt = send(enquiry());
    open(receipt, LEAD);
    triage(receipt, Category.PAY, Urgency.SOON, CASEWORKER_ID);
    open(receipt, CASEWORKER);
    open(receipt, LEAD);

    assertThat(readings(receipt))
        .extracting(Reading::account, Reading::what, Reading::why)
        .containsExactly(
            looked(LEAD_ID, Why.LEAD),
            looked(CASEWORKER_ID, Why.CASEWORKER),
            looked(LEAD_ID, Why.TRIAGE),
            looked(LEAD_ID, Why.TRIAGE));
  }

  @Test
  void a_look_through_a_broken_glass_is_shown_with_its_reason() {
    Receipt receipt = given();
    Caller other = Caller.staff(UUID.randomUUID(), LEAD.permissions());
    database.act(d -> walls(d).restrict(receipt.reference(), LEAD));
    database.act(d -> walls(d).breakGlass(receipt.reference(), REASON, other));
    open(receipt, other);
    assertThat(readings(receipt).get(0))
        .returns(Why.GLASS, Reading::why)
        .returns(REASON, Reading::reason)
        .returns(other.accountId(), Reading::account);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void what_was_looked_at_and_what_is_shown_are_the_same_one_to_one(long seed) {
    Receipt receipt = given(withFiles(enquiry(), List.of(file("rota.txt", "early"))));
    CaseFile opened = open(receipt, CASEWORKER);
    UUID attached = opened.timeline().get(0).files().get(0).id();
    int before = readings(receipt).size();
    Random random = new Random(seed);
    List<What> done = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      What what = List.of(What.CASE, What.FILE, What.LINK).get(random.nextInt(3));
      look(receipt, attached, what);
      done.add(0, what);
    }
    assertThat(readings(receipt).stream().limit(20).map(Reading::what)).isEqualTo(done);
    assertThat(readings(receipt)).hasSize(before + 20);
  }

  @Test
  void an_export_of_all_cases_stands_in_the_log_and_is_of_no_account() throws SQLException {
    Receipt receipt = given();
    try (Connection server = CaseworkDatabase.as("postgres").getConnection();
        Statement statement = server.createStatement()) {
      statement.execute(
          "insert into casework.reading (case_id, what, why, read_at)"
              + " select id, 'EXPORT', 'OPERATOR', now() from casework.case_file");
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "insert into casework.reading (case_id, what, why, read_at)"
                          + " select id, 'CASE', 'OPERATOR', now() from casework.case_file"))
          .hasMessageContaining("operator_exports");
    }
    assertThat(readings(receipt).get(0))
        .returns(null, Reading::account)
        .returns(What.EXPORT, Reading::what)
        .returns(Why.OPERATOR, Reading::why);
  }

  @Test
  void the_log_is_shown_for_the_right_key_alone() {
    Receipt receipt = given();
    Receipt other = given();
    assertThatThrownBy(
            () ->
                database.work(
                    d -> d.own().readings(receipt.reference(), other.key(), null, MEMBER)))
        .isInstanceOf(CaseNotFound.class);
  }

  @ParameterizedTest
  @CsvSource({"199, 199", "200, 200", "201, 200 1", "400, 200 200", "401, 200 200 1"})
  void older_looks_are_reached_page_by_page(int looks, String sizes) throws SQLException {
    Receipt receipt = send(enquiry());
    look(receipt, looks);

    List<Integer> shown = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    Long before = null;
    do {
      ReadingPage page = page(receipt, before);
      shown.add(page.looks().size());
      page.looks().forEach(look -> reasons.add(look.reason()));
      before = page.older();
      // whatever is looked at meanwhile moves nothing
      member(receipt);
    } while (before != null && shown.size() < 5);

    assertThat(shown).hasToString("[" + sizes.replace(" ", ", ") + "]");
    assertThat(reasons)
        .isEqualTo(
            IntStream.rangeClosed(1, looks)
                .mapToObj(i -> "look number " + (looks + 1 - i))
                .toList());
  }

  @Test
  void a_place_before_all_looks_and_one_of_another_case_show_nothing_of_it() throws SQLException {
    Receipt other = send(enquiry());
    look(other, 3);
    Receipt receipt = send(enquiry());
    look(receipt, 2);
    assertThat(page(receipt, 0L)).isEqualTo(new ReadingPage(List.of(), null));
    assertThat(page(receipt, Long.MAX_VALUE).looks()).hasSize(2);
    assertThat(page(other, Long.MAX_VALUE).looks()).hasSize(3);
  }

  private static void look(Receipt receipt, int times) throws SQLException {
    try (Connection server = CaseworkDatabase.as("postgres").getConnection();
        Statement statement = server.createStatement()) {
      statement.execute(
          "insert into casework.reading (case_id, account, what, why, reason, read_at)"
              + " select id, gen_random_uuid(), 'CASE', 'GLASS', 'look number ' || n, now()"
              + " from casework.case_file, generate_series(1, "
              + times
              + ") n where reference = '"
              + receipt.reference()
              + "' order by n");
    }
  }

  private ReadingPage page(Receipt receipt, Long before) {
    return database.work(d -> d.own().readings(receipt.reference(), receipt.key(), before, MEMBER));
  }

  private void look(Receipt receipt, UUID attached, What what) {
    switch (what) {
      case CASE -> open(receipt, CASEWORKER);
      case FILE -> database.act(d -> d.cases().openFile(attached, CASEWORKER));
      default -> member(receipt);
    }
  }

  private static org.assertj.core.groups.Tuple looked(UUID account, Why why) {
    return org.assertj.core.api.Assertions.tuple(account, What.CASE, why);
  }

  private static AccessDesk walls(CaseworkDatabase.Desks desks) {
    return desks.of(AccessDesk.class, CaseWalls.class);
  }

  private List<Reading> readings(Receipt receipt) {
    return page(receipt, null).looks();
  }
}
