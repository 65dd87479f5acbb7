package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.JOB;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.VISITOR;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.file;
import static org.branchwork.casework.cases.CaseFixture.formKey;
import static org.branchwork.casework.cases.CaseFixture.withFiles;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding cases by words, on the real database. */
class SearchIT extends CaseworkStory {

  private static final RowWallBench BENCH = new RowWallBench();

  /** A word of this test alone, so that no other case can be meant. */
  private final String word = "w" + formKey().replace("-", "");

  @Test
  void a_case_is_found_by_its_messages_its_files_and_its_member() {
    Receipt byMessage = send("I was bullied over " + word + " again");
    Receipt byFile = send(withFiles(enquiry(), List.of(file(word + "-2026.pdf", "x"))));
    Receipt byAnswer = send(enquiry());
    answer(byAnswer, formKey(), "It was about " + word);

    assertThat(found(word, LEAD))
        .containsExactlyInAnyOrder(byMessage.reference(), byFile.reference(), byAnswer.reference());
    assertThat(found("Mina " + word, LEAD)).isEmpty();
    assertThat(found("Mina", LEAD)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s bullying", "BULLIES %s", "\"over %s\"", "%s -strike"})
  void words_are_found_in_any_form_case_and_order(String query) {
    Receipt receipt = send("I was bullied over " + word);
    assertThat(found(query.formatted(word), LEAD)).containsExactly(receipt.reference());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "' or 1=1 --", "\"", "!&|()*:<->", "\u0000", "the"})
  void what_is_no_word_finds_nothing_and_breaks_nothing(String query) {
    send("the hours");
    assertThat(found(query, LEAD)).isEmpty();
  }

  @Test
  void a_note_is_not_searched() {
    Receipt receipt = given();
    database.act(d -> d.cases().addNote(receipt.reference(), formKey(), word, CASEWORKER));
    assertThat(found(word, LEAD)).isEmpty();
  }

  @Test
  void each_caller_finds_what_the_policies_show_and_no_more() throws SQLException {
    Receipt own = send("mine " + word);
    triage(own, Category.PAY, Urgency.SOON, CASEWORKER.accountId());
    Receipt anothers = send("theirs " + word);
    triage(anothers, Category.PAY, Urgency.SOON, OTHER.accountId());
    Receipt nobodys = send("new " + word);

    assertThat(found(word, LEAD))
        .containsExactly(nobodys.reference(), anothers.reference(), own.reference());
    assertThat(found(word, CASEWORKER)).containsExactly(own.reference());
    assertThat(found(word, OTHER)).containsExactly(anothers.reference());
    Caller powerless = Caller.staff(CASEWORKER.accountId(), Set.of());
    for (Caller none : List.of(powerless, MEMBER, VISITOR, JOB)) {
      assertThat(found(word, none)).isEmpty();
    }
    assertThat(withoutDesk("nobody")).isEmpty();
    for (String asker : List.of("lead", "caseworker")) {
      assertThat(withoutDesk(asker)).isNotEmpty();
    }
    for (String asker : List.of("powerless", "member with right key", "visitor with form", "job")) {
      assertThat(withoutDesk(asker)).isEmpty();
    }
  }

  @Test
  void a_search_reads_its_index_which_a_policy_would_forbid() throws SQLException {
    assertThat(plan("branchwork_data")).contains("message_words");
    assertThat(plan("branchwork_app")).doesNotContain("message_words");
  }

  private static String plan(String role) throws SQLException {
    try (Connection connection = CaseworkDatabase.as("postgres").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set role " + role);
      statement.execute("set enable_seqscan = off");
      ResultSet rows =
          statement.executeQuery(
              "explain select 1 from casework.message"
                  + " where words @@ websearch_to_tsquery('english', 'dismissal')");
      StringBuilder plan = new StringBuilder();
      while (rows.next()) {
        plan.append(rows.getString(1)).append('\n');
      }
      return plan.toString();
    }
  }

  /** The function itself, called by the portal's role in the name of each caller. */
  private String withoutDesk(String asker) throws SQLException {
    try (Connection connection = BENCH.as(asker);
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "select string_agg(reference, ',') from casework.search_cases('help', 9)")) {
      row.next();
      return row.getString(1) == null ? "" : row.getString(1);
    }
  }

  private Receipt send(String message) {
    database.later(Duration.ofMinutes(1));
    return send(enquiry(formKey(), "mina@example.org", message, false));
  }

  private List<String> found(String query, Caller caller) {
    return database.work(d -> d.lists().find(query, 50, caller)).stream()
        .map(CaseSummary::reference)
        .toList();
  }
}
