package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.collectives.Invitation;
import org.branchwork.casework.api.collectives.SignUpDesk;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.platform.access.CurrentRoute;
import org.jspecify.annotations.Nullable;

/**
 * Joining a collective by its sign-up address: the enquiry form, with what the collective is about
 * and what each member agrees to. An address that opens nothing does not exist.
 */
@Named
@RequestScoped
public class JoinPage {

  @Inject SignUpDesk desk;
  @Inject CurrentRoute route;
  @Inject EnquiryPage enquiry;
  @Inject EnquiryRequest request;

  private @Nullable Invitation invitation;
  private boolean shut;

  public void load() {
    invitation = desk.invitation(route.param("token"), Caller.visitor());
    // who has signed up reads the answer all the same
    shut = !invitation.open() && (request.isPost() || !request.isAnswerAddress());
    if (!shut) {
      enquiry.load();
    }
  }

  public Invitation getInvitation() {
    return Objects.requireNonNull(invitation);
  }

  /** Whether nobody can sign up any longer. */
  public boolean isShut() {
    return shut;
  }

  public boolean isForm() {
    return !shut && enquiry.isForm();
  }

  public boolean isCheck() {
    return !shut && enquiry.isCheck();
  }

  public boolean isSent() {
    return !shut && enquiry.isSent();
  }

  public Problems getProblems() {
    return enquiry.getProblems();
  }
}
