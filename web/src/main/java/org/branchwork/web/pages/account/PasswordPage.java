package org.branchwork.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.platform.identity.IdentityRuleBroken;
import org.branchwork.web.platform.identity.RenewalDesk;

/** A new password in place of a forgotten one, proved by the second factor. */
@Named
@RequestScoped
public class PasswordPage {

  @Inject RenewalDesk desk;
  @Inject EnrolForm form;
  @Inject FormRequest request;
  @Inject Browser browser;

  private boolean open;

  /** Answers a GET or a POST; only the POST uses the link up. */
  public void load() {
    String token = request.inPath("token");
    open = desk.isPasswordLink(token);
    if (!request.isPost() || !open) {
      return;
    }
    if (!request.isFresh(Kind.ACCOUNT)) {
      Sentences.stale(getProblems());
    } else if (form.typedTwice()) {
      renew(token);
    }
  }

  private void renew(String token) {
    try {
      desk.renewPassword(token, request.value("password"), request.value("code"), browser.visit());
      request.redirect("/portal/sign-in?done=password");
    } catch (IdentityRuleBroken broken) {
      Sentences.note(broken, getProblems());
    }
  }

  public boolean isOpen() {
    return open;
  }

  public Problems getProblems() {
    return form.getProblems();
  }
}
