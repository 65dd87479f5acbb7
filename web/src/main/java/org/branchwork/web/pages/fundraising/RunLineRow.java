package org.branchwork.web.pages.fundraising;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.payouts.OpenBankLine;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/**
 * A payment of a run in words.
 *
 * @param whole whether the bank details are shown in full
 * @param bankLines of the run's sums that nobody placed; none for who may not see them
 */
public record RunLineRow(PayoutView.Line line, boolean whole, List<OpenBankLine> bankLines) {

  public int getNumber() {
    return line.line();
  }

  public String getMember() {
    return line.member();
  }

  public String getAccount() {
    return PayeeRow.shown(line.account(), whole);
  }

  public String getAmount() {
    return PledgeAmount.shown(line.pence());
  }

  /** How the sum comes about, a sentence a day and one for what was granted. */
  public List<String> getReasons() {
    Stream<String> grants =
        line.grantPence() == 0
            ? Stream.empty()
            : Stream.of(Texts.say("payout.granted", PledgeAmount.shown(line.grantPence())));
    return Stream.concat(days(), grants).toList();
  }

  private Stream<String> days() {
    return line.worth().stream()
        .map(
            day ->
                Texts.say(
                    day.pence() < day.fullPence() ? "payout.worth-cut" : "payout.worth",
                    Dates.day(day.on()),
                    PledgeAmount.shown(day.ratePence()),
                    new DayPart(day.part(), day.of()).words(),
                    PledgeAmount.shown(day.fullPence()),
                    PledgeAmount.shown(day.pence())));
  }

  /** Where the money is: empty before the run is at the bank. */
  public String getState() {
    if (line.returned()) {
      return Texts.get("payout.line.returned");
    }
    return line.paid() ? Texts.get("payout.line.paid") : "";
  }

  public String getTone() {
    return line.returned() ? "warn" : "ok";
  }

  /** Whether its debit is still looked for. */
  boolean isOpen() {
    return !line.paid() && !line.returned();
  }

  String field() {
    return "settle-" + line.line();
  }

  /** The debits of its sum; the one that shows its reference is chosen. */
  List<LedgerChoice> debits(String typed) {
    List<OpenBankLine> fitting =
        bankLines.stream().filter(each -> each.pence() == -line.pence()).toList();
    return fitting.stream().map(each -> choice(each, isMeant(each, typed))).toList();
  }

  private boolean isMeant(OpenBankLine debit, String typed) {
    return typed.isEmpty()
        ? bare(debit.text()).contains(line.reference())
        : typed.equals(value(debit));
  }

  /** A line as it is chosen: its id and how many decisions were known about it. */
  static String value(OpenBankLine line) {
    return line.line() + ":" + line.seen();
  }

  static LedgerChoice choice(OpenBankLine line, boolean chosen) {
    String label =
        Texts.say(
            "payout.bank-line",
            Dates.day(line.bookedOn()),
            PledgeAmount.shown(Math.abs(line.pence())),
            line.text());
    return new LedgerChoice(value(line), label, chosen);
  }

  private static String bare(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
  }
}
