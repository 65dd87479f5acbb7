package org.branchwork.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.identity.IdentityRuleBroken;
import org.branchwork.web.platform.identity.SignInDesk;
import org.branchwork.web.platform.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** Signing in: the password, then a code. */
@Named
@RequestScoped
public class SignInPage {

  private static final String CODE = "code";
  private static final String RECOVERY = "recovery";

  @Inject SignInDesk desk;
  @Inject SignedIn signedIn;
  @Inject FormRequest request;
  @Inject Browser browser;

  private final Problems problems = new Problems();
  private String next = "";
  private boolean codeStep;
  private String email = "";

  /** Answers a GET or a POST. */
  public void load() {
    next = NextPage.of(request.value("next"));
    codeStep = CODE.equals(request.value("step"));
    if (!request.isPost()) {
      open();
      return;
    }
    email = request.value("email").strip();
    if (!request.isFresh(Kind.ACCOUNT)) {
      Sentences.stale(problems);
    } else if (codeStep) {
      code();
    } else {
      password();
    }
  }

  private void open() {
    if (signedIn.present()) {
      request.redirect(next);
    } else if (codeStep && browser.signInKey().filter(desk::awaitsCode).isEmpty()) {
      startAgain("sign-in.again");
    }
  }

  private void password() {
    try {
      String half = desk.password(email, request.value("password"), browser.visit());
      if (signedIn.present()) {
        desk.signOut(signedIn.actor());
      }
      browser.keepSignIn(half);
      request.redirect("/portal/sign-in?step=code&next=" + NextPage.encoded(next));
    } catch (IdentityRuleBroken broken) {
      note(broken);
    }
  }

  private void note(IdentityRuleBroken broken) {
    Sentences.note(broken, problems);
    if (broken.seconds() > 0) {
      request.tooSoon(broken.seconds());
    }
  }

  private void code() {
    try {
      String half = browser.signInKey().orElse("");
      browser.keepSignIn(desk.code(half, request.value("code"), browser.visit()));
      request.redirect(next);
    } catch (IdentityRuleBroken broken) {
      if ("sign-in.again".equals(broken.key())) {
        startAgain(broken.key());
      } else {
        note(broken);
      }
    }
  }

  private void startAgain(String why) {
    codeStep = false;
    Sentences.note(why, problems);
  }

  public Problems getProblems() {
    return problems;
  }

  public boolean isCodeStep() {
    return codeStep;
  }

  /** Whether a recovery code is asked for in place of the app's. */
  public boolean isRecovery() {
    return RECOVERY.equals(request.value("with"));
  }

  /** A sentence above the form, or {@code null}. */
  public @Nullable String getNotice() {
    return switch (request.value("done")) {
      case "signed-out" -> Texts.get("sign-in.done.signed-out");
      case "password" -> Texts.get("sign-in.done.password");
      default -> null;
    };
  }

  /** Where the other kind of code is asked for. */
  public String getOtherWay() {
    String way = isRecovery() ? "" : "&with=" + RECOVERY;
    return "/portal/sign-in?step=code" + way + "&next=" + NextPage.encoded(next);
  }

  public String getEmail() {
    return email;
  }

  public String getNext() {
    return next;
  }

  public String getToken() {
    return request.newToken(Kind.ACCOUNT);
  }
}
