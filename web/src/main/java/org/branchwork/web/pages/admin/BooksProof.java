package org.branchwork.web.pages.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.ledger.LedgerProof;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The latest proof of the fund's books on the operations page: whether they hold, and no amount, of
 * which an administrator sees none.
 */
@Named
@RequestScoped
public class BooksProof {

  private static final Caller OPERATIONS = Caller.system("operations");

  @Inject LedgerSearch ledger;

  private @Nullable LedgerProof latest;

  @PostConstruct
  void look() {
    latest = ledger.latestProof(OPERATIONS).orElse(null);
  }

  /** Whether the latest proof failed. */
  public boolean isFailed() {
    return latest != null && !latest.holds();
  }

  /** What the latest proof found, as a sentence. */
  public String getSentence() {
    if (latest == null) {
      return Texts.get("operations.books-unproved");
    }
    String key = latest.holds() ? "operations.books-hold" : "operations.books-fail";
    return Texts.say(key, Dates.moment(latest.provedAt()), latest.entries());
  }
}
