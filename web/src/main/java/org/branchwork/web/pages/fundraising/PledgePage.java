package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.pledges.AppealSearch;
import org.branchwork.fundraising.api.pledges.AppealView;
import org.branchwork.fundraising.api.pledges.MakePledge;
import org.branchwork.fundraising.api.pledges.PledgeDesk;
import org.branchwork.fundraising.api.pledges.PledgeReceipt;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.throttle.Wait;
import org.jspecify.annotations.Nullable;

/** The pledge form of an appeal; a pledge that is made leads on to what to pay. */
@Named
@RequestScoped
public class PledgePage {

  private static final Logger LOG = Logger.getLogger(PledgePage.class.getName());

  @Inject PledgeRequest request;
  @Inject PledgeDrafts drafts;
  @Inject AppealSearch appeals;
  @Inject PledgeDesk desk;

  private final Problems problems = new Problems();
  private @Nullable AppealView appeal;
  private PledgeForm form = PledgeForm.EMPTY;
  private String token = "";
  private @Nullable String notice;
  private @Nullable Wait wait;

  /** Answers a GET or a POST. */
  public void load() {
    appeal = appeals.bySlug(request.appeal(), Caller.visitor());
    if (!request.isPost()) {
      opened();
      return;
    }
    form = request.posted();
    token = request.value("token");
    request.formKey(token).ifPresentOrElse(this::posted, this::tokenRefused);
  }

  private void opened() {
    token = request.draftToken();
    form = request.formKey(token).map(drafts::find).orElse(PledgeForm.EMPTY);
    if (form.answers().isEmpty()) {
      token = request.newToken();
    } else {
      notice = Texts.get("pledge.kept");
    }
  }

  /** A tampered or outdated form: nothing is sent, what was typed comes back with a new token. */
  private void tokenRefused() {
    token = request.newToken();
    notice = Texts.get("pledge.stale");
    request.status(400);
  }

  private void posted(String key) {
    try {
      if ("start-again".equals(request.value("do"))) {
        drafts.discard(key);
        request.rememberDraft("");
        request.redirect("/donate/" + getSlug() + "/pledge");
      } else {
        send(key);
      }
    } catch (FundraisingRuleBroken broken) {
      broken.keys().forEach(this::refused);
      keep(key);
    } catch (RuntimeException unavailable) {
      LOG.log(Level.SEVERE, "a pledge form could not be kept", unavailable);
      notice = Texts.get("pledge.unavailable");
      request.status(503);
    }
  }

  private void send(String key) {
    Optional<PledgeReceipt> before = desk.made(key, Caller.visitor());
    if (before.isPresent()) {
      leadOn(before.get());
      return;
    }
    MakePledge pledge = form.command(key, appeal().appeal(), problems);
    if (problems.isEmpty()) {
      wait = request.mustWait(key).orElse(null);
    }
    if (wait != null || problems.isAny()) {
      notice = wait == null ? null : Texts.say("shared.wait", wait.seconds());
      keep(key);
    } else {
      leadOn(desk.make(pledge, Caller.visitor()));
    }
  }

  private void leadOn(PledgeReceipt receipt) {
    request.rememberDraft("");
    request.redirect("/pledge/" + receipt.reference() + "?key=" + receipt.key() + "&made");
  }

  private void refused(String key) {
    problems.add(key.split("\\.")[1], Texts.get("fund.refused." + key));
  }

  private void keep(String key) {
    drafts.keep(key, form);
    request.rememberDraft(token);
  }

  private AppealView appeal() {
    return Objects.requireNonNull(appeal);
  }

  public String getSlug() {
    return appeal().slug();
  }

  public String getTitle() {
    return appeal().title();
  }

  public boolean isOpen() {
    return appeal().takesPledges();
  }

  public Map<String, String> getAnswers() {
    return form.answers();
  }

  public List<Offered> getKinds() {
    return form.kinds();
  }

  public List<Offered> getRecurrences() {
    return form.recurrences();
  }

  public String getToken() {
    return token;
  }

  /** What goes along when the form is sent again after a wait, or {@code null}. */
  public @Nullable String getTurn() {
    return wait == null ? null : wait.turn();
  }

  public @Nullable String getNotice() {
    return notice;
  }

  public Problems getProblems() {
    return problems;
  }
}
