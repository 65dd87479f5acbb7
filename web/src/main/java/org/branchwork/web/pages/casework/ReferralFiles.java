package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.FileContent;
import org.branchwork.casework.api.collectives.Membership;
import org.branchwork.casework.api.referrals.ReferralDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.documents.PaperZip;
import org.jspecify.annotations.Nullable;

/** The files of a referral: those to choose from, and the papers to be read before they go. */
@RequestScoped
class ReferralFiles {

  @Inject ReferralDesk desk;
  @Inject ReferralPapers papers;
  @Inject CaseRequest request;
  @Inject CurrentUser me;
  @Inject Clock clock;

  /** Whether papers were asked for, and are the answer now. */
  boolean given() {
    UUID asked = request.isPost() ? null : request.uuid("pack");
    if (asked == null) {
      return false;
    }
    byte[] zip = desk.open(request.reference(), asked, me.casework());
    hand(zip, request.parameter("part"), request.reference());
    return true;
  }

  /**
   * Makes the bundle or the whole ZIP the answer.
   *
   * @param name of the file, without its ending
   */
  static void hand(byte[] zip, String part, String name) {
    FacesContext context = FacesContext.getCurrentInstance();
    try {
      FileServlet.write(
          content(zip, part, name),
          null,
          (HttpServletResponse) context.getExternalContext().getResponse());
      context.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileContent content(byte[] zip, String part, String name) {
    if (part.equals("pdf")) {
      byte[] bundle = PaperZip.entry(zip, ReferralPapers.BUNDLE).orElseThrow(CaseNotFound::new);
      return new FileContent(name + ".pdf", "application/pdf", bundle);
    }
    return new FileContent(name + ".zip", "application/zip", zip);
  }

  /**
   * The files of a case to choose from.
   *
   * @param ticked {@code null} for all of them
   */
  List<Choice> choices(String reference, @Nullable Set<UUID> ticked) {
    return papers.files(reference).stream()
        .map(
            each ->
                new Choice(
                    each.file().id().toString(),
                    Texts.say("case.file-line", each.title(), Dates.size(each.file().size())),
                    ticked == null || ticked.contains(each.file().id())))
        .toList();
  }

  /** The name of the case's collective; {@code null} for a case of none. */
  @Nullable String collective(String reference) {
    return papers.collective(reference).map(Membership::name).orElse(null);
  }

  Instant now() {
    return clock.instant();
  }
}
