package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.subjectaccess.AccessRequest;
import org.branchwork.fundraising.api.privacy.HeldRecord;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Texts;

/** What the fund keeps of the person of a request: decide, hand over, erase. */
@Named
@RequestScoped
public class SubjectAccessFundPage {

  private static final Set<String> ACTS = Set.of("fund-decide", "fund-erase");

  @Inject StaffFrame frame;
  @Inject FundRecords records;
  @Inject CaseRequest request;
  @Inject Clock clock;

  private boolean open;
  private List<Line> lines = List.of();

  /** A record with the choice for it. */
  public record Line(String id, String label, List<Choice> choices) {}

  public void load() {
    long number = frame.number();
    AccessRequest asked = records.request(number);
    if (given(number)) {
      return;
    }
    open = asked.ended() == null;
    if (frame.enter(KeepingWay.of(ACTS), act -> perform(act, number))) {
      lines = records.found(number).stream().map(SubjectAccessFundPage::line).toList();
    }
  }

  private String perform(String act, long number) {
    if (act.equals("fund-decide")) {
      records.decide(number, frame.getTyped());
    } else {
      records.erase(number);
    }
    return frame.getAction();
  }

  /** Whether papers were asked for, and are the answer now; the page says why there are none. */
  private boolean given(long number) {
    if (request.isPost() || !request.parameter("papers").equals("fund")) {
      return false;
    }
    try {
      ReferralFiles.hand(records.zip(number, clock.instant()), "", "subject-access-" + number);
      return true;
    } catch (CaseworkRuleBroken broken) {
      frame.getProblems().add("papers", Texts.get("rule." + broken.key()));
      return false;
    }
  }

  private static Line line(HeldRecord record) {
    String pounds = record.pence().isPresent() ? Pounds.shown(record.pence().getAsLong()) : "";
    String label =
        Texts.say(
            "subject.fund-line",
            FundPapers.title(record),
            pounds,
            Texts.get("subject.fund-found." + record.foundBy()),
            Texts.get("subject.fund-keeping." + record.keeping()));
    Boolean belongs = record.belongs();
    return new Line(
        FundRecords.FIELD + record.id(),
        label,
        List.of(
            new Choice(FundRecords.IN, Texts.get("subject.case-in"), Boolean.TRUE.equals(belongs)),
            new Choice(
                FundRecords.OUT, Texts.get("subject.case-out"), Boolean.FALSE.equals(belongs))));
  }

  public String getNumber() {
    return String.valueOf(frame.number());
  }

  public boolean isOpen() {
    return open;
  }

  public boolean isNone() {
    return lines.isEmpty();
  }

  public List<Line> getLines() {
    return lines;
  }
}
