package org.branchwork.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.access.PageNotFound;
import org.branchwork.web.platform.identity.AccountDesk;
import org.branchwork.web.platform.identity.AccountList;
import org.branchwork.web.platform.identity.AccountSummary;
import org.branchwork.web.platform.identity.AccountSummary.State;
import org.branchwork.web.platform.identity.Actor;
import org.branchwork.web.platform.identity.IdentityRuleBroken;
import org.branchwork.web.platform.identity.Roles;
import org.branchwork.web.platform.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** One person's account, for whoever keeps the accounts. */
@Named
@RequestScoped
public class PersonPage {

  @Inject AccountList list;
  @Inject AccountDesk desk;
  @Inject SignedIn signedIn;
  @Inject FormRequest request;
  @Inject ShownLink link;

  private final Problems problems = new Problems();
  private @Nullable AccountSummary account;
  private @Nullable String notice;

  /** Answers a GET or a POST. */
  public void load() {
    find();
    if (!request.isPost()) {
      return;
    }
    if (!request.isFresh(Kind.ACCOUNT)) {
      Sentences.stale(problems);
      return;
    }
    try {
      act(request.value("do"), getAccount().id(), signedIn.actor());
    } catch (IdentityRuleBroken broken) {
      Sentences.note(broken, problems);
    }
    find();
  }

  private void find() {
    UUID id;
    try {
      id = UUID.fromString(request.inPath("account"));
    } catch (IllegalArgumentException none) {
      throw new PageNotFound();
    }
    account = list.one(id, signedIn.actor()).orElseThrow(PageNotFound::new);
  }

  private void act(String act, UUID id, Actor by) {
    switch (act) {
      case "roles" -> desk.setRoles(id, request.values("roles"), by);
      case "invite" -> link.show(getAccount().name(), desk.inviteAgain(id, by));
      case "second-factor" -> link.show(getAccount().name(), desk.resetSecondFactor(id, by));
      case "password" -> link.show(getAccount().name(), desk.offerNewPassword(id, by));
      case "end" -> desk.endSessions(id, by);
      case "disable" -> desk.disable(id, by);
      case "enable" -> desk.enable(id, by);
      default -> throw new PageNotFound();
    }
    notice = Texts.say("accounts.done." + act, getAccount().name());
  }

  public AccountSummary getAccount() {
    return Objects.requireNonNull(account);
  }

  /** The account in words. */
  public AccountRow getRow() {
    return new AccountRow(getAccount());
  }

  public List<String> getRoles() {
    return Roles.all();
  }

  /** The ticked roles: as posted when the post was refused, else as they are. */
  public Collection<String> getChosen() {
    boolean refused = !problems.isEmpty() && "roles".equals(request.value("do"));
    return refused ? request.values("roles") : getAccount().roles();
  }

  public boolean isOwn() {
    return getAccount().id().equals(signedIn.accountId());
  }

  public boolean isInvited() {
    return getAccount().state() == State.INVITED;
  }

  public boolean isDisabled() {
    return getAccount().state() == State.DISABLED;
  }

  /** Whether somebody else's account is in use, so that its ways in can be renewed. */
  public boolean isRenewable() {
    return !isOwn() && !isInvited() && !isDisabled();
  }

  public boolean isDisablable() {
    return !isOwn() && !isDisabled();
  }

  /** What was done, or {@code null}. */
  public @Nullable String getNotice() {
    return notice;
  }

  public Problems getProblems() {
    return problems;
  }

  public String getToken() {
    return request.newToken(Kind.ACCOUNT);
  }
}
