package org.branchwork.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
import org.branchwork.web.platform.identity.EnrolAccount;
import org.branchwork.web.platform.identity.EnrolmentDesk;
import org.branchwork.web.platform.identity.IdentityRuleBroken;

/** The first account of a branch. */
@Named
@RequestScoped
public class SetUpPage {

  @Inject EnrolmentDesk desk;
  @Inject EnrolForm form;
  @Inject FormRequest request;
  @Inject Browser browser;

  /** Answers a GET or a POST; only the POST uses the link up. */
  public void load() {
    String token = request.inPath("token");
    desk.setUp(token).ifPresent(form::offer);
    if (!request.isPost() || !form.isOpen()) {
      return;
    }
    if (!request.isFresh(Kind.ACCOUNT)) {
      Sentences.stale(form.getProblems());
      return;
    }
    EnrolAccount typed = form.typed();
    if (form.holds(desk.problems(token, typed))) {
      make(token, typed);
    }
  }

  private void make(String token, EnrolAccount typed) {
    try {
      form.done(desk.makeFirst(token, typed, browser.visit()));
    } catch (IdentityRuleBroken broken) {
      Sentences.note(broken, form.getProblems());
    }
  }
}
