package org.branchwork.web.pages.casework;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.deadlines.TimeLimit;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.casework.api.deadlines.TimeLimitSearch;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.jspecify.annotations.Nullable;

/** What somebody asks about a time limit, and what is wrong with it; for pages and programs. */
public final class TimeLimitForm {

  private static final List<String> CHOICES = List.of("claim", "jurisdiction");

  private static final List<String> DAYS = List.of("trigger", "acasStarted", "acasEnded");
  private static final List<String> BOXES = List.of("-day", "-month", "-year");

  private final Map<String, String> answers = new HashMap<>();
  private final Problems problems = new Problems();

  /** The answers of the page's form, days in three boxes. */
  static TimeLimitForm posted(Map<String, String[]> parameters) {
    TimeLimitForm form = new TimeLimitForm();
    CHOICES.forEach(field -> form.take(field, first(parameters.get(field))));
    for (String day : DAYS) {
      BOXES.forEach(box -> form.take(day + box, first(parameters.get(day + box))));
    }
    return form;
  }

  /** The values of an address, days as ISO has them; one that is not known is a problem. */
  public static TimeLimitForm query(Map<String, String> values) {
    TimeLimitForm form = new TimeLimitForm();
    CHOICES.forEach(field -> form.take(field, values.get(field)));
    form.requireCode("claim", Stream.of(Claim.values()).map(Claim::code));
    form.requireCode("jurisdiction", Stream.of(Jurisdiction.values()).map(Jurisdiction::code));
    DAYS.forEach(field -> form.takeDay(field, values.get(field)));
    values.keySet().stream()
        .filter(field -> !CHOICES.contains(field) && !DAYS.contains(field))
        .forEach(field -> form.problems.add(field, Texts.get("limits.problem.unknown")));
    return form;
  }

  private static @Nullable String first(String @Nullable [] values) {
    return values == null || values.length == 0 ? null : values[0];
  }

  private void take(String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      answers.put(field, value.strip());
    }
  }

  /** Programs are told what they can choose among; people see it. */
  private void requireCode(String field, Stream<String> codes) {
    List<String> all = codes.toList();
    if (!all.contains(answers.getOrDefault(field, ""))) {
      problems.add(field, Texts.say("limits.problem.one-of", String.join(", ", all)));
    }
  }

  private void takeDay(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    try {
      answers.putAll(ThreeBoxDate.typed(field, LocalDate.parse(value.strip())));
    } catch (DateTimeParseException notADay) {
      problems.add(field, Texts.get("api.problem.day"));
    }
  }

  /** The limit, or {@code null} when there are problems. */
  public @Nullable TimeLimit work(TimeLimitSearch search) {
    TimeLimitQuestion question = question();
    return question == null ? null : work(question, search);
  }

  /** What is asked, or {@code null} when there are problems. */
  @Nullable TimeLimitQuestion question() {
    @Nullable Claim claim = Claim.of(answers.getOrDefault("claim", "")).orElse(null);
    if (claim == null) {
      problems.add("claim", Texts.get("limits.problem.claim"));
    }
    @Nullable Jurisdiction jurisdiction =
        Jurisdiction.of(answers.getOrDefault("jurisdiction", "")).orElse(null);
    if (jurisdiction == null) {
      problems.add("jurisdiction", Texts.get("limits.problem.jurisdiction"));
    }
    @Nullable LocalDate trigger = ThreeBoxDate.read(answers, "trigger", problems);
    if (trigger == null) {
      problems.add("trigger", Texts.get("limits.problem.trigger"));
    }
    @Nullable LocalDate started = ThreeBoxDate.read(answers, "acasStarted", problems);
    @Nullable LocalDate ended = ThreeBoxDate.read(answers, "acasEnded", problems);
    if (claim == null || jurisdiction == null || trigger == null || problems.isAny()) {
      return null;
    }
    return new TimeLimitQuestion(claim, jurisdiction, trigger, started, ended);
  }

  private @Nullable TimeLimit work(TimeLimitQuestion question, TimeLimitSearch search) {
    try {
      return search.work(question, Caller.visitor());
    } catch (CaseworkRuleBroken broken) {
      // the key names the field: limits.acasEnded.before-start
      problems.add(broken.key().split("\\.")[1], Texts.get("rule." + broken.key()));
      return null;
    }
  }

  Map<String, String> answers() {
    return answers;
  }

  public Problems problems() {
    return problems;
  }
}
