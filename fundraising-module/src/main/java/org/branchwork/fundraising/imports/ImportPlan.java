package org.branchwork.fundraising.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import org.branchwork.fundraising.api.statements.DayConflict;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.StatementAnswers;
import org.branchwork.fundraising.api.statements.StatementGap;
import org.branchwork.fundraising.api.statements.StatementPreview;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.branchwork.fundraising.api.statements.StatementQuestion.Kind;
import org.branchwork.fundraising.imports.AccountPart.Movement;
import org.jspecify.annotations.Nullable;

/** What a file brings to what is there: its new lines, and what is known of its days then. */
final class ImportPlan {
  private final StatementAnswers answers;
  private final List<NewLine> lines = new ArrayList<>();
  private final List<NewDay> days = new ArrayList<>();
  private final List<StatementQuestion> questions = new ArrayList<>();
  private final List<StatementGap> gaps = new ArrayList<>();
  private final List<StatementPreview.Part> parts = new ArrayList<>();

  /** A line that is not there yet. */
  record NewLine(UUID account, Movement movement, int occurrence) {}

  /** What is known of a day once the file is in. */
  record NewDay(UUID account, LocalDate day, KnownDay known) {}

  ImportPlan(StatementAnswers answers) {
    this.answers = answers;
  }

  /**
   * Takes in what the file shows of one account.
   *
   * @param there what is known of its days, and of the nearest one before and after them
   */
  void add(AccountPart part, NavigableMap<LocalDate, KnownDay> there) {
    int before = lines.size();
    NavigableMap<LocalDate, KnownDay> shown = part.days(answers.wholeDays());
    Map<LocalDate, DayRule> rules = new HashMap<>();
    List<LocalDate> conflicts = new ArrayList<>();
    shown.forEach(
        (day, file) -> {
          KnownDay known = there.get(day);
          DayRule rule = known == null ? DayRule.ADDED : DayRule.of(file, known);
          if (rule == DayRule.ASK) {
            ask(Kind.PART_DAY, part, day, List.of(day.toString()));
          }
          if (rule == DayRule.CONFLICT) {
            conflicts.add(day);
          }
          rules.put(day, rule);
          days.add(new NewDay(part.account().id(), day, after(rule, file, known)));
        });
    if (!conflicts.isEmpty() && answers.conflicts() == null) {
      LocalDate first = conflicts.get(0);
      ask(
          Kind.DAY_CONFLICT,
          part,
          first,
          List.of(first.toString(), Integer.toString(conflicts.size())));
    }
    takeLines(part, there, rules);
    findGaps(part, shown, there);
    parts.add(shown(part, shown, lines.size() - before));
  }

  private void ask(Kind kind, AccountPart part, LocalDate day, List<String> values) {
    questions.add(new StatementQuestion(kind, part.lineOf(day), values));
  }

  private KnownDay after(DayRule rule, KnownDay file, @Nullable KnownDay there) {
    if (there == null) {
      return file;
    }
    return switch (rule) {
      case UNITED -> file.joined(there, file.tally().united(there.tally()));
      case ADDED -> file.joined(there, file.tally().added(there.tally()));
      case CONFLICT, ASK ->
          answers.conflicts() == DayConflict.ADD
              ? file.joined(there, file.tally().united(there.tally())).disputed()
              : there.disputed();
    };
  }

  private void takeLines(
      AccountPart part, Map<LocalDate, KnownDay> there, Map<LocalDate, DayRule> rules) {
    Map<String, Integer> inFile = new HashMap<>();
    for (Movement movement : part.movements()) {
      LocalDate day = movement.line().date();
      int occurrence = inFile.merge(movement.key(), 1, Integer::sum);
      KnownDay known = there.get(day);
      int stored = known == null ? 0 : known.tally().count(movement.key());
      DayRule rule = rules.getOrDefault(day, DayRule.ASK);
      if (rule == DayRule.ADDED) {
        lines.add(new NewLine(part.account().id(), movement, stored + occurrence));
      } else if (occurrence > stored && takes(rule)) {
        lines.add(new NewLine(part.account().id(), movement, occurrence));
      }
    }
  }

  private boolean takes(DayRule rule) {
    return rule == DayRule.UNITED
        || rule == DayRule.CONFLICT && answers.conflicts() == DayConflict.ADD;
  }

  /** A gap is no question: files come in any order, and the next one may fill it. */
  private void findGaps(
      AccountPart part,
      NavigableMap<LocalDate, KnownDay> shown,
      NavigableMap<LocalDate, KnownDay> there) {
    Map.Entry<LocalDate, KnownDay> before = there.lowerEntry(part.first());
    if (before != null) {
      findGap(part, before, shown.firstEntry());
    }
    Map.Entry<LocalDate, KnownDay> after = there.higherEntry(part.last());
    if (after != null) {
      findGap(part, shown.lastEntry(), after);
    }
  }

  private void findGap(
      AccountPart part, Map.Entry<LocalDate, KnownDay> one, Map.Entry<LocalDate, KnownDay> next) {
    @Nullable Long closing = one.getValue().closingPence();
    @Nullable Long opening = next.getValue().openingPence();
    if (closing != null && opening != null && !closing.equals(opening)) {
      @Nullable Integer line = part.lineOf(next.getKey());
      gaps.add(
          new StatementGap(
              part.account(), one.getKey(), next.getKey(), closing, opening, null, line));
    }
  }

  private static StatementPreview.Part shown(
      AccountPart part, NavigableMap<LocalDate, KnownDay> days, int newLines) {
    List<ReadLine> first =
        part.movements().stream().limit(StatementPreview.SHOWN).map(Movement::line).toList();
    return new StatementPreview.Part(
        part.account(),
        part.first(),
        part.last(),
        days.firstEntry().getValue().openingPence(),
        days.lastEntry().getValue().closingPence(),
        part.movements().size(),
        newLines,
        first);
  }

  List<NewLine> lines() {
    return lines;
  }

  List<NewDay> days() {
    return days;
  }

  List<StatementQuestion> questions() {
    return questions;
  }

  List<StatementGap> gaps() {
    return gaps;
  }

  List<StatementPreview.Part> parts() {
    return parts;
  }

  int lineCount() {
    return parts.stream().mapToInt(StatementPreview.Part::lines).sum();
  }
}
