package org.branchwork.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.identity.Actor;
import org.branchwork.web.platform.identity.IdentityRuleBroken;
import org.branchwork.web.platform.identity.OwnAccountDesk;
import org.branchwork.web.platform.identity.SessionEntry;
import org.branchwork.web.platform.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** One's own account: where one is signed in, password, recovery codes. */
@Named
@RequestScoped
public class OwnPage {

  private static final List<String> DONE = List.of("end", "end-others", "password");

  @Inject OwnAccountDesk desk;
  @Inject SignedIn signedIn;
  @Inject FormRequest request;
  @Inject Browser browser;
  @Inject EnrolForm form;

  private final Problems codesProblems = new Problems();
  private List<SessionEntry> sessions = List.of();
  private List<String> recoveryCodes = List.of();
  private int codesLeft;

  /** Answers a GET or a POST. */
  public void load() {
    Actor own = signedIn.actor();
    if (request.isPost()) {
      if (request.isFresh(Kind.ACCOUNT)) {
        act(request.value("do"), own);
      } else {
        Sentences.stale(getProblems());
      }
    }
    sessions = desk.sessions(own);
    codesLeft = desk.recoveryCodesLeft(own);
  }

  private void act(String act, Actor own) {
    switch (act) {
      case "end" -> end(own);
      case "end-others" -> {
        desk.endOthers(own);
        done(act);
      }
      case "password" -> changePassword(own);
      case "codes" -> renewCodes(own);
      default -> Sentences.stale(getProblems());
    }
  }

  private void end(Actor own) {
    try {
      desk.endSession(UUID.fromString(request.value("session")), own);
      done("end");
    } catch (IllegalArgumentException none) {
      Sentences.stale(getProblems());
    }
  }

  private void changePassword(Actor own) {
    if (!form.typedTwice()) {
      return;
    }
    try {
      desk.changePassword(
          request.value("present"), request.value("password"), browser.visit(), own);
      done("password");
    } catch (IdentityRuleBroken broken) {
      Sentences.note(broken, getProblems());
    }
  }

  private void renewCodes(Actor own) {
    try {
      recoveryCodes = desk.renewRecoveryCodes(request.value("proof"), browser.visit(), own);
    } catch (IdentityRuleBroken broken) {
      codesProblems.add("proof", Texts.say("identity." + broken.key(), broken.seconds()));
    }
  }

  private void done(String what) {
    request.redirect("/portal/account?done=" + what);
  }

  public List<SessionEntry> getSessions() {
    return sessions;
  }

  public boolean isElsewhere() {
    return sessions.size() > 1;
  }

  public List<String> getRecoveryCodes() {
    return recoveryCodes;
  }

  public int getCodesLeft() {
    return codesLeft;
  }

  /** What was done, or {@code null}. */
  public @Nullable String getNotice() {
    String done = request.value("done");
    return DONE.contains(done) ? Texts.get("own.done." + done) : null;
  }

  public Problems getProblems() {
    return form.getProblems();
  }

  public Problems getCodesProblems() {
    return codesProblems;
  }

  public String getName() {
    return signedIn.name();
  }

  public String getEmail() {
    return signedIn.email();
  }

  public String getToken() {
    return request.newToken(Kind.ACCOUNT);
  }
}
