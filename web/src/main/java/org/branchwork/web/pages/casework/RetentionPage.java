package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.retention.ErasureDesk;
import org.branchwork.casework.api.retention.ErasureReason;
import org.branchwork.casework.api.retention.ErasureRequest;
import org.branchwork.casework.api.retention.ErasureSearch;
import org.branchwork.casework.api.retention.RetentionSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;

/** What there is to decide about keeping cases: those past their period, held, or to be erased. */
@Named
@RequestScoped
public class RetentionPage {

  @Inject StaffFrame frame;
  @Inject RetentionSearch search;
  @Inject ErasureSearch erasures;
  @Inject ErasureDesk desk;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private List<KeepingLine.Review> toReview = List.of();
  private List<KeepingLine.Held> held = List.of();
  private List<KeepingLine.Waiting> waiting = List.of();

  public void load() {
    if (frame.enter(KeepingWay.of(Set.of("ask-person")), act -> asked())) {
      Caller caller = me.casework();
      toReview = search.toReview(caller).stream().map(KeepingLine.Review::of).toList();
      held = search.held(caller).stream().map(KeepingLine.Held::of).toList();
      List<ErasureRequest> all = erasures.waiting(caller);
      var names = rows.names(all.stream().map(ErasureRequest::askedBy).toList());
      waiting = all.stream().map(each -> KeepingLine.Waiting.of(each, names)).toList();
    }
  }

  private String asked() {
    var id =
        desk.askForPerson(
            frame.getTyped().get("address"),
            frame.chosen(ErasureReason.class, "erasure-reason"),
            me.casework());
    return "/portal/retention/erasures?erasure=" + id;
  }

  public List<KeepingLine.Review> getToReview() {
    return toReview;
  }

  /** How many are listed; more when there are so many. */
  public String getCaption() {
    return Texts.say("keeping.review-caption", toReview.size(), RetentionSearch.MOST);
  }

  public List<KeepingLine.Held> getHeld() {
    return held;
  }

  public List<KeepingLine.Waiting> getWaiting() {
    return waiting;
  }

  public List<Choice> getReasons() {
    String typed = frame.getTyped().getOrDefault("erasure-reason", "");
    return Choice.of(ErasureReason.class, "erasure.reason.", typed);
  }
}
