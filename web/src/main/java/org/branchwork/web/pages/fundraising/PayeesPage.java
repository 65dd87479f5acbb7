package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.payouts.AddPayee;
import org.branchwork.fundraising.api.payouts.PayeeDesk;
import org.branchwork.fundraising.api.payouts.PayeeView;
import org.branchwork.fundraising.api.payouts.PayoutSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.jspecify.annotations.Nullable;

/** Who is paid: those whose bank details wait, all by membership number, and a new one. */
@Named
@RequestScoped
public class PayeesPage {

  static final String PATH = "/portal/fund/payees";
  private static final int ROWS = 50;

  @Inject PayoutSearch search;
  @Inject PayeeDesk desk;
  @Inject TypedAccount account;
  @Inject PayeeWords words;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private List<PayeeView> found = List.of();
  private List<PayeeRow> waiting = List.of();
  private List<PayeeRow> rows = List.of();

  /** Does what was posted, or shows the list. */
  public void load() {
    if (frame.enter(Set.of("add-payee"), TypedAccount.FIELDS, act -> add())) {
      String number = getNumber();
      found =
          number.isEmpty()
              ? search.payees(frame.idIfAny("after"), ROWS, me.fundraising())
              : search.payeesOf(List.of(number), me.fundraising());
      rows = words.of(found);
      waiting = words.of(search.waiting(me.fundraising()));
    }
  }

  private String add() {
    UUID payee = frame.idOfForm();
    Optional<UUID> portalAccount = account.portalAccount();
    if (!frame.getProblems().isAny()) {
      desk.add(
          new AddPayee(
              payee, frame.value("member"), account.typed(), portalAccount, account.toldAt()),
          me.fundraising());
    }
    return PayeePage.PATH + "?payee=" + payee;
  }

  public List<PayeeRow> getWaiting() {
    return waiting;
  }

  public List<PayeeRow> getRows() {
    return rows;
  }

  /** The membership number that is looked for; empty for all. */
  public String getNumber() {
    return frame.value("number");
  }

  /** Where the list goes on; {@code null} at its end. */
  public @Nullable String getNext() {
    boolean more = getNumber().isEmpty() && found.size() == ROWS;
    return more ? PATH + "?after=" + found.get(ROWS - 1).payee() : null;
  }
}
