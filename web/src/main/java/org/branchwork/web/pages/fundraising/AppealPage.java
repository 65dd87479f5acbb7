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
import org.branchwork.fundraising.api.pledges.Supporter;
import org.branchwork.fundraising.api.pledges.SupporterSearch;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
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
  @Inject SupporterSearch supporters;

  private @Nullable AppealView appeal;
  private @Nullable AppealFigures figures;
  private @Nullable BankAccount account;
  private List<String> paragraphs = List.of();
  private List<Supported> supported = List.of();

  /** What a supporter chose to have public: who, as far as told, the month and the message. */
  public record Supported(String who, String month, String message) {}

  public void load() {
    AppealView found = appeals.bySlug(route.part("appeal"), Caller.visitor());
    appeal = found;
    figures = AppealFigures.of(found);
    account = accounts.shown(found.fund(), found.account()).orElse(null);
    paragraphs = List.of(found.text().split("\n\\s*\n"));
    supported =
        supporters.supporters(found.appeal(), Caller.visitor()).stream()
            .map(AppealPage::supported)
            .toList();
  }

  private static Supported supported(Supporter one) {
    String name = one.name();
    String message = one.message();
    return new Supported(
        name == null ? Texts.get("appeal.supporter") : name,
        Dates.month(one.month()),
        message == null ? "" : message);
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

  /** Those who chose to be read here and were let out. */
  public List<Supported> getSupported() {
    return supported;
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
