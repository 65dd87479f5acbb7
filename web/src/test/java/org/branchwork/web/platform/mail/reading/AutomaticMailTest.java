package org.branchwork.web.platform.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By which signs a message counts as sent by a program, and which say that another was lost. */
class AutomaticMailTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Return-Path: <>",
        "return-path:  < > ",
        "Return-Path: <MAILER-DAEMON@mx.example.org>",
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated; owner-email=\"no@example.org\"",
        "AUTO-SUBMITTED: Auto-Notified",
        "Auto-Submitted: nobody",
        "Precedence: bulk",
        "Precedence: JUNK",
        "Precedence: list",
        "Precedence: auto_reply",
        "X-Autoreply: yes",
        "X-Autorespond: Away",
        "X-Branchwork-Loop: portal.example.org",
      })
  void a_sign_of_a_program_makes_a_message_automatic(String line) {
    assertThat(Sample.withLine(line).automatic()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Other: 1",
        "Return-Path: <ann@example.org>",
        "Auto-Submitted: no",
        "Auto-Submitted: No (a person wrote this)",
        "Precedence: normal",
        "Precedence: first-class",
        "Precedence: bulky",
        "X-Auto-Response-Suppress: All",
        "X-Auto-Response-Suppress: OOF, AutoReply",
        "List-Id: <members.example.org>",
      })
  void anything_else_does_not(String line) {
    assertThat(Sample.withLine(line).automatic()).isFalse();
  }

  @Test
  void asking_others_not_to_answer_is_no_sign() {
    assertThat(Sample.read("suppressing-answers").automatic()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "From: ",
        "From: <>",
        "From: MAILER-DAEMON@mx.example.org",
        "From: Mail Delivery <mailer-daemon@example.org>",
        "From: Postmaster <postmaster@example.org>",
        "From: MAILER-DAEMON",
      })
  void a_sender_that_is_a_program_or_nobody_makes_a_message_automatic(String from) {
    var source = Sample.source("plain").replace("From: Ann Reed <ann@example.org>", from);

    assertThat(Sample.of(from.isEmpty() ? source.substring(2) : source).automatic()).isTrue();
  }

  @Test
  void a_person_whose_address_begins_alike_is_a_person() {
    var source = Sample.source("plain").replace("ann@example.org>", "postmaster.ann@example.org>");

    assertThat(Sample.of(source).automatic()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "bounce-report, true, true",
    "bounce-plain, true, true",
    "report-delivered, true, false",
    "receipt, true, false",
    "away, true, false",
    "plain, false, false",
    "nested-message, false, false",
  })
  void only_what_says_that_a_message_was_lost_is_a_bounce(
      String sample, boolean automatic, boolean bounce) {
    assertThat(Sample.read(sample))
        .returns(automatic, ReadMail::automatic)
        .returns(bounce, ReadMail::bounce);
  }

  @Test
  void a_null_return_path_alone_is_a_bounce() {
    assertThat(Sample.withLine("Return-Path: <>").bounce()).isTrue();
  }

  @Test
  void a_mail_of_the_portals_own_that_was_sent_on_to_it_is_no_bounce() {
    var mail = Sample.withLine("Return-Path: <>\r\nX-Branchwork-Loop: portal.example.org");

    assertThat(mail.automatic()).isTrue();
    assertThat(mail.bounce()).isFalse();
  }

  @Test
  void a_bounce_keeps_its_words_and_the_message_that_came_back() {
    var mail = Sample.read("bounce-report");

    assertThat(mail.text()).isEqualTo("Your message could not be delivered.");
    assertThat(mail.attachments())
        .extracting(ReadAttachment::type)
        .containsExactly("message/delivery-status", "message/rfc822");
  }
}
