package org.branchwork.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.branchwork.web.platform.identity.EnrolAccount;
import org.branchwork.web.platform.identity.EnrolmentDesk;
import org.branchwork.web.platform.identity.IdentityRuleBroken;

/** An invited person makes the account his or her own. */
@Named
@RequestScoped
public class InvitePage {

  @Inject EnrolmentDesk desk;
  @Inject EnrolForm form;
  @Inject AccountRequest request;

  /** Answers a GET or a POST; only the POST uses the link up. */
  public void load() {
    String token = request.inPath("token");
    desk.invitation(token).ifPresent(form::offer);
    if (!request.isPost() || !form.isOpen()) {
      return;
    }
    if (!request.isFresh()) {
      Sentences.stale(form.getProblems());
      return;
    }
    EnrolAccount typed = form.typed();
    if (form.holds(desk.problems(token, typed))) {
      accept(token, typed);
    }
  }

  private void accept(String token, EnrolAccount typed) {
    try {
      form.done(desk.accept(token, typed.password(), typed.code(), request.visit()));
    } catch (IdentityRuleBroken broken) {
      Sentences.note(broken, form.getProblems());
    }
  }
}
