package org.branchwork.fundraising.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.branchwork.fundraising.api.statements.ReadFile;
import org.branchwork.fundraising.api.statements.ReadStatement;
import org.branchwork.fundraising.api.statements.ReadingAnswers;
import org.branchwork.fundraising.api.statements.StatementAnswers;
import org.branchwork.fundraising.api.statements.StatementProblem;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.branchwork.fundraising.statements.StatementDoor;
import org.jspecify.annotations.Nullable;

/** Reads an upload by what was answered so far, and plans what it brings. */
@ApplicationScoped
class Preparing {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Inject StatementReading reading;
  @Inject UploadRows uploads;
  @Inject Clock clock;

  /**
   * What an upload brings.
   *
   * @param problem why it is not read; the plan is empty then
   */
  record Prepared(
      ReadFile file,
      @Nullable StatementProblem problem,
      List<StatementQuestion> questions,
      ImportPlan plan) {

    /** The formats of its statements, which are all one. */
    String format() {
      return file.statements().get(0).format();
    }
  }

  Prepared prepare(byte[] bytes, StatementAnswers answers) {
    ReadFile file =
        StatementDoor.read(bytes, new ReadingAnswers(uploads.mappings(), answers.dateOrder()));
    ImportPlan plan = new ImportPlan(answers);
    @Nullable StatementProblem problem = problem(file);
    if (problem != null) {
      return new Prepared(file, problem, List.of(), plan);
    }
    Balancing balancing = new Balancing(file, answers);
    Set<StatementQuestion> questions = new LinkedHashSet<>(balancing.questions());
    AccountsOfFile accounts = new AccountsOfFile(reading.accounts(), answers.account());
    List<AccountPart> parts = accounts.parts(balancing.statements());
    questions.addAll(accounts.questions());
    var known = reading.known(parts);
    parts.forEach(part -> plan.add(part, known.getOrDefault(part.account().id(), new TreeMap<>())));
    if (answers.wholeDays()) {
      questions.addAll(notOver(parts));
    }
    questions.addAll(plan.questions());
    return new Prepared(file, null, List.copyOf(questions), plan);
  }

  private static @Nullable StatementProblem problem(ReadFile file) {
    if (file.problem() != null) {
      return file.problem();
    }
    for (ReadStatement statement : file.statements()) {
      if (!"GBP".equals(statement.currency())) {
        Integer line = statement.lines().isEmpty() ? null : statement.lines().get(0).line();
        return new StatementProblem(Kind.NOT_POUNDS, line, statement.currency());
      }
    }
    boolean moved =
        file.statements().stream()
            .flatMap(statement -> statement.lines().stream())
            .anyMatch(line -> line.amountPence() != 0);
    return moved || file.statements().isEmpty()
        ? null
        : new StatementProblem(Kind.NO_LINES, null, "");
  }

  /** A day that goes on may bring further lines, whatever was said. */
  private List<StatementQuestion> notOver(List<AccountPart> parts) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
    return parts.stream()
        .filter(part -> !part.last().isBefore(today))
        .map(
            part ->
                new StatementQuestion(
                    StatementQuestion.Kind.DAY_NOT_OVER,
                    part.lineOf(part.last()),
                    List.of(part.last().toString())))
        .toList();
  }
}
