package org.branchwork.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.platform.identity.AccountDesk;
import org.branchwork.web.platform.identity.IdentityRuleBroken;
import org.branchwork.web.platform.identity.Roles;
import org.branchwork.web.platform.identity.SignedIn;

/** Inviting a person. */
@Named
@RequestScoped
public class InvitePersonPage {

  @Inject AccountDesk desk;
  @Inject SignedIn signedIn;
  @Inject FormRequest request;
  @Inject ShownLink link;

  private final Problems problems = new Problems();

  /** Answers a GET or a POST. */
  public void load() {
    if (!request.isPost()) {
      return;
    }
    if (!request.isFresh(Kind.ACCOUNT)) {
      Sentences.stale(problems);
      return;
    }
    String name = getName();
    List<String> keys = desk.problems(name, getEmail(), getChosen());
    keys.forEach(key -> Sentences.note(key, problems));
    if (keys.isEmpty()) {
      invite(name);
    }
  }

  private void invite(String name) {
    try {
      link.show(name, desk.invite(name, getEmail(), getChosen(), signedIn.actor()));
    } catch (IdentityRuleBroken broken) {
      Sentences.note(broken, problems);
    }
  }

  public List<String> getRoles() {
    return Roles.all();
  }

  public Set<String> getChosen() {
    return request.values("roles");
  }

  public Problems getProblems() {
    return problems;
  }

  public String getName() {
    return request.value("name");
  }

  public String getEmail() {
    return request.value("email");
  }

  public String getToken() {
    return request.newToken(Kind.ACCOUNT);
  }
}
