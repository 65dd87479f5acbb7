package org.branchwork.web.pages.fundraising;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.inspections.InspectionAct;
import org.branchwork.fundraising.api.inspections.InspectionRow;
import org.branchwork.fundraising.api.inspections.InspectionState;
import org.branchwork.fundraising.api.inspections.InspectionView;
import org.branchwork.fundraising.api.inspections.ShownPage;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** What is known of a request, in words. */
public final class InspectionFacts {

  private final InspectionView view;
  private final List<Shown> shown;
  private final List<String> acts;

  /** A page of the ledger that was shown. */
  public record Shown(String at, String entries, String by) {}

  InspectionFacts(InspectionView view, List<ShownPage> shown, Map<String, String> names) {
    this.view = view;
    this.shown = shown.stream().map(page -> shown(page, names)).toList();
    String recorded =
        said("RECORDED", view.recordedBy(), Dates.moment(view.recordedAt()), names, "");
    this.acts =
        Stream.concat(Stream.of(recorded), view.acts().stream().map(act -> act(act, names)))
            .toList();
  }

  private static Shown shown(ShownPage page, Map<String, String> names) {
    String key = page.account() ? "inspections.entries-account" : "inspections.entries";
    return new Shown(
        Dates.moment(page.at()),
        Texts.say(key, page.entries(), page.firstEntry(), page.lastEntry()),
        names.getOrDefault(page.by(), ""));
  }

  private static String act(InspectionAct act, Map<String, String> names) {
    String detail = act.day() == null ? act.reason() : Dates.day(act.day());
    return said(
        act.kind().name(),
        act.by(),
        Dates.moment(act.at()),
        names,
        Objects.requireNonNullElse(detail, ""));
  }

  private static String said(
      String kind, String by, String at, Map<String, String> names, String detail) {
    String key = Texts.key("inspections.did.", kind);
    return Texts.say(key, at, names.getOrDefault(by, ""), detail);
  }

  private InspectionRow row() {
    return view.row();
  }

  public String getTitle() {
    return InspectionWords.title(row());
  }

  public String getState() {
    return InspectionWords.state(row());
  }

  public String getTone() {
    return InspectionWords.tone(row());
  }

  public String getClock() {
    return InspectionWords.clock(row());
  }

  public String getLastDay() {
    return Dates.weekday(row().clock().lastDay());
  }

  public String getMember() {
    return row().memberName();
  }

  /** Empty when it is not known. */
  public String getMembership() {
    return Objects.requireNonNullElse(view.membershipNumber(), "");
  }

  public String getReceived() {
    return Dates.day(row().receivedOn());
  }

  public String getPeriod() {
    return InspectionWords.period(row());
  }

  public String getAccountant() {
    return Texts.get(
        view.accountant() ? "inspections.accountant-yes" : "inspections.accountant-no");
  }

  public String getNote() {
    return view.note();
  }

  /** The day that was offered last; empty while none was. */
  public String getOffered() {
    return Dates.weekday(row().offeredOn());
  }

  public boolean isLate() {
    return InspectionWords.isLate(row());
  }

  public boolean isWaiting() {
    return row().state().isWaiting();
  }

  /** Whether it still has to be checked that whoever asks was a member. */
  public boolean isCheckable() {
    return isWaiting() && !view.isChecked();
  }

  public boolean isBeginnable() {
    return row().state() == InspectionState.OFFERED && view.isChecked();
  }

  public boolean isUnderWay() {
    return row().state() == InspectionState.UNDER_WAY;
  }

  public String getRecords() {
    return InspectionWords.address(row()) + "/records";
  }

  public List<String> getActs() {
    return acts;
  }

  public List<Shown> getShown() {
    return shown;
  }
}
