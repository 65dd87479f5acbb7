package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.accounts.PublishedAccount;
import org.branchwork.fundraising.api.accounts.PublishedAccountDesk;
import org.branchwork.fundraising.api.accounts.PublishedAccountSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;

/** Which account each fund shows, and how it is changed: by two people, and 72 hours later. */
@Named
@RequestScoped
public class PublishedAccountPage {

  static final String PATH = "/portal/fund/published-account";

  private static final Map<String, String> FIELDS =
      Map.of(
          "account.name.malformed", "account-name",
          "account.sort-code.malformed", "sort-code",
          "account.number.malformed", "account-number",
          "account.impossible", "account-number",
          "account.same", "account-number",
          "account.change.waiting", "fund");

  @Inject PublishedAccountSearch search;
  @Inject PublishedAccountDesk desk;
  @Inject FirstAccount first;
  @Inject LedgerFrame frame;
  @Inject BookNames names;
  @Inject CurrentUser me;

  private List<PublishedAccountRow> rows = List.of();

  public void load() {
    if (frame.enter(
        Set.of("propose-account", "approve-published", "withdraw-account"),
        FIELDS,
        this::perform)) {
      List<PublishedAccount> all = search.accounts(me.fundraising());
      Map<String, String> by =
          names.of(
              all.stream()
                  .flatMap(fund -> fund.change().stream())
                  .flatMap(
                      change ->
                          Stream.concat(
                              Stream.of(change.proposedBy()), change.approvedBy().stream()))
                  .toList());
      rows = all.stream().map(fund -> new PublishedAccountRow(fund, by, me)).toList();
    }
  }

  private String perform(String act) {
    switch (act) {
      case "propose-account" -> propose();
      case "approve-published" -> desk.approve(change(), me.fundraising());
      default -> desk.withdraw(change(), me.fundraising());
    }
    return PATH;
  }

  private void propose() {
    UUID change = frame.idOfForm();
    BankAccount account = first.typed();
    List<PublishedAccount> all = search.accounts(me.fundraising());
    PublishedAccount fund =
        all.stream()
            .filter(each -> frame.idIfAny("fund").filter(each.fund()::equals).isPresent())
            .findFirst()
            .orElse(null);
    if (fund == null) {
      frame.getProblems().add("fund", Texts.get("ledger.problem.fund"));
    } else if (fund.shown().isEmpty() && !fund.broken()) {
      first.give(fund.fund(), first.checked());
    } else {
      desk.propose(change, fund.fund(), account, me.fundraising());
    }
  }

  private UUID change() {
    return frame
        .idIfAny("change")
        .orElseThrow(() -> new FundraisingRuleBroken("account.change.decided"));
  }

  public List<PublishedAccountRow> getRows() {
    return rows;
  }

  /** The funds of whose account no change waits. */
  public List<Offered> getFunds() {
    return rows.stream()
        .filter(row -> !row.isWaiting())
        .map(
            row -> new Offered(row.getId(), row.getName(), row.getId().equals(frame.value("fund"))))
        .toList();
  }

  /** Whether this person proposes accounts, and there is a fund to propose one for. */
  public boolean isProposing() {
    return me.can("fund.reconcile") && !getFunds().isEmpty();
  }
}
