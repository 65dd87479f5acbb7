package org.branchwork.web.pages.casework;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.branchwork.casework.api.queue.QueueDesk;
import org.branchwork.casework.api.queue.QueueSearch;
import org.branchwork.casework.api.work.OpenedCase;
import org.branchwork.web.pages.shared.CurrentUser;

/** The labels on a case: shown on its page, and put on and taken off there. */
@Named
@RequestScoped
public class CaseLabels {

  static final String PUT = "label";
  static final String TAKE = "unlabel";

  @Inject QueueDesk desk;
  @Inject QueueSearch search;
  @Inject ShownCase shown;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private List<String> all = List.of();

  @PostConstruct
  void load() {
    all =
        shown
            .get()
            .map(OpenedCase::labels)
            .orElseGet(() -> search.labels(request.reference(), me.casework()));
  }

  /** Puts the label on that was typed, or takes off the one whose button it was. */
  void change(String act, String reference) {
    String label = request.parameter("label");
    if (act.equals(PUT)) {
      desk.putLabel(reference, label, me.casework());
    } else {
      desk.takeLabel(reference, label, me.casework());
    }
  }

  public List<String> getAll() {
    return all;
  }
}
