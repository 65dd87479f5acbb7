package org.branchwork.casework.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent.PreparedTextKept;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.texts.PreparedText;
import org.branchwork.casework.api.texts.PreparedTextDesk;
import org.branchwork.casework.api.texts.PreparedTextSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that are ready for replies, on the real database. */
class PreparedTextIT extends WorkStory {

  private final String title = "Title " + UUID.randomUUID();

  @Test
  void a_text_is_kept_changed_and_thrown_away_by_whoever_may_triage() {
    save(null, title, "Dear {{member}}", LEAD);
    save(null, title, "Dear {{member}}", LEAD);
    assertThat(all(CASEWORKER)).filteredOn(text -> text.title().equals(title)).hasSize(1);
    save(id(), title, "Hello {{member}}", LEAD);
    assertThat(fill(CASEWORKER)).isEqualTo("Hello Mina Example");
    UUID id = id();
    database.act(d -> d.of(PreparedTextDesk.class, PreparedTexts.class).drop(id, LEAD));
    assertThat(all(CASEWORKER)).noneMatch(text -> text.title().equals(title));
    assertThat(database.told(PreparedTextKept.class))
        .extracting(PreparedTextKept::kept)
        .containsExactly(true, true, false);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, prepared.title",
    "121, 1, prepared.title",
    "5, 0, prepared.text",
    "5, 20001, prepared.text"
  })
  void a_text_has_a_title_and_words(int titled, int words, String rule) {
    assertThatThrownBy(() -> save(null, "x".repeat(titled), "x".repeat(words), LEAD))
        .hasMessageContaining(rule);
  }

  @Test
  void a_title_is_of_one_text_and_an_unknown_field_is_refused_at_saving() {
    save(null, title, "A", LEAD);
    assertThatThrownBy(() -> save(null, title, "B", LEAD)).hasMessageContaining("prepared.taken");
    assertThatThrownBy(() -> save(id(), title, "{{salary}}", LEAD))
        .hasMessageContaining("prepared.field");
    assertThat(fill(CASEWORKER)).isEqualTo("A");
  }

  @Test
  void a_caseworker_fills_texts_in_and_keeps_none() {
    save(null, title, "A", LEAD);
    UUID id = id();
    assertThatThrownBy(() -> save(null, "mine", "A", CASEWORKER))
        .hasMessageContaining("case.assign");
    assertThatThrownBy(
            () ->
                database.act(
                    d -> d.of(PreparedTextDesk.class, PreparedTexts.class).drop(id, CASEWORKER)))
        .hasMessageContaining("case.assign");
    assertThat(all(MEMBER)).isEmpty();
    assertThatThrownBy(() -> fill(OTHER)).isInstanceOf(CaseNotFound.class);
  }

  @Test
  void a_text_is_filled_in_for_a_case_and_no_reply_leaves_with_a_gap() {
    save(null, title, "{{reference}}: {{employer}}, {{workplace}}, {{today}}", LEAD);
    String filled = fill(CASEWORKER);
    assertThat(filled).isEqualTo(receipt.reference() + ": Northgate Council, Adults, [[today]]");
    assertThatThrownBy(() -> reply(filled)).hasMessageContaining("reply.gap");
    assertThat(conversation(receipt)).hasSize(1);
    reply(filled.replace("[[today]]", "Monday"));
    assertThat(conversation(receipt)).hasSize(2);
  }

  private void reply(String text) {
    database.act(
        d ->
            d.cases()
                .reply(
                    receipt.reference(),
                    version(d, receipt),
                    formKey(),
                    text,
                    List.of(),
                    CASEWORKER));
  }

  private void save(UUID id, String called, String text, Caller caller) {
    database.act(
        d -> d.of(PreparedTextDesk.class, PreparedTexts.class).save(id, called, text, caller));
  }

  private List<PreparedText> all(Caller caller) {
    return database.work(d -> d.of(PreparedTextSearch.class, PreparedTexts.class).all(caller));
  }

  private UUID id() {
    return all(LEAD).stream()
        .filter(text -> text.title().equals(title))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private String fill(Caller caller) {
    UUID id = id();
    return database.work(
        d ->
            d.of(PreparedTextSearch.class, PreparedTexts.class)
                .fill(receipt.reference(), id, Map.of(), caller));
  }
}
