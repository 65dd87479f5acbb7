package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.pledges.AppealSearch;
import org.branchwork.fundraising.api.pledges.AppealView;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.platform.access.CurrentRoute;
import org.branchwork.web.platform.documents.QrCode;
import org.branchwork.web.platform.payments.ShownAccount;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jspecify.annotations.Nullable;

/** One appeal: what it is for, how far it is, where to pay, and the link as a QR code. */
@Named
@RequestScoped
public class AppealPage {

  @Inject AppealSearch appeals;
  @Inject ShownAccount accounts;
  @Inject CurrentRoute route;
  @Inject PortalSettings settings;

  private @Nullable AppealView appeal;
  private @Nullable AppealFigures figures;
  private @Nullable BankAccount account;
  private List<String> paragraphs = List.of();

  public void load() {
    AppealView found = appeals.bySlug(route.part("appeal"), Caller.visitor());
    appeal = found;
    figures = AppealFigures.of(found);
    account = accounts.shown(found.fund(), found.account()).orElse(null);
    paragraphs = List.of(found.text().split("\n\\s*\n"));
  }

  private AppealView appeal() {
    return Objects.requireNonNull(appeal);
  }

  public String getSlug() {
    return appeal().slug();
  }

  public String getTitle() {
    return appeal().title();
  }

  public List<String> getParagraphs() {
    return paragraphs;
  }

  public @Nullable AppealFigures getFigures() {
    return figures;
  }

  /** The account to pay into; {@code null} when there is none, or it fails its check. */
  public @Nullable BankAccount getAccount() {
    return account;
  }

  public boolean isOpen() {
    return appeal().takesPledges();
  }

  /** The last day of the appeal; empty when it is not known. */
  public String getClosesOn() {
    return Dates.weekday(appeal().closesOn());
  }

  /** The whole address of this page. */
  public String getLink() {
    return settings.publicUrl() + "/donate/" + appeal().slug();
  }

  public QrCode getQr() {
    return QrCode.of(getLink());
  }
}
