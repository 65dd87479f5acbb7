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
import org.branchwork.casework.api.mail.Forwarded;
import org.branchwork.casework.api.mail.MailMarks;
import org.branchwork.casework.api.work.OpenedCase;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;

/** What mail says of the case that is shown: who was not reached, and who wrote what; one look. */
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
  private String forwarded = "";

  @PostConstruct
  void look() {
    reference = request.reference();
    MailMarks marks =
        shown.get().map(OpenedCase::mail).orElseGet(() -> search.marks(reference, me.casework()));
    there = marks.notReceived();
    forwarded = marks.forwarded() == null ? "" : words(marks.forwarded());
    about = marks.returned().stream().collect(Collectors.toMap(Function.identity(), at -> true));
  }

  private static String words(Forwarded inside) {
    String who =
        inside.name() == null ? inside.email() : inside.name() + " <" + inside.email() + ">";
    return Texts.say("incoming.forwarded", who);
  }

  /** Who wrote the message inside the one that opened the case, in a sentence; empty for nobody. */
  public String getForwarded() {
    return forwarded;
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
