package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.EntrySource;
import org.branchwork.fundraising.api.ledger.EntryView;
import org.branchwork.fundraising.api.ledger.JournalEntry;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.ledger.ReverseEntry;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** One entry with what it comes from, and the form that takes it back. */
@Named
@RequestScoped
public class LedgerEntryPage {

  private static final Map<String, String> FIELDS =
      Map.of(
          "entry.text", "text",
          "entry.day.no-period", "day",
          "entry.day.closed", "day");

  @Inject LedgerSearch ledger;
  @Inject LedgerDesk desk;
  @Inject LedgerFrame frame;
  @Inject LedgerNames names;
  @Inject CurrentUser me;

  private @Nullable JournalEntry found;
  private String enteredBy = "";

  public void load() {
    if (frame.enter(Set.of("reverse"), FIELDS, act -> reverse())) {
      found =
          frame
              .idIfAny("entry")
              .flatMap(entry -> ledger.journalEntry(entry, me.fundraising()))
              .orElse(null);
      enteredBy = found == null ? "" : names.of(found.entry().enteredBy());
    }
  }

  private String reverse() {
    LocalDate day = frame.day("day");
    UUID entry = frame.idIfAny("entry").orElse(new UUID(0, 0));
    UUID reversal = frame.idOfForm();
    if (day != null) {
      desk.reverse(new ReverseEntry(reversal, entry, day, frame.value("text")), me.fundraising());
    }
    return address(reversal);
  }

  static String address(UUID entry) {
    return "/portal/fund/ledger/entry?entry=" + entry;
  }

  /** The entry; {@code null} when there is none of this id. */
  public @Nullable LedgerRow getRow() {
    return found == null ? null : LedgerRow.of(found);
  }

  public String getEntered() {
    return found == null
        ? ""
        : Texts.say("ledger.entered", enteredBy, Dates.moment(found.entry().enteredAt()));
  }

  /** What it comes from, such as a line of a bank statement; empty for what is entered by hand. */
  public String getSource() {
    return found == null ? "" : found.entry().source().map(LedgerEntryPage::said).orElse("");
  }

  private static String said(EntrySource source) {
    String kind = "ledger.source." + source.kind();
    return Texts.say(
        "ledger.source-is",
        Texts.has(kind) ? Texts.get(kind) : source.kind(),
        source.id(),
        source.purpose());
  }

  /** The address of the entry that it takes back; empty when it takes back none. */
  public String getReverses() {
    return found == null ? "" : found.entry().reverses().map(LedgerEntryPage::address).orElse("");
  }

  /** The address of the entry that takes it back; empty when none does. */
  public String getReversedBy() {
    return found == null ? "" : found.entry().reversedBy().map(LedgerEntryPage::address).orElse("");
  }

  /** Whether this person can take it back. */
  public boolean isReversible() {
    return found != null && me.can("fund.reconcile") && isOpen(found.entry());
  }

  private static boolean isOpen(EntryView entry) {
    // what comes from elsewhere, such as a statement line, is taken back there
    return entry.source().isEmpty() && entry.reverses().isEmpty() && entry.reversedBy().isEmpty();
  }

  public String getEntry() {
    return frame.value("entry");
  }
}
