package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.matching.LineTaken;
import org.branchwork.fundraising.api.payouts.OpenBankLine;
import org.branchwork.fundraising.api.payouts.PayoutDesk;
import org.branchwork.fundraising.api.payouts.PayoutSearch;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.fundraising.api.payouts.SettlePayment;
import org.branchwork.fundraising.api.payouts.SettlementDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The payments of a run on the bank's statement: found, or come back. */
@Named
@RequestScoped
public class RunSettling {

  private static final Pattern CHOSEN = Pattern.compile("([0-9a-f-]{36}):([0-9]{1,9})");

  @Inject PayoutSearch search;
  @Inject SettlementDesk desk;
  @Inject PayoutDesk payouts;
  @Inject PaymentDay day;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private List<RunLineRow> rows = List.of();
  private List<OpenBankLine> bankLines = List.of();

  /** A payment with the debits that may be it. */
  public record Open(String field, String label, List<LedgerChoice> debits, String problem) {}

  /** Reads what the bank shows of a run, for who keeps the books. */
  List<OpenBankLine> bankLines(PayoutView run) {
    bankLines =
        me.can("fund.reconcile") && !run.isSettled()
            ? search.bankLines(run.run(), me.fundraising())
            : List.of();
    return bankLines;
  }

  void show(List<RunLineRow> lines) {
    rows = lines;
  }

  /**
   * Each payment with the debit that was chosen; what was settled stays when another is refused.
   */
  void settle(PayoutView run) {
    int settled = 0;
    for (PayoutView.Line line : run.lines()) {
      String field = "settle-" + line.line();
      Optional<SettlePayment> payment = chosen(run.run(), line.line(), field);
      if (payment.isPresent()) {
        told(field, payment.get(), each -> desk.settle(each, me.fundraising()));
        settled++;
      }
    }
    if (settled == 0) {
      frame.getProblems().add("settle", Texts.get("payout.problem.settle"));
    }
  }

  /** A payment that came back with a line of the bank, or that the bank never made. */
  void cameBack(PayoutView run) {
    int line = frame.value("payment").matches("[0-9]{1,6}") ? number("payment") : 0;
    Optional<SettlePayment> payment = chosen(run.run(), line, "credit");
    if (payment.isPresent()) {
      told("credit", payment.get(), each -> desk.cameBack(each, me.fundraising()));
    } else {
      payouts.noteReturned(run.run(), line, day.today(), me.fundraising());
    }
  }

  private Optional<SettlePayment> chosen(UUID run, int line, String field) {
    Matcher chosen = CHOSEN.matcher(frame.value(field));
    if (!chosen.matches()) {
      return Optional.empty();
    }
    String act = frame.idOfForm() + field + chosen.group(1);
    return Optional.of(
        new SettlePayment(
            UUID.nameUUIDFromBytes(act.getBytes(StandardCharsets.UTF_8)),
            run,
            line,
            UUID.fromString(chosen.group(1)),
            Integer.parseInt(chosen.group(2))));
  }

  private void told(String field, SettlePayment payment, Consumer<SettlePayment> act) {
    try {
      act.accept(payment);
    } catch (LineTaken taken) {
      frame.getProblems().add(field, Texts.say("payout.problem.taken", Dates.moment(taken.at())));
    } catch (FundraisingRuleBroken broken) {
      frame.getProblems().add(field, Texts.get("fund.refused." + broken.key()));
    }
  }

  private int number(String field) {
    return Integer.parseInt(frame.value(field));
  }

  /** Payments whose debit is looked for, and the debits of their sum. */
  public List<Open> getOpen() {
    return rows.stream()
        .filter(RunLineRow::isOpen)
        .map(
            row ->
                new Open(
                    row.field(),
                    Texts.say("payout.payment", row.getNumber(), row.getMember(), row.getAmount()),
                    row.debits(frame.value(row.field())),
                    frame.getProblems().getOf().getOrDefault(row.field(), "")))
        .toList();
  }

  /** Whether the bank shows a debit of any of them. */
  public boolean isFound() {
    return bankLines.stream().anyMatch(line -> line.pence() < 0);
  }

  /** Payments that can still come back. */
  public List<LedgerChoice> getPayments() {
    return rows.stream()
        .filter(row -> !row.line().returned())
        .map(
            row ->
                new LedgerChoice(
                    String.valueOf(row.getNumber()),
                    Texts.say("payout.payment", row.getNumber(), row.getMember(), row.getAmount()),
                    frame.value("payment").equals(String.valueOf(row.getNumber()))))
        .toList();
  }

  /** {@code "open"} when something is wrong with what was said to have come back, else null. */
  public @Nullable String getBackOpen() {
    Map<String, String> problems = frame.getProblems().getOf();
    return Stream.of("payment", "credit", "came-back").anyMatch(problems::containsKey)
        ? "open"
        : null;
  }

  /** Credits of the sum of a payment that was found. */
  public List<LedgerChoice> getCredits() {
    return bankLines.stream()
        .filter(line -> line.pence() > 0)
        .map(line -> RunLineRow.choice(line, frame.value("credit").equals(RunLineRow.value(line))))
        .toList();
  }
}
