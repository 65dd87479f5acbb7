package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Optional;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.pledges.PledgeDesk;
import org.branchwork.fundraising.api.pledges.PledgeNotFound;
import org.branchwork.fundraising.api.pledges.PledgeSearch;
import org.branchwork.fundraising.api.pledges.PledgeState;
import org.branchwork.fundraising.api.pledges.PledgeView;
import org.branchwork.fundraising.api.pledges.Recurrence;
import org.branchwork.fundraising.api.pledges.SupporterDesk;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.payments.ShownAccount;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jspecify.annotations.Nullable;

/** What to pay for a pledge, by its reference; taking it back needs its key and a button. */
@Named
@RequestScoped
public class PledgedPage {

  @Inject PledgeSearch pledges;
  @Inject PledgeDesk desk;
  @Inject SupporterDesk supporters;
  @Inject ShownAccount accounts;
  @Inject FormRequest request;
  @Inject PortalSettings settings;

  private @Nullable PledgeView pledge;
  private @Nullable BankAccount account;
  private String key = "";

  /** Answers a GET or a POST; a wrong key and a missing pledge are the same. */
  public void load() {
    key = request.value("key");
    Optional<PaymentReference> typed = PaymentReference.parse(request.inPath("reference"));
    if (typed.isEmpty()) {
      return;
    }
    String reference = typed.get().shown();
    if (request.isPost()) {
      if (request.value("do").equals("keep-private")) {
        supporters.keepPrivate(reference, key, Caller.visitor());
      } else {
        desk.cancel(reference, key, Caller.visitor());
      }
      request.redirect("/pledge/" + reference + "?key=" + key);
    } else {
      read(reference);
    }
  }

  private void read(String reference) {
    if (!key.isEmpty() && !pledges.opens(reference, key, Caller.visitor())) {
      throw new PledgeNotFound();
    }
    PledgeView found = pledges.pledge(reference, Caller.visitor());
    pledge = found;
    account = accounts.shown(found.fund(), found.account()).orElse(null);
  }

  private PledgeView pledge() {
    return Objects.requireNonNull(pledge);
  }

  /** Whether the reference in the address checks; without that there is no pledge to look for. */
  public boolean isRead() {
    return pledge != null;
  }

  /** Whether the pledge was made a moment ago. */
  public boolean isJustMade() {
    return request.fields().containsKey("made") && isPayable();
  }

  /** Whether it is still to be paid, as far as whoever asks may know. */
  public boolean isPayable() {
    return isRead() && pledge().state() == PledgeState.OPEN && !isPaid();
  }

  /** Whether it is paid, once, and it is the donor who asks. */
  public boolean isPaid() {
    boolean once = pledge != null && pledge.recurrence() == Recurrence.ONCE;
    return once && pledge().isPaid() && !key.isEmpty();
  }

  public boolean isCancelled() {
    return isRead() && pledge().state() == PledgeState.CANCELLED && !isPaid();
  }

  /** Whether nobody expects it any more. */
  public boolean isLapsed() {
    return isRead() && pledge().state() == PledgeState.LAPSED && !isPaid();
  }

  /** Whether whoever asks can take it back. */
  public boolean isMine() {
    return isPayable() && !key.isEmpty();
  }

  /** Whether whoever asks is the giver, and chose to have something public. */
  public boolean isPublicWords() {
    return isRead() && pledge().publicWords() && !key.isEmpty();
  }

  public String getReference() {
    return pledge().reference();
  }

  /** The amount as a bank's form takes it, for copying. */
  public String getPlainAmount() {
    return PledgeAmount.plain(pledge().amountPence());
  }

  public String getRecurrence() {
    return Texts.get(Texts.key("pledge.recurrence.", pledge().recurrence()));
  }

  public String getFundName() {
    return pledge().fundName();
  }

  /** The account to pay into; {@code null} when there is none, or it fails its check. */
  public @Nullable BankAccount getAccount() {
    return account;
  }

  public String getKey() {
    return key;
  }

  /** The private link, whole, to be kept. */
  public String getPrivateLink() {
    return settings.publicUrl() + "/pledge/" + pledge().reference() + "?key=" + key;
  }
}
