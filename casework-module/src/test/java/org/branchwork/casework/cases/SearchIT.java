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
import static org.branchwork.casework.cases.CaseFixture.named;
import static org.branchwork.casework.cases.CaseFixture.withFiles;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.finding.FoundCase;
import org.branchwork.casework.api.finding.FoundCase.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zoë Müller-%s|zoe muller-%s",
        "Zoë Müller-%s|ZOË",
        "Łukasz %s|lukasz %s",
        "Łukasz %s|Łukasz %s",
        "Sinéad O’Brien %s|o'brien %s",
        "Ștefan %s|stefan %s"
      })
  void accents_do_not_matter_on_either_side(String name, String query) {
    Receipt byName = send(named(name.formatted(word), "Nothing"));
    Receipt byWord = send("Ask " + name.formatted(word));
    Receipt byFile = send(withFiles(enquiry(), List.of(file(decomposed(name) + ".pdf", "x"))));
    assertThat(found(query.formatted(word), LEAD))
        .contains(byName.reference(), byWord.reference(), byFile.reference());
  }

  private String decomposed(String name) {
    return Normalizer.normalize(name.formatted(word), Normalizer.Form.NFD);
  }

  @ParameterizedTest
  @CsvSource({
    "dism, true",
    "dismisse, true",
    "harassm, true",
    "d, false",
    "dismissal, true",
    "ismiss, false",
    "\"dism\", false"
  })
  void the_last_word_typed_may_be_the_beginning_of_one(String last, boolean finds) {
    Receipt receipt = send(word + " was harassment and then they dismissed me");
    assertThat(found(word + " " + last, LEAD))
        .isEqualTo(finds ? List.of(receipt.reference()) : List.of());
    assertThat(found(last + " " + word, LEAD).isEmpty())
        .isEqualTo(!List.of("dismisse", "dismissal").contains(last));
  }

  @Test
  void a_phrase_stands_side_by_side_and_in_its_order() {
    Receipt receipt = send("the " + word + " of my rota");
    assertThat(found("\"" + word + " of my rota\"", LEAD)).containsExactly(receipt.reference());
    assertThat(found("\"rota " + word + "\"", LEAD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0151 496 %s, 00%s",
    "0151 496 %s, 0151 496 %s",
    "0151 496 %s, 0151496%s",
    "0151 496 %s, +44 151 496 %s",
    "0151 496 %s, 0044 (0)151 496%s",
    "+44 151 496 %s, 0151496%s",
    "0151 496 %s, 0151-496-%s"
  })
  void a_case_is_found_by_its_numbers_however_they_are_written(String kept, String typed) {
    String digits = ("" + (1_000_000L + Math.abs(word.hashCode() % 9_000_000L))).substring(0, 7);
    String number = kept.formatted(digits.substring(0, 4));
    Receipt receipt = send(numbers(number, "00" + digits));
    String query = typed.formatted(typed.startsWith("00%") ? digits : digits.substring(0, 4));
    assertThat(found(query, LEAD)).contains(receipt.reference());
    assertThat(found("9" + query, LEAD)).doesNotContain(receipt.reference());
  }

  @Test
  void a_case_is_found_by_its_reference_or_its_beginning() {
    String reference = send(enquiry()).reference();
    assertThat(found(reference, LEAD)).containsExactly(reference);
    assertThat(found(reference.toLowerCase(Locale.ROOT).replace("-", ""), LEAD))
        .containsExactly(reference);
    assertThat(found(reference.substring(0, 9), LEAD)).contains(reference);
  }

  @Test
  void an_excerpt_marks_what_was_found_and_holds_the_text_as_it_was_typed() {
    String around = "long before ".repeat(20);
    send(around + "I said <b>“Café " + word + "”</b> & left. " + "and after ".repeat(40));

    FoundCase found = find("cafe " + word, LEAD).get(0);

    String excerpt = found.excerpt().stream().map(Piece::text).collect(Collectors.joining());
    assertThat(excerpt).startsWith("…long").endsWith("…").hasSizeBetween(150, 230);
    assertThat(excerpt).contains("I said <b>“Café " + word + "”</b> & left.");
    assertThat(found.excerpt().stream().filter(Piece::found).map(Piece::text))
        .containsExactly("Café", word);
  }

  @Test
  void a_search_stops_when_it_has_enough_and_prefers_the_newest() {
    for (int i = 0; i < 4; i++) {
      send("again " + word);
    }
    Receipt newest = send("again " + word);
    List<FoundCase> some = database.work(d -> d.lists().find(word, 1, LEAD));
    assertThat(some)
        .extracting(one -> one.summary().reference())
        .containsExactly(newest.reference());
    assertThat(found(word, LEAD)).hasSize(5);
  }

  private SendEnquiry numbers(String telephone, String membershipNumber) {
    SendEnquiry e = enquiry();
    return new SendEnquiry(
        e.formKey(),
        "Num Ber",
        telephone,
        null,
        membershipNumber,
        null,
        null,
        "x",
        null,
        null,
        false,
        null,
        false,
        null,
        null,
        null,
        null,
        List.of());
  }

  private static String plan(String role) throws SQLException {
    try (Connection connection = CaseworkDatabase.as("postgres").getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local role " + role);
      statement.execute("set local enable_seqscan = off");
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
                    "select string_agg(reference, ',') from casework.search_cases('help', '', 9)")) {
      row.next();
      return row.getString(1) == null ? "" : row.getString(1);
    }
  }

  private Receipt send(String message) {
    database.later(Duration.ofMinutes(1));
    return send(enquiry(formKey(), "mina@example.org", message, false));
  }

  private List<String> found(String query, Caller caller) {
    return find(query, caller).stream().map(one -> one.summary().reference()).toList();
  }

  private List<FoundCase> find(String query, Caller caller) {
    return database.work(d -> d.lists().find(query, 50, caller));
  }
}
