package org.branchwork.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
import org.branchwork.web.platform.identity.IdentityRuleBroken;
import org.branchwork.web.platform.identity.RenewalDesk;

/** A new telephone in place of a lost one, proved by the password. */
@Named
@RequestScoped
public class SecondFactorPage {

  @Inject RenewalDesk desk;
  @Inject EnrolForm form;
  @Inject FormRequest request;
  @Inject Browser browser;

  /** Answers a GET or a POST; only the POST uses the link up. */
  public void load() {
    String token = request.inPath("token");
    desk.secondFactor(token).ifPresent(form::offer);
    if (!request.isPost() || !form.isOpen()) {
      return;
    }
    if (!request.isFresh(Kind.ACCOUNT)) {
      Sentences.stale(form.getProblems());
      return;
    }
    try {
      form.done(
          desk.renewFactor(
              token, request.value("present"), request.value("code"), browser.visit()));
    } catch (IdentityRuleBroken broken) {
      Sentences.note(broken, form.getProblems());
    }
  }
}
