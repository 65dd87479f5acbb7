package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.inspections.InspectionDesk;
import org.branchwork.fundraising.api.inspections.InspectionRow;
import org.branchwork.fundraising.api.inspections.InspectionSearch;
import org.branchwork.fundraising.api.inspections.InspectionState;
import org.branchwork.fundraising.api.inspections.ShownRecords;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.jspecify.annotations.Nullable;

/** The records of a request's period, as the member beside the screen sees them. */
@Named
@RequestScoped
public class InspectionRecordsPage {

  @Inject InspectionSearch search;
  @Inject InspectionDesk desk;
  @Inject YearChoice sums;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private @Nullable InspectionRow row;
  private List<LedgerRow> rows = List.of();
  private @Nullable ReceiptsTable account;
  private @Nullable String next;

  /** Shows a page, which writes it into the log, unless the inspection is not under way. */
  public void load() {
    UUID id = InspectionPage.id(request);
    row = search.request(id, me.fundraising()).row();
    if (isUnderWay()) {
      ShownRecords shown = desk.show(id, request.number("after").orElse(0L), me.fundraising());
      rows = shown.entries().stream().map(LedgerRow::of).toList();
      account = shown.account().map(each -> ReceiptsTable.of(each, sums)).orElse(null);
      OptionalLong last = shown.next();
      next = last.isPresent() ? getFirst() + "?after=" + last.getAsLong() : null;
    }
  }

  private InspectionRow row() {
    return Objects.requireNonNull(row);
  }

  public boolean isUnderWay() {
    return row().state() == InspectionState.UNDER_WAY;
  }

  public String getRequest() {
    return InspectionWords.address(row());
  }

  public String getTitle() {
    return InspectionWords.title(row());
  }

  public String getPeriod() {
    return InspectionWords.period(row());
  }

  public List<LedgerRow> getRows() {
    return rows;
  }

  /** The receipts and payments of the period; {@code null} after the first page. */
  public @Nullable ReceiptsTable getAccount() {
    return account;
  }

  /** The address of the first page. */
  public String getFirst() {
    return getRequest() + "/records";
  }

  /** The address of the next page; {@code null} on the last. */
  public @Nullable String getNext() {
    return next;
  }
}
