package org.branchwork.web.pages.casework;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.branchwork.casework.api.mail.FiledMailSearch;
import org.branchwork.casework.api.work.OpenedCase;
import org.branchwork.casework.api.mail.MailMarks;
import org.branchwork.web.pages.shared.CurrentUser;

/** Whether the member of the case that is shown was not reached, and by which words: one look. */
@Named
@RequestScoped
public class ReturnedMail {

  @Inject FiledMailSearch search;
  @Inject ShownCase shown;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private String reference = "";
  private boolean there;
  private Map<Instant, Boolean> about = Map.of();

  @PostConstruct
  void look() {
    reference = request.reference();
    MailMarks marks =
        shown
            .get()
            .map(OpenedCase::mail)
            .orElseGet(() -> search.marks(reference, me.casework()));
    there = marks.notReceived();
    about = marks.returned().stream().collect(Collectors.toMap(Function.identity(), at -> true));
  }

  public boolean isThere() {
    return there;
  }

  /** By when they were written: the words of the branch of which the notice came back. */
  public Map<Instant, Boolean> getAbout() {
    return about;
  }

  public String getHref() {
    return "/portal/cases/" + reference + "/mail";
  }
}
