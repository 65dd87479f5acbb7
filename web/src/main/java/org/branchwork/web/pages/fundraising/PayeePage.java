package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.payouts.MemberAsked;
import org.branchwork.fundraising.api.payouts.PayeeDesk;
import org.branchwork.fundraising.api.payouts.PayeeView;
import org.branchwork.fundraising.api.payouts.PayoutSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** One payee: the bank details in force, and a change that two people make. */
@Named
@RequestScoped
public class PayeePage {

  static final String PATH = "/portal/fund/payees/payee";

  @Inject PayoutSearch search;
  @Inject PayeeDesk desk;
  @Inject TypedAccount account;
  @Inject PayeeWords words;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private @Nullable PayeeRow row;
  private @Nullable PayeeView view;

  /** Does what was posted, or shows the payee. */
  public void load() {
    Set<String> acts =
        Set.of("change", "approve-account", "decline", "take-back", "link", "set-told-at");
    if (frame.enter(acts, TypedAccount.FIELDS, this::perform)) {
      view = search.payee(payee(), me.fundraising()).orElse(null);
      row = view == null ? null : words.of(List.of(view)).get(0);
    }
  }

  private String perform(String act) {
    UUID change = frame.idIfAny("change").orElse(new UUID(0, 0));
    switch (act) {
      case "change" ->
          desk.changeAccount(frame.idOfForm(), payee(), account.typed(), me.fundraising());
      case "approve-account" ->
          desk.approveAccount(
              change, frame.chosen(MemberAsked.class, "asked-how"), me.fundraising());
      case "set-told-at" ->
          desk.setEmail(frame.idOfForm(), payee(), frame.value("told-at"), me.fundraising());
      case "link" -> link();
      default -> desk.declineAccount(change, me.fundraising());
    }
    return PATH + "?payee=" + payee();
  }

  private void link() {
    Optional<UUID> found = account.portalAccount();
    if (found.isPresent()) {
      desk.link(payee(), found.get(), me.fundraising());
    } else if (!frame.getProblems().isAny()) {
      frame.getProblems().add("email", Texts.get("payee.email.unknown"));
    }
  }

  private UUID payee() {
    return frame.idIfAny("payee").orElse(new UUID(0, 0));
  }

  /** The payee, or {@code null} when there is none here. */
  public @Nullable PayeeRow getRow() {
    return row;
  }

  public String getId() {
    return payee().toString();
  }

  /** Whether bank details may be changed: while no change is open. */
  public boolean isChangeable() {
    return me.can("fund.reconcile") && row != null && !row.isChangeOpen();
  }

  /**
   * Whether this person can decide the change: somebody else asked for it, and it is not theirs.
   */
  public boolean isDecidable() {
    return me.can("fund.approve") && isOpen() && !isOwn();
  }

  /** How whoever approves can have asked the member. */
  public List<LedgerChoice> getAskedHow() {
    return LedgerChoice.of(
        List.of(MemberAsked.values()), "payee.asked-how.", frame.value("asked-how"));
  }

  /** Whether this person can take the change back. */
  public boolean isTakenBack() {
    return me.can("fund.reconcile") && isOpen();
  }

  public boolean isLinkable() {
    return me.can("fund.reconcile") && view != null && view.linked().isEmpty();
  }

  /** Whether it was said which account of the portal is the payee's. */
  public boolean isLinked() {
    return view != null && view.linked().isPresent();
  }

  private boolean isOpen() {
    return row != null && row.isChangeOpen();
  }

  private boolean isOwn() {
    return view == null
        || view.linked().map(UUID::toString).filter(me.fundraising().label()::equals).isPresent()
        || view.open().filter(open -> open.askedBy().equals(me.fundraising().label())).isPresent();
  }
}
