package org.branchwork.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
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
  @Inject FormRequest request;
  @Inject Browser browser;

  private final Problems problems = new Problems();
  private List<Carried> carried = List.of();
  private String next = "";

  /** Answers a GET, a POST, or a post to another page that has to wait. */
  public void load() {
    carried = request.isPost() ? posted() : List.of();
    boolean here = PATH.equals(request.path());
    next = here ? NextPage.of(request.value(OWN + "next")) : request.path();
    if (here && request.isPost()) {
      answer();
    }
  }

  /** Everything that was posted beside the fields of this page. */
  private List<Carried> posted() {
    return request.fields().entrySet().stream()
        .filter(field -> !field.getKey().startsWith(OWN))
        .flatMap(
            field -> Stream.of(field.getValue()).map(value -> new Carried(field.getKey(), value)))
        .toList();
  }

  private void answer() {
    if (!request.key(Kind.ACCOUNT, OWN + "token").isPresent()) {
      Sentences.stale(problems);
      return;
    }
    try {
      desk.prove(request.value(CODE), browser.visit(), signedIn.actor());
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
    return request.newToken(Kind.ACCOUNT);
  }
}
