package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.JOB;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;
import static org.branchwork.casework.cases.CaseFixture.fromWorkAddress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.branchwork.casework.api.CaseEvent.MailChoiceMade;
import org.branchwork.casework.api.CaseEvent.ReplySent;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Receipt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether the words of a reply are in the mail about it, on the real database. */
class WordsInMailIT extends CaseworkStory {

  private final Receipt receipt = given(enquiry());

  @BeforeEach
  void nothing_told_before() {
    database.told();
  }

  @Test
  void until_the_member_chooses_so_no_word_is_in_mail_and_no_longer_when_it_is_turned_off() {
    Instant said = reply("Bring your rota.");
    assertThat(words(said)).isEmpty();
    assertThat(member(receipt).wordsInMail()).isFalse();

    choose(true);
    assertThat(member(receipt).wordsInMail()).isTrue();
    assertThat(words(said)).contains("Bring your rota.");
    assertThat(words(said.plusMillis(1))).isEmpty();

    choose(false);
    assertThat(words(said)).isEmpty();
  }

  @Test
  void a_choice_is_told_once() {
    choose(true);
    choose(true);
    assertThat(database.told(MailChoiceMade.class))
        .singleElement()
        .returns(true, MailChoiceMade::words)
        .returns("member", MailChoiceMade::by);
  }

  @Test
  void each_mail_has_the_words_of_its_own_reply_and_none_of_the_members() {
    choose(true);
    Instant first = reply("First words.");
    Instant own = first.plus(Duration.ofHours(1));
    database.now(own);
    answer(receipt, formKey(), "My own words.");
    database.later(Duration.ofHours(1));
    Instant second = reply("Second words.");

    assertThat(words(first)).contains("First words.");
    assertThat(words(second)).contains("Second words.");
    assertThat(words(own)).isEmpty();
  }

  @Test
  void the_words_of_a_sealed_case_are_in_no_mail() {
    choose(true);
    Instant before = reply("Before.");
    database.act(d -> d.cases().seal(receipt.reference(), version(d, receipt), LEAD));
    Instant after = reply("After.");
    assertThat(words(before)).isEmpty();
    assertThat(words(after)).isEmpty();
    assertThat(member(receipt).wordsInMail()).isNull();
    refused(receipt);
  }

  @Test
  void there_is_no_choice_without_an_address_of_ones_own() {
    Receipt other = given(fromWorkAddress(enquiry()));
    assertThat(member(other).wordsInMail()).isNull();
    refused(other);
  }

  @Test
  void nobody_but_the_sender_of_mail_asks_for_words_and_nobody_but_the_member_chooses() {
    choose(true);
    Instant said = reply("Bring your rota.");
    assertThatThrownBy(
            () -> database.work(d -> d.own().wordsForMail(receipt.reference(), said, CASEWORKER)))
        .isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(
            () ->
                database.act(
                    d -> d.enquiries().mailWords(receipt.reference(), "wrong", false, MEMBER)))
        .isInstanceOf(CaseNotFound.class);
    assertThat(words(said)).isPresent();
  }

  private void refused(Receipt of) {
    assertThatThrownBy(
            () ->
                database.act(d -> d.enquiries().mailWords(of.reference(), of.key(), true, MEMBER)))
        .isInstanceOf(CaseworkRuleBroken.class)
        .hasMessage("mail.words");
  }

  private void choose(boolean words) {
    database.act(d -> d.enquiries().mailWords(receipt.reference(), receipt.key(), words, MEMBER));
  }

  /** Says something to the member; when it was said, as the notice of it tells. */
  private Instant reply(String text) {
    database.told();
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
    return database.told(ReplySent.class).get(0).at();
  }

  private Optional<String> words(Instant said) {
    return database.work(d -> d.own().wordsForMail(receipt.reference(), said, JOB));
  }
}
