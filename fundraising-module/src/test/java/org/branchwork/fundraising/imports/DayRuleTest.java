package org.branchwork.fundraising.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How a day of a file joins what is there. A day is written as its lines ({@code a10} is a line of
 * 10 pence, {@code a10=110} shows the balance after it), then its opening and closing balance where
 * known; brackets stand where it is known that nothing is missing.
 */
class DayRuleTest {

  @ParameterizedTest
  @CsvSource({
    // whole days tell by themselves
    "'[a10 b20]',            '[a10 b20]',             UNITED",
    "'[a10 b20]',            '[a10 c20]',             CONFLICT",
    "'[a10 b20]',            '[a10',                  UNITED",
    "'[a10 b20]',            '[c10',                  CONFLICT",
    "'[a10',                 '[a10 b20]',             UNITED",
    "'c10]',                 '[a10 b20]',             CONFLICT",
    "'[]',                   'a10]',                  CONFLICT",
    "'[]',                   '[]',                    UNITED",
    // two beginnings, or two ends, of one day: one holds the other
    "'[a10',                 '[a10 b20',              UNITED",
    "'b20]',                 'a10 b20]',              UNITED",
    "'[a10',                 '[b20',                  CONFLICT",
    // a beginning and an end: the balances of the day tell whether a line is shown twice
    "'[a10 100>110',         'a10] 100>110',          UNITED",
    "'[a10 100>110',         'a10] 110>120',          ADDED",
    "'a10] 110>120',         '[a10 100>110',          ADDED",
    "'[a10 100>110',         'b10] 110>120',          UNITED",
    "'[a10 100>110',         'b10] 150>160',          CONFLICT",
    "'[a10 b-10 100>100',    'a10 b-10] 100>100',     ASK",
    // no balance: nothing tells
    "'[a10',                 'a10]',                  ASK",
    "'a10',                  'a10',                   ASK",
    "'a10',                  'b20',                   ASK",
    // a file of one day
    "'a10 100>110',          'a10 100>110',           UNITED",
    "'a10 110>120',          'a10 100>110',           ADDED",
    "'a10 b20 100>130',      'a10 100>110',           UNITED",
    "'a10 100>110',          'b10 100>110',           CONFLICT",
    "'a10 500>510',          'a10 100>110',           ASK",
    // the balance of each line tells
    "'a10=110',              'a10=110',               UNITED",
    "'a10=120',              'a10=110',               UNITED",
    "'b20=130 c5=135',       'a10=110 b20=130',       UNITED",
    "'b10=110',              'a10=110',               CONFLICT",
    "'[a10=110 b-10=100',    'a10=110] 100>110',      UNITED",
    "'a10=110] 100>110',     '[a10=110 b-10=100 100>100', ADDED"
  })
  void a_repeat_is_no_new_payment_and_a_second_payment_is_no_repeat(
      String file, String there, DayRule rule) {
    assertThat(DayRule.of(day(file), day(there))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "'[a10 100>110',     'b5] 110>115',      '100 to 115 true true false'",
    "'a10 100>110',      'b5 110>115',       '100 to 115 false false false'",
    "'b5 110>115',       'a10 100>110',      '100 to 115 false false false'",
    "'[a10 100>110',     'b5] 150>155',      '100 to 155 true true true'",
    "'[a10',             '[a10 b5]',         'null to null true true false'",
    "'[a10 100>110',     '[a10 100>110]',    '100 to 110 true true false'"
  })
  void what_two_files_show_of_a_day_is_put_together(String file, String there, String expected) {
    KnownDay one = day(file);
    KnownDay other = day(there);
    KnownDay both = one.joined(other, one.tally().united(other.tally()));
    assertThat(
            "%s to %s %s %s %s"
                .formatted(
                    both.openingPence(),
                    both.closingPence(),
                    both.fromStart(),
                    both.toEnd(),
                    both.conflicting()))
        .isEqualTo(expected);
  }

  private static KnownDay day(String written) {
    Tally tally = new Tally();
    @Nullable Long opening = null;
    @Nullable Long closing = null;
    for (String word : written.replaceAll("[\\[\\]]", "").strip().split(" +")) {
      if (word.contains(">")) {
        opening = Long.valueOf(word.split(">")[0]);
        closing = Long.valueOf(word.split(">")[1]);
      } else if (!word.isEmpty()) {
        String[] parts = word.split("=");
        tally.add(
            word,
            1,
            Long.parseLong(parts[0].substring(1)),
            Stream.of(parts).skip(1).map(Long::valueOf).findFirst().orElse(null));
      }
    }
    return new KnownDay(
        tally, opening, closing, written.contains("["), written.contains("]"), false);
  }
}
