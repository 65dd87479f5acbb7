package org.branchwork.web.pages.casework;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.branchwork.casework.api.mail.FiledMailSearch;
import org.branchwork.casework.api.work.OpenedCase;
import org.branchwork.web.pages.shared.CurrentUser;

/** Whether the member of the case that is shown was not reached by the last mail. */
@Named
@RequestScoped
public class ReturnedMail {

  @Inject FiledMailSearch search;
  @Inject ShownCase shown;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private String reference = "";
  private boolean there;

  @PostConstruct
  void look() {
    reference = request.reference();
    there =
        shown
            .get()
            .map(OpenedCase::notReceived)
            .orElseGet(() -> !search.notReceived(List.of(reference), me.casework()).isEmpty());
  }

  public boolean isThere() {
    return there;
  }

  public String getHref() {
    return "/portal/cases/" + reference + "/mail";
  }
}
