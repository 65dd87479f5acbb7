package org.branchwork.fundraising.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.EntrySource;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.Posting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an entry must be before the ledger is asked. */
class EntryRulesTest {

  @ParameterizedTest
  @CsvSource({
    "1 -1, ''",
    "1000000000000 -1000000000000, ''",
    "1000000000001 -1000000000001, entry.postings.amount",
    "0 0, entry.postings.amount",
    "1 -2, entry.postings.unbalanced",
    "9223372036854775807 9223372036854775807 2, entry.postings.amount",
    "1, 'entry.postings.few, entry.postings.unbalanced'",
    "3 -1 -2, ''"
  })
  void postings_are_two_or_more_and_add_up_to_nothing(String pence, String broken) {
    long[] amounts = List.of(pence.split(" ")).stream().mapToLong(Long::parseLong).toArray();
    check(entry(EntryReason.DONATION, "slip", Optional.empty(), amounts), broken);
  }

  @ParameterizedTest
  @CsvSource({
    "1, a, ''",
    "200, a, ''",
    "201, a, entry.text",
    "1, ' ', entry.text",
    "7, 9, ''",
    "8, 9, entry.text",
    "1, @, entry.text"
  })
  void a_text_is_short_and_holds_no_personal_data(int times, String letter, String broken) {
    check(entry(EntryReason.DONATION, letter.repeat(times), Optional.empty(), 1, -1), broken);
  }

  @ParameterizedTest
  @CsvSource({
    "BANK_LINE, 17, receipt, ''",
    "bank, 17, receipt, entry.source",
    "BANK_LINE, ' ', receipt, entry.source",
    "BANK_LINE, 17, match-2, ''",
    "BANK_LINE, 17, Match, entry.source",
    "BANK_LINE, 17, match-, entry.source"
  })
  void a_source_is_named_in_one_spelling(String kind, String id, String purpose, String broken) {
    Optional<EntrySource> source = Optional.of(new EntrySource(kind, id, purpose));
    check(entry(EntryReason.DONATION, "slip", source, 1, -1), broken);
  }

  @Test
  void everything_at_fault_is_said_at_once() {
    check(
        entry(EntryReason.REVERSAL, "", Optional.of(new EntrySource("", "", "")), 1),
        "entry.reason, entry.text, entry.source, entry.postings.few, entry.postings.unbalanced");
  }

  private static PostEntry entry(
      EntryReason reason, String text, Optional<EntrySource> source, long... pence) {
    return new PostEntry(
        UUID.randomUUID(),
        LocalDate.parse("2026-11-02"),
        reason,
        text,
        source,
        LongStream.of(pence).mapToObj(p -> new Posting(UUID.randomUUID(), p)).toList());
  }

  private static void check(PostEntry entry, String broken) {
    if (broken.isEmpty()) {
      EntryRules.require(entry);
      assertThat(entry.postings()).hasSizeGreaterThan(1);
    } else {
      assertThatThrownBy(() -> EntryRules.require(entry))
          .isInstanceOf(FundraisingRuleBroken.class)
          .hasMessage(broken);
    }
  }
}
