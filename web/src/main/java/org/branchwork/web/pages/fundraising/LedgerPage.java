package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.branchwork.fundraising.api.ledger.JournalEntry;
import org.branchwork.fundraising.api.ledger.JournalQuestion;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The entries of the books, the newest first, of one fund or one period or all. */
@Named
@RequestScoped
public class LedgerPage {

  private static final int ROWS = 50;

  @Inject LedgerSearch ledger;
  @Inject LedgerFrame frame;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private List<LedgerRow> rows = List.of();
  private List<LedgerChoice> funds = List.of();
  private List<LedgerChoice> periods = List.of();
  private boolean asked;
  private boolean further;
  private @Nullable Long next;

  public void load() {
    JournalQuestion question =
        new JournalQuestion(
            frame.idIfAny("fund"), frame.dayIfAny("period"), request.number("before"));
    asked = question.fund().isPresent() || question.periodFrom().isPresent();
    further = question.before().isPresent();
    List<JournalEntry> found = ledger.journal(question, ROWS + 1, me.fundraising());
    List<JournalEntry> shown = found.stream().limit(ROWS).toList();
    rows = shown.stream().map(LedgerRow::of).toList();
    next = found.size() > ROWS ? shown.get(ROWS - 1).entry().number() : null;
    funds = LedgerChoice.funds(ledger.funds(me.fundraising()), frame.value("fund"));
    periods = LedgerChoice.periods(ledger.periods(me.fundraising()), frame.value("period"));
  }

  public List<LedgerRow> getRows() {
    return rows;
  }

  public List<LedgerChoice> getFunds() {
    return funds;
  }

  public List<LedgerChoice> getPeriods() {
    return periods;
  }

  /** Why there is no row. */
  public String getNothing() {
    return Texts.get(asked ? "ledger.empty-search" : "ledger.empty");
  }

  public boolean isFurther() {
    return further;
  }

  /** The address of the same question from its beginning. */
  public String getFirst() {
    return "/portal/fund/ledger?fund="
        + frame.idIfAny("fund").map(Object::toString).orElse("")
        + "&period="
        + frame.dayIfAny("period").map(Object::toString).orElse("");
  }

  /** The address of the next page; {@code null} on the last. */
  public @Nullable String getNext() {
    return Optional.ofNullable(next).map(number -> getFirst() + "&before=" + number).orElse(null);
  }
}
