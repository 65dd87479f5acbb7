package org.branchwork.web.pages.fundraising;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.statements.BankAccountView;
import org.branchwork.fundraising.api.statements.DateOrder;
import org.branchwork.fundraising.api.statements.DayConflict;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.StatementAnswers;
import org.branchwork.fundraising.api.statements.StatementPreview;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.branchwork.fundraising.api.statements.StatementQuestion.Kind;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** An uploaded statement in words: what it would bring, what is asked, how its columns are read. */
public class StatementView {

  private final StatementPreview preview;
  private final List<BankAccountView> accounts;
  private final Map<String, String> typed;
  private final Proposal proposal;

  /**
   * Of a preview.
   *
   * @param proposal what its columns probably mean
   * @param typed what was posted and refused, by field; empty when nothing was
   */
  StatementView(
      StatementPreview preview,
      List<BankAccountView> accounts,
      Proposal proposal,
      Map<String, String> typed) {
    this.preview = preview;
    this.proposal = proposal;
    this.accounts = accounts;
    this.typed = typed;
  }

  /** What the file shows of one account. */
  public record PartLine(
      String account, String days, String balances, int fresh, int known, List<Line> first) {}

  /** A line of the statement. */
  public record Line(String day, String amount, String text, String payer, String balance) {}

  /** How its columns are read, where that is asked or was drawn. */
  public ColumnsView getColumns() {
    return new ColumnsView(preview, proposal, typed);
  }

  public String getName() {
    return preview.name();
  }

  public boolean isReady() {
    return preview.ready();
  }

  /** Why it cannot be read; empty when it can. */
  public String getProblem() {
    return Stream.ofNullable(preview.problem()).map(StatementWords::problem).findFirst().orElse("");
  }

  /** Why the portal gave it back, to which it was left; empty when it did not. */
  public String getRefused() {
    return Stream.ofNullable(preview.refused()).map(StatementWords::refusal).findFirst().orElse("");
  }

  /** That the same file is there already; empty when it is not. */
  public String getImported() {
    return preview
        .imported()
        .map(
            file -> Texts.say("bank.imported-before", Dates.moment(file.importedAt()), file.name()))
        .orElse("");
  }

  public List<String> getQuestions() {
    return preview.questions().stream().map(StatementWords::question).toList();
  }

  public List<String> getGaps() {
    return preview.gaps().stream().map(StatementWords::gap).toList();
  }

  public List<PartLine> getParts() {
    return preview.parts().stream()
        .map(
            part ->
                new PartLine(
                    part.account().name() + ", " + Accounts.shown(part.account()),
                    StatementWords.days(part.from(), part.to()),
                    part.openingPence() == null
                        ? ""
                        : Texts.say(
                            "bank.balances",
                            Pounds.shown(part.openingPence()),
                            Pounds.shown(part.closingPence())),
                    part.newLines(),
                    part.lines() - part.newLines(),
                    part.first().stream().map(StatementView::line).toList()))
        .toList();
  }

  static Line line(ReadLine line) {
    return new Line(
        Dates.day(line.date()),
        Pounds.shown(line.amountPence()),
        line.text(),
        Objects.requireNonNullElse(line.payer(), ""),
        Pounds.shown(line.balancePence()));
  }

  private boolean asks(Kind... kinds) {
    return preview.questions().stream()
        .map(StatementQuestion::kind)
        .anyMatch(List.of(kinds)::contains);
  }

  private StatementAnswers answers() {
    return preview.answers();
  }

  /** Whether there is a form of answers: what was answered can be answered anew. */
  public boolean isAnswering() {
    return isDateOrder() || isAccount() || isDays() || isBreaks() || isConflicts();
  }

  public boolean isDateOrder() {
    return asks(Kind.DATE_ORDER) || answers().dateOrder() != null;
  }

  public boolean isAccount() {
    return !accounts.isEmpty() && (asks(Kind.ACCOUNT) || answers().account() != null);
  }

  /** Whether balances, or whole days, are asked for. */
  public boolean isDays() {
    return asks(Kind.NO_BALANCE, Kind.PART_DAY, Kind.DAY_NOT_OVER)
        || answers().wholeDays()
        || answers().openingPence() != null;
  }

  public boolean isBreaks() {
    return asks(Kind.BALANCE_BREAK, Kind.STATEMENT_GAP) || answers().acceptBreaks();
  }

  public boolean isConflicts() {
    return asks(Kind.DAY_CONFLICT) || answers().conflicts() != null;
  }

  /** Whether an account has to be added first. */
  public boolean isNewAccount() {
    return asks(Kind.UNKNOWN_ACCOUNT) || asks(Kind.ACCOUNT) && accounts.isEmpty();
  }

  /** The sort code of the first account that is not known; empty when none is named. */
  public String getSortCode() {
    return unknown(0);
  }

  public String getNumber() {
    return unknown(1);
  }

  private String unknown(int value) {
    return preview.questions().stream()
        .filter(question -> question.kind() == Kind.UNKNOWN_ACCOUNT)
        .map(question -> question.values().get(value))
        .findFirst()
        .orElse("");
  }

  public List<Option> getAccounts() {
    String chosen = typed.getOrDefault("account", Objects.toString(answers().account(), ""));
    return accounts.stream()
        .map(
            each ->
                new Option(
                    each.id().toString(),
                    each.name() + ", " + Accounts.shown(each),
                    each.id().toString().equals(chosen)))
        .toList();
  }

  public String getOpening() {
    return typed.getOrDefault("opening", Pounds.plain(answers().openingPence()));
  }

  public String getClosing() {
    return typed.getOrDefault("closing", Pounds.plain(answers().closingPence()));
  }

  public boolean isWholeDays() {
    return answers().wholeDays() || typed.containsKey("whole-days");
  }

  public boolean isAcceptBreaks() {
    return answers().acceptBreaks() || typed.containsKey("accept-breaks");
  }

  /** How dates are read, as answered for this file. */
  public List<Option> getDateOrders() {
    return options(DateOrder.values(), "bank.order.", "date-order", answers().dateOrder());
  }

  public List<Option> getConflictChoices() {
    return options(DayConflict.values(), "bank.conflict.", "conflicts", answers().conflicts());
  }

  private <E extends Enum<E>> List<Option> options(
      E[] values, String prefix, String field, @Nullable E answered) {
    return Option.of(
        values, prefix, typed.getOrDefault(field, answered == null ? "" : answered.name()));
  }
}
