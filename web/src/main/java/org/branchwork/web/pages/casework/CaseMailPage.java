package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.branchwork.casework.api.CaseHead;
import org.branchwork.casework.api.mail.MailDesk;
import org.branchwork.web.pages.shared.CurrentUser;

/** The mail of one case, each message as it came in. */
@Named
@RequestScoped
public class CaseMailPage {

  private static final CasePost.Way WAY =
      new CasePost.Way("incoming.done.", Set.of("enquirer"), Map.of());

  @Inject CasePost post;
  @Inject CaseMailLines of;
  @Inject RawMailAnswer raw;
  @Inject MailDesk desk;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private List<Line> lines = List.of();

  /** A message of the case, in words. */
  public record Line(Instant at, String what, String by, String size, String href) {}

  /** Answers a GET with the list or one message; a POST says whose enquiry it is. */
  public void load() {
    if (!request.isPost() && raw.given()) {
      return;
    }
    CaseHead head =
        post.enter(WAY, (act, key) -> desk.makeEnquirer(request.reference(), me.casework()));
    if (head != null) {
      lines = of.of(head.reference());
    }
  }

  public List<Line> getLines() {
    return lines;
  }
}
