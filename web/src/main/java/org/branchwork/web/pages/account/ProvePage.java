package org.branchwork.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.identity.IdentityRuleBroken;
import org.branchwork.web.platform.identity.ProofDesk;
import org.branchwork.web.platform.identity.SignedIn;

/**
 * Asks for the second factor again, at its own address or in place of what a button does. The page
 * holds what was posted, and with the right code it is posted on to where it was going.
 */
@Named
@RequestScoped
public class ProvePage {

  private static final String PATH = "/portal/prove";

  /** What the fields of this page begin with, so that they meet none of those that it holds. */
  private static final String OWN = "prove-";

  private static final String CODE = OWN + "code";

  @Inject ProofDesk desk;
  @Inject SignedIn signedIn;
  @Inject AccountRequest request;

  private final Problems problems = new Problems();
  private List<Carried> carried = List.of();
  private String next = "";

  /** Answers a GET, a POST, or a post to another page that has to wait. */
  public void load() {
    carried = request.posted(OWN);
    boolean here = PATH.equals(request.path());
    next = here ? NextPage.of(request.value(OWN + "next")) : request.path();
    if (here && request.isPost()) {
      answer();
    }
  }

  private void answer() {
    if (!request.isFresh(OWN + "token")) {
      Sentences.stale(problems);
      return;
    }
    try {
      desk.prove(request.value(CODE), request.visit(), signedIn.actor());
      goOn();
    } catch (IdentityRuleBroken broken) {
      String field = "sign-in.code".equals(broken.key()) ? CODE : "form";
      problems.add(field, Texts.say("identity." + broken.key(), broken.seconds()));
    }
  }

  private void goOn() {
    if (carried.isEmpty()) {
      request.redirect(next);
    } else {
      request.postOn(next);
    }
  }

  public Problems getProblems() {
    return problems;
  }

  /** What waits to be posted on. */
  public List<Carried> getCarried() {
    return carried;
  }

  public String getNext() {
    return next;
  }

  public String getToken() {
    return request.newToken();
  }
}
