package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.inspections.InspectionAct;
import org.branchwork.fundraising.api.inspections.InspectionDesk;
import org.branchwork.fundraising.api.inspections.InspectionNotFound;
import org.branchwork.fundraising.api.inspections.InspectionSearch;
import org.branchwork.fundraising.api.inspections.InspectionView;
import org.branchwork.fundraising.api.inspections.ShownPage;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.jspecify.annotations.Nullable;

/** A member's request: its clock, what was done about it, and what was shown. */
@Named
@RequestScoped
public class InspectionPage {

  private static final int ROWS = 50;
  private static final Set<String> ACTS =
      Set.of(
          "check-member",
          "offer-day",
          "begin-inspection",
          "end-inspection",
          "close-request",
          "refuse-request");

  @Inject InspectionSearch search;
  @Inject InspectionDesk desk;
  @Inject LedgerFrame frame;
  @Inject BookNames names;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private @Nullable InspectionFacts facts;
  private @Nullable String older;

  public void load() {
    Map<String, String> fields = Map.of("inspection.day.malformed", "day");
    if (frame.enter(ACTS, fields, this::perform)) {
      UUID id = id(request);
      InspectionView view = search.request(id, me.fundraising());
      OptionalLong before =
          request.number("log").map(OptionalLong::of).orElseGet(OptionalLong::empty);
      List<ShownPage> found = search.shown(id, before, ROWS + 1, me.fundraising());
      List<ShownPage> shown = found.stream().limit(ROWS).toList();
      older =
          found.size() > ROWS ? frame.getAction() + "?log=" + shown.get(ROWS - 1).place() : null;
      Stream<String> by =
          Stream.of(
                  Stream.of(view.recordedBy()),
                  view.acts().stream().map(InspectionAct::by),
                  shown.stream().map(ShownPage::by))
              .flatMap(each -> each);
      facts = new InspectionFacts(view, shown, names.of(by.toList()));
    }
  }

  /** The request that the address names. */
  static UUID id(FormRequest request) {
    try {
      return UUID.fromString(request.inPath("id"));
    } catch (IllegalArgumentException none) {
      throw new InspectionNotFound();
    }
  }

  private @Nullable String perform(String act) {
    Caller caller = me.fundraising();
    UUID id = id(request);
    switch (act) {
      case "check-member" -> desk.check(id, caller);
      case "offer-day" -> offer(id, caller);
      case "begin-inspection" -> desk.begin(id, caller);
      case "end-inspection" -> desk.end(id, caller);
      case "close-request" -> desk.close(id, frame.value("close-reason"), caller);
      default -> desk.refuse(id, frame.value("refuse-reason"), caller);
    }
    return frame.getAction();
  }

  private void offer(UUID id, Caller caller) {
    LocalDate day = frame.day("day");
    if (day != null) {
      desk.offer(id, day, caller);
    }
  }

  public InspectionFacts getFacts() {
    return Objects.requireNonNull(facts);
  }

  /** The address of what was shown before; {@code null} at the end of the log. */
  public @Nullable String getOlder() {
    return older;
  }
}
