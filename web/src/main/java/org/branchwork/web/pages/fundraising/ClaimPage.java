package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.branchwork.casework.api.NewFile;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.claims.ClaimDesk;
import org.branchwork.fundraising.api.claims.ClaimReceipt;
import org.branchwork.fundraising.api.claims.ClaimSearch;
import org.branchwork.fundraising.api.claims.MakeClaim;
import org.branchwork.web.pages.shared.FormDraft;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.throttle.Wait;
import org.jspecify.annotations.Nullable;

/** The claim form: strike pay or hardship; a claim that is made leads on to its page. */
@Named
@RequestScoped
public class ClaimPage {

  private static final Logger LOG = Logger.getLogger(ClaimPage.class.getName());

  @Inject ClaimRequest request;
  @Inject ClaimDrafts drafts;
  @Inject ClaimSearch claims;
  @Inject ClaimDesk desk;

  private final Problems problems = new Problems();
  private List<ClaimDayChoice> days = List.of();
  private ClaimForm form = ClaimForm.EMPTY;
  private List<NewFile> files = List.of();
  private String token = "";
  private @Nullable String notice;
  private @Nullable Wait wait;

  /** A file that is attached and not yet sent, with its size in bytes. */
  public record Attached(String name, long size) {}

  /** Answers a GET or a POST. */
  public void load() {
    if (request.isPost()) {
      form = request.posted();
      token = request.value("token");
      request.formKey(token).ifPresentOrElse(this::posted, this::tokenRefused);
    } else {
      opened();
    }
    days = form.days(claims.days(Caller.visitor()));
  }

  private void opened() {
    token = request.draftToken();
    FormDraft draft = request.formKey(token).map(drafts::find).orElse(FormDraft.empty());
    form = new ClaimForm(draft.answers());
    files = draft.files();
    if (form.answers().isEmpty() && files.isEmpty()) {
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
        request.redirect(ClaimRequest.PATH);
      } else {
        send(key);
      }
    } catch (FundraisingRuleBroken broken) {
      broken.keys().forEach(this::refused);
      keep(key);
    } catch (RuntimeException unavailable) {
      LOG.log(Level.SEVERE, "a claim form could not be kept", unavailable);
      notice = Texts.get("pledge.unavailable");
      request.status(503);
    }
  }

  private void send(String key) {
    Optional<ClaimReceipt> before = desk.made(key, Caller.visitor());
    if (before.isPresent()) {
      leadOn(before.get());
      return;
    }
    String removed = request.value("remove");
    files = request.files(drafts.find(key).filesWithout(removed), problems);
    if (removed.isEmpty() && problems.isEmpty()) {
      wait = request.mustWait(key).orElse(null);
    }
    if (!removed.isEmpty() || problems.isAny() || wait != null) {
      notice = wait == null ? null : Texts.say("shared.wait", wait.seconds());
      keep(key);
      return;
    }
    MakeClaim claim = form.command(key, files);
    leadOn(desk.make(claim, Caller.visitor()));
  }

  private void leadOn(ClaimReceipt receipt) {
    request.rememberDraft("");
    request.redirect(
        ClaimRequest.PATH + "/" + receipt.reference() + "?key=" + receipt.key() + "&made");
  }

  private void refused(String key) {
    problems.add(key.split("\\.")[1], Texts.get("fund.refused." + key));
  }

  private void keep(String key) {
    drafts.keep(key, new FormDraft(form.answers(), files));
    request.rememberDraft(token);
  }

  public List<ClaimDayChoice> getDays() {
    return days;
  }

  public Map<String, String> getAnswers() {
    return form.answers();
  }

  public List<Offered> getKinds() {
    return form.kinds();
  }

  public List<Offered> getReasons() {
    return form.reasons();
  }

  public List<Attached> getFiles() {
    return files.stream().map(file -> new Attached(file.name(), file.bytes().length)).toList();
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
