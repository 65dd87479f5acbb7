package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The pages of the fund beside each other, as far as this person may open them. */
@Named
@RequestScoped
public class FundSide {

  private static final String READ = "fund.read";
  private static final String KEEP = "fund.reconcile";

  @Inject FormRequest request;
  @Inject CurrentUser me;

  /**
   * A page of the fund.
   *
   * @param current {@code "page"} for the one that is shown, else {@code null}
   */
  public record Tab(String href, String label, @Nullable String current) {}

  /** Pages that belong together; a narrow screen shows those of the group it is in. */
  public record Group(String label, List<Tab> tabs) {

    public String getHref() {
      return tabs.get(0).href();
    }

    /** The class of the group that the shown page stands in, else {@code null}. */
    public @Nullable String getStyle() {
      return tabs.stream().anyMatch(tab -> tab.current() != null) ? "here" : null;
    }
  }

  public List<Group> getGroups() {
    return Stream.of(
            group(
                "fund-side.money",
                tab(READ, "/portal/fund", "ledger.fund"),
                tab(READ, AppealsPage.PATH, "appeals.title"),
                tab(READ, "/portal/fund/pledges", "pledges.title"),
                tab(READ, CollectionsPage.PATH, "collecting.title"),
                tab(READ, "/portal/fund/cheques", "collecting.cheques"),
                tab("fund.watch-account", PublishedAccountPage.PATH, "published.title")),
            group(
                "fund-side.bank",
                tab(READ, "/portal/fund/statements", "bank.title"),
                tab(KEEP, ReconcilePage.PATH, "reconcile.title"),
                tab(READ, RefundsPage.PATH, "refund.title")),
            group(
                "fund-side.strike",
                tab(READ, ClaimsPage.PATH, "claims.title"),
                tab(READ, StrikeDaysPage.PATH, "strike-days.title"),
                tab(READ, PayeesPage.PATH, "payees.title"),
                tab(KEEP, HardshipPage.PATH, "hardship.title"),
                tab(READ, PayoutsPage.PATH, "payouts.title"),
                tab(KEEP, "/portal/fund/membership", "membership.title")),
            group(
                "fund-side.books",
                tab(READ, "/portal/fund/ledger", "ledger.title"),
                tab(KEEP, "/portal/fund/ledger/new", "ledger.new"),
                tab(READ, TransfersPage.PATH, "transfer.title"),
                tab(READ, "/portal/fund/trial-balance", "ledger.trial"),
                tab(READ, "/portal/fund/periods", "ledger.periods"),
                tab(READ, "/portal/fund/ledger/accounts", "ledger.accounts")),
            group(
                "fund-side.year",
                tab(READ, "/portal/fund/receipts-and-payments", "year.account"),
                tab(READ, "/portal/fund/annual-return", "return.title"),
                tab(READ, "/portal/fund/pack", "pack.title"),
                tab(KEEP, InspectionsPage.PATH, "inspections.title")))
        .filter(group -> !group.tabs().isEmpty())
        .toList();
  }

  @SafeVarargs
  private static Group group(String key, List<Tab>... tabs) {
    return new Group(Texts.get(key), Stream.of(tabs).flatMap(List::stream).toList());
  }

  private List<Tab> tab(String permission, String href, String key) {
    String current = request.path().equals(href) ? "page" : null;
    return me.can(permission) ? List.of(new Tab(href, Texts.get(key), current)) : List.of();
  }
}
