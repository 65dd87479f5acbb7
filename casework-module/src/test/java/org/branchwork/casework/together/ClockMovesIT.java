package org.branchwork.casework.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.OTHER_ID;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The clock of an answer is what a case's own messages say, wherever they were moved, and as it was
 * once that is undone. A clock is told as: since which message it counts, for whom it is paused, of
 * which message it was told that it is late, and whether the branch ever answered.
 */
class ClockMovesIT extends TogetherStory {

  /** What a case of the caseworker may look like. */
  private enum As {
    WAITS,
    PAUSED,
    LATE,
    ANSWERED
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWERED, WAITS,    'gone: runs, not told, answered'",
    "WAITS,    ANSWERED, 'kept: runs, not told, answered'",
    "ANSWERED, ANSWERED, 'nobody waits, answered'",
    "WAITS,    WAITS,    'kept: runs, not told, never answered'",
    "PAUSED,   WAITS,    'gone: runs, not told, never answered'",
    "WAITS,    PAUSED,   'kept: runs, not told, never answered'",
    "ANSWERED, PAUSED,   'gone: paused for EMPLOYER, not told, answered'",
    "PAUSED,   PAUSED,   'kept: paused for EMPLOYER, not told, never answered'",
    "LATE,     WAITS,    'kept: runs, told, never answered'",
    "ANSWERED, LATE,     'gone: runs, told, answered'"
  })
  void a_merged_case_waits_as_the_more_pressing_of_both(As here, As there, String clock) {
    Receipt kept = own("kept", here);
    Receipt gone = own("gone", there);
    List<String> before = clocks(kept, gone);

    merge(gone, kept);
    assertThat(clock(kept)).isEqualTo(clock);

    undo(kept);
    assertThat(clocks(kept, gone)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    // from, to, moved,   clock there,                                        clock here
    "WAITS,    ANSWERED, first,  'first: runs, not told, answered',                'second: runs,"
        + " not told, never answered'",
    "WAITS,    ANSWERED, second, 'second: runs, not told, answered',               'first: runs,"
        + " not told, never answered'",
    "WAITS,    WAITS,    second, 'there: runs, not told, never answered',          'first: runs,"
        + " not told, never answered'",
    "ANSWERED, ANSWERED, second, 'second: runs, not told, answered',               'nobody waits,"
        + " answered'",
    "ANSWERED, ANSWERED, first,  'nobody waits, answered',                         'second: runs,"
        + " not told, answered'",
    "ANSWERED, WAITS,    reply,  'there: runs, not told, answered',                'second: runs,"
        + " not told, never answered'",
    "PAUSED,   ANSWERED, second, 'second: paused for EMPLOYER, not told, answered', 'first: paused"
        + " for EMPLOYER, not told, never answered'",
    "LATE,     ANSWERED, first,  'first: runs, told, answered',                    'second: runs,"
        + " told of another, never answered'"
  })
  void a_moved_message_takes_its_clock_with_it(
      As here, As there, String moved, String clockThere, String clockHere) {
    Receipt to = own("there", there);
    Receipt from = two(here);
    List<String> before = clocks(from, to);

    move(message(from, moved), from, to);
    assertThat(clock(to)).isEqualTo(clockThere);
    assertThat(clock(from)).isEqualTo(clockHere);

    undo(from);
    assertThat(clocks(from, to)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWERED, second, 'second: runs, not told, never answered', 'nobody waits, answered'",
    "ANSWERED, first,  'nobody waits, never answered',           'second: runs, not told,"
        + " answered'",
    "ANSWERED, reply,  'nobody waits, answered',  'second: runs, not told, never answered'",
    "PAUSED,   second, 'second: paused for EMPLOYER, not told, never answered', 'first: paused for"
        + " EMPLOYER, not told, never answered'",
    "LATE,     first,  'first: runs, told, never answered', 'second: runs, told of another, never"
        + " answered'",
    "LATE,     second, 'second: runs, not told, never answered', 'first: runs, told, never"
        + " answered'"
  })
  void a_case_that_is_split_off_has_the_clock_of_its_own_messages(
      As here, String moved, String clockThere, String clockHere) {
    Receipt from = two(here);
    String before = clock(from);

    split(from, message(from, moved));
    Receipt made = new Receipt(moves(from).get(0).other(), "unused");
    assertThat(clock(made)).isEqualTo(clockThere);
    assertThat(clock(from)).isEqualTo(clockHere);

    undo(from);
    assertThat(clock(from)).isEqualTo(before);
  }

  @Test
  void a_caseworker_who_was_not_told_is_told_of_what_was_brought_to_her() {
    Receipt kept = own("kept", As.ANSWERED);
    Receipt gone = own("gone", As.LATE);
    triage(kept, Category.PAY, Urgency.SOON, OTHER_ID);
    desk(d -> d.merge(kept.reference(), formKey(), gone.reference(), LEAD));
    assertThat(clock(kept)).isEqualTo("gone: runs, not told, answered");
  }

  @Test
  void who_leads_on_is_late_nowhere() {
    Receipt kept = own("kept", As.WAITS);
    Receipt gone = own("gone", As.WAITS);
    merge(gone, kept);

    List<String> late =
        ask(
            "select (casework.answers_late('infinity', 'infinity', 10000)).reference"
                + " from set_config('branchwork.kind', 'SYSTEM', false)");
    assertThat(late).contains(kept.reference()).doesNotContain(gone.reference());
  }

  @Test
  void a_pause_that_was_made_since_does_not_outlive_the_wait() {
    Receipt kept = own("kept", As.ANSWERED);
    Receipt gone = own("gone", As.WAITS);
    merge(gone, kept);
    pause(kept);

    undo(kept);
    assertThat(clock(kept)).isEqualTo("nobody waits, answered");
    assertThat(clock(gone)).isEqualTo("gone: runs, not told, never answered");
  }

  @Test
  void what_the_member_wrote_since_waits_where_it_stays() {
    Receipt kept = own("kept", As.PAUSED);
    Receipt gone = own("gone", As.WAITS);
    merge(gone, kept);
    database.later(Duration.ofMinutes(1));
    answer(kept, formKey(), "since");

    undo(kept);
    assertThat(clock(kept)).isEqualTo("since: runs, not told, never answered");
    assertThat(clock(gone)).isEqualTo("gone: runs, not told, never answered");
  }

  @Test
  void what_was_answered_since_stays_answered() {
    Receipt kept = own("kept", As.WAITS);
    Receipt gone = own("gone", As.ANSWERED);
    merge(gone, kept);
    database.later(Duration.ofMinutes(1));
    reply(kept, "To both.");

    undo(kept);
    assertThat(clock(kept)).isEqualTo("nobody waits, answered");
    assertThat(clock(gone)).isEqualTo("nobody waits, answered");
  }

  @Test
  void a_move_that_tells_nothing_of_the_clock_is_undone_by_what_the_messages_say() {
    Receipt kept = own("kept", As.WAITS);
    Receipt gone = own("gone", As.ANSWERED);
    merge(gone, kept);
    run(
        """
        update casework.case_move set turned = jsonb_build_object(
            'from', jsonb_build_object('before', (turned->'from'->'before') - clock,
              'after', (turned->'from'->'after') - clock),
            'to', jsonb_build_object('before', (turned->'to'->'before') - clock,
              'after', (turned->'to'->'after') - clock))
          from (values (array['counts_from', 'paused_at', 'paused_for', 'late_told_from',
            'answered'])) c (clock) where from_case = %s
        """
            .formatted(id(gone)));

    undo(kept);
    assertThat(clock(kept)).isEqualTo("kept: runs, not told, never answered");
    assertThat(clock(gone)).isEqualTo("nobody waits, answered");
  }

  private Receipt own(String message, As as) {
    Receipt receipt = own(message);
    if (as == As.ANSWERED) {
      database.later(Duration.ofMinutes(1));
      reply(receipt, "reply");
    } else {
      made(receipt, as);
    }
    return receipt;
  }

  /** A case with two messages; an answered one was answered after the first. */
  private Receipt two(As as) {
    Receipt receipt = own("first", as == As.ANSWERED ? As.ANSWERED : As.WAITS);
    database.later(Duration.ofMinutes(1));
    answer(receipt, formKey(), "second");
    made(receipt, as);
    return receipt;
  }

  private static void made(Receipt receipt, As as) {
    if (as == As.PAUSED) {
      pause(receipt);
    } else if (as == As.LATE) {
      run("update casework.case_file set late_told_from = counts_from where id = " + id(receipt));
    }
  }

  private static void pause(Receipt receipt) {
    run(
        "update casework.case_file set paused_at = member_wrote_at + interval '1 second',"
            + " paused_for = 'EMPLOYER' where id = "
            + id(receipt));
  }

  private long message(Receipt of, String text) {
    List<Long> messages = messages(of);
    Map<String, Integer> places = Map.of("first", 0, "reply", 1, "second", messages.size() - 1);
    return messages.get(places.get(text));
  }

  private static List<String> clocks(Receipt one, Receipt other) {
    return List.of(clock(one) + raw(one), clock(other) + raw(other));
  }

  private static String raw(Receipt receipt) {
    return ask("select concat_ws(' ', ' ', counts_from, paused_at, paused_for, late_told_from,"
            + " answered) from casework.case_file where id = "
            + id(receipt))
        .get(0);
  }

  private static String clock(Receipt receipt) {
    return ask("""
    select case when c.counts_from is null then 'nobody waits' else
        coalesce((select m.text from casework.message m where m.sender = 'MEMBER'
          and m.written_at = c.counts_from and m.text in
            ('kept', 'gone', 'there', 'first', 'second', 'since')
          and m.case_id in (select id from casework.case_file f
            where f.email_folded = c.email_folded)), 'some moment')
        || ': ' || coalesce('paused for ' || c.paused_for, 'runs')
        || case when c.late_told_from is null then ', not told'
          when c.late_told_from = c.counts_from then ', told' else ', told of another' end
      end || case when c.answered then ', answered' else ', never answered' end
      from casework.case_file c where c.id =
    """
            + id(receipt))
        .get(0);
  }
}
