package org.branchwork.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
import org.branchwork.web.platform.identity.SignInDesk;
import org.branchwork.web.platform.identity.SignedIn;

/** Signing out: a button, here and on every staff page; looking at the page signs nobody out. */
@Named
@RequestScoped
public class SignOutPage {

  @Inject SignInDesk desk;
  @Inject SignedIn signedIn;
  @Inject FormRequest request;
  @Inject Browser browser;

  /** Answers a GET or a POST. */
  public void load() {
    if (!signedIn.present()) {
      request.redirect("/portal/sign-in");
    } else if (request.isPost() && request.isFresh(Kind.ACCOUNT)) {
      desk.signOut(signedIn.actor());
      browser.dropSignIn();
      request.redirect("/portal/sign-in?done=signed-out");
    }
  }

  public String getToken() {
    return request.newToken(Kind.ACCOUNT);
  }
}
