package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.inspections.InspectionDesk;
import org.branchwork.fundraising.api.inspections.InspectionRow;
import org.branchwork.fundraising.api.inspections.InspectionSearch;
import org.branchwork.fundraising.api.inspections.RecordInspection;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.FormRequest;
import org.jspecify.annotations.Nullable;

/** Members' requests to inspect the accounting records, and the form for a new one. */
@Named
@RequestScoped
public class InspectionsPage {

  static final String PATH = "/portal/fund/inspections";

  private static final int ROWS = 50;
  private static final Map<String, String> FIELDS =
      Map.of(
          "inspection.name.malformed", "name",
          "inspection.number.malformed", "membership",
          "inspection.received.malformed", "received",
          "inspection.period.malformed", "to",
          "inspection.note.malformed", "note");

  @Inject InspectionSearch search;
  @Inject InspectionDesk desk;
  @Inject LedgerFrame frame;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private List<Line> lines = List.of();
  private @Nullable String older;

  /** A request as a row; the clock is empty once it stands still. */
  public record Line(
      String address,
      String title,
      String member,
      String received,
      String period,
      String state,
      String clock,
      String tone) {

    static Line of(InspectionRow row) {
      return new Line(
          InspectionWords.address(row),
          InspectionWords.title(row),
          row.memberName(),
          Dates.day(row.receivedOn()),
          InspectionWords.period(row),
          InspectionWords.state(row),
          InspectionWords.clock(row),
          InspectionWords.tone(row));
    }
  }

  public void load() {
    if (frame.enter(Set.of("record-request"), FIELDS, act -> record())) {
      OptionalLong before =
          request.number("older").map(OptionalLong::of).orElseGet(OptionalLong::empty);
      List<InspectionRow> found = search.requests(before, ROWS + 1, me.fundraising());
      lines = found.stream().limit(ROWS).map(Line::of).toList();
      older = found.size() > ROWS ? PATH + "?older=" + found.get(ROWS - 1).number() : null;
    }
  }

  private @Nullable String record() {
    LocalDate received = frame.day("received");
    LocalDate from = frame.day("from");
    LocalDate to = frame.day("to");
    if (received == null || from == null || to == null) {
      return null;
    }
    UUID id = frame.idOfForm();
    String membership = frame.value("membership");
    desk.record(
        new RecordInspection(
            id,
            frame.value("name"),
            membership.isEmpty() ? null : membership,
            received,
            from,
            to,
            isTicked("checked"),
            isTicked("accountant"),
            frame.value("note")),
        me.fundraising());
    return PATH + "/" + id;
  }

  private boolean isTicked(String box) {
    return "yes".equals(frame.value(box));
  }

  public List<Line> getLines() {
    return lines;
  }

  /** Where the list goes on; {@code null} at its end. */
  public @Nullable String getOlder() {
    return older;
  }
}
