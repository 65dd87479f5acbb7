package org.branchwork.web.pages.fundraising;

import java.util.List;
import org.branchwork.fundraising.api.ledger.EntryView;
import org.branchwork.fundraising.api.ledger.JournalEntry;
import org.branchwork.fundraising.api.ledger.JournalLine;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Texts;

/**
 * An entry as a page shows it.
 *
 * @param state whether it takes another back or was taken back; empty for neither
 */
public record LedgerRow(
    long number,
    String address,
    String day,
    String reason,
    String text,
    String state,
    List<Line> lines) {

  /** A posting; one of the two amounts is empty. */
  public record Line(String account, String kind, String debit, String credit) {

    static Line of(JournalLine line) {
      String amount = Pounds.plain(Math.abs(line.pence()));
      return new Line(
          line.name(),
          LedgerChoice.kind(line.kind()),
          line.pence() > 0 ? amount : "",
          line.pence() < 0 ? amount : "");
    }
  }

  static LedgerRow of(JournalEntry journal) {
    EntryView entry = journal.entry();
    return new LedgerRow(
        entry.number(),
        LedgerEntryPage.address(entry.entry()),
        Dates.day(entry.occurredOn()),
        Texts.get("ledger.reason." + entry.reason()),
        entry.text(),
        entry.reversedBy().isPresent() ? Texts.get("ledger.taken-back") : "",
        journal.lines().stream().map(Line::of).toList());
  }
}
