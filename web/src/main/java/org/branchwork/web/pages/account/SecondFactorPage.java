package org.branchwork.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.branchwork.web.platform.identity.IdentityRuleBroken;
import org.branchwork.web.platform.identity.RenewalDesk;

/** A new telephone in place of a lost one, proved by the password. */
@Named
@RequestScoped
public class SecondFactorPage {

  @Inject RenewalDesk desk;
  @Inject EnrolForm form;
  @Inject AccountRequest request;

  /** Answers a GET or a POST; only the POST uses the link up. */
  public void load() {
    String token = request.inPath("token");
    desk.secondFactor(token).ifPresent(form::offer);
    if (!request.isPost() || !form.isOpen()) {
      return;
    }
    if (!request.isFresh()) {
      Sentences.stale(form.getProblems());
      return;
    }
    try {
      form.done(
          desk.renewFactor(
              token, request.value("present"), request.value("code"), request.visit()));
    } catch (IdentityRuleBroken broken) {
      Sentences.note(broken, form.getProblems());
    }
  }
}
