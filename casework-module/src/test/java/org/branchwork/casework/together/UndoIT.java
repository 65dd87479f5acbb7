package org.branchwork.casework.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.OTHER_ID;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.together.CaseTogether.Move;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was done with cases, in whatever order: once all is undone, everything is as it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndoIT extends TogetherStory {

  private static final int ACTS = 6;

  /** Of what is tried a rule may refuse much; undoing is an act as well, so nothing gets stuck. */
  private static final int MOST_TRIES = 200;

  /** Whoever waits has a clock, and nobody else. */
  private static final String CLOCKS_ASTRAY =
      "select reference from casework.case_file where merged_into is null"
          + " and (waiting_since is null) <> (counts_from is null)";

  private final List<Receipt> first = new ArrayList<>();
  private final List<Receipt> all = new ArrayList<>();
  private int done;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void random_acts_that_are_all_undone_leave_the_first_state(long seed) {
    Random random = new Random(seed);
    all.clear();
    all.addAll(first);
    done = 0;
    List<String> before = dump(first);

    for (int i = 0; done < ACTS && i < MOST_TRIES; i++) {
      attempt(() -> act(random));
      assertThat(ask(CLOCKS_ASTRAY)).as("seed %d, act %d", seed, i).isEmpty();
    }
    assertThat(done).as("acts that were done with seed %d", seed).isEqualTo(ACTS);
    List<Move> holding = holding();
    for (Move move : holding) {
      undo(one(move), move.id());
    }

    assertThat(holding()).isEmpty();
    assertThat(dump(first)).as("seed %d", seed).isEqualTo(before);
  }

  /**
   * Of one person: an enquiry of which it was told that it is late, three open cases, of which one
   * is answered and urgent and one is paused, and a closed one.
   */
  @BeforeAll
  void cases() {
    Receipt untriaged = send(enquiry(formKey(), address, "New", true));
    Receipt waiting = own("Waiting");
    Receipt answered = own("Answered");
    Receipt closed = own("Closed");
    Receipt paused = own("Paused");
    first.addAll(List.of(untriaged, waiting, answered, closed, paused));
    for (Receipt each : first) {
      furnish(each, "label " + each.reference());
      later();
      answer(each, formKey(), "More about it");
      database.act(d -> d.cases().addNote(each.reference(), formKey(), "Note", LEAD));
    }
    later();
    reply(answered, "Here you are.");
    triage(answered, Category.PAY, Urgency.URGENT, CASEWORKER.accountId());
    database.act(
        d ->
            d.cases()
                .setDue(waiting.reference(), version(d, waiting), LocalDate.of(2026, 12, 4), LEAD));
    for (Receipt each : first) {
      database.act(d -> d.cases().wallOff(each.reference(), OTHER_ID, LEAD));
    }
    close(closed);
    run("update casework.case_file set late_told_from = counts_from where id = " + id(untriaged));
    run(
        "update casework.case_file set paused_at = member_wrote_at, paused_for = 'MEMBER' where id"
            + " = "
            + id(paused));
  }

  private void later() {
    database.later(Duration.ofMinutes(1));
  }

  private void act(Random random) {
    later();
    Receipt one = any(random);
    Receipt other = any(random);
    List<Long> messages = messages(one);
    Long message = messages.get(random.nextInt(messages.size()));
    switch (random.nextInt(6)) {
      case 0, 1 -> desk(d -> d.merge(one.reference(), formKey(), other.reference(), LEAD));
      case 2 -> {
        desk(d -> d.split(one.reference(), formKey(), Set.of(message), LEAD));
        all.add(new Receipt(moves(one).get(0).other(), "unused"));
      }
      case 3 ->
          desk(d -> d.moveMessage(one.reference(), formKey(), message, other.reference(), LEAD));
      case 4 -> link(one, other, LEAD);
      default -> {
        List<Move> moves = moves(one).stream().filter(move -> move.undoneAt() == null).toList();
        undo(one, moves.get(random.nextInt(moves.size())).id());
      }
    }
    done++;
  }

  private Receipt any(Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static void attempt(Runnable act) {
    try {
      act.run();
    } catch (CaseworkRuleBroken | CaseNotFound | IllegalArgumentException refused) {
      // what a rule refuses changes nothing, which the end shows
    }
  }

  /** What was done and not undone, the latest first. */
  private List<Move> holding() {
    return all.stream()
        .flatMap(each -> moves(each).stream())
        .filter(move -> move.undoneAt() == null)
        .sorted(Comparator.comparing(Move::id).reversed())
        .filter(distinct())
        .toList();
  }

  private static Predicate<Move> distinct() {
    Set<Long> seen = new HashSet<>();
    return move -> seen.add(move.id());
  }

  private static Receipt one(Move move) {
    return new Receipt(move.other(), "unused");
  }
}
