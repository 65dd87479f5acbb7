package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.Receipt;
import org.branchwork.web.pages.shared.FormDraft;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.Uploads;
import org.branchwork.web.platform.access.FormGate;
import org.branchwork.web.platform.throttle.Wait;
import org.jspecify.annotations.Nullable;

/**
 * How the enquiry form goes on: a post that is kept as a draft sends the browser on to the form,
 * its problems or the check of the answers, so that Back and reload find everything again; what
 * cannot be kept comes back at once.
 */
@RequestScoped
class EnquiryFlow {

  /** What the page shows. */
  enum Step {
    FORM,
    CHECK,
    SENT
  }

  private static final Logger LOG = Logger.getLogger(EnquiryFlow.class.getName());

  @Inject EnquiryRequest request;
  @Inject EnquiryDrafts drafts;
  @Inject EnquirySending sending;
  @Inject Uploads uploads;
  @Inject FormGate gate;
  @Inject Clock clock;

  private Step step = Step.FORM;
  private String token = "";
  private @Nullable String notice;
  private @Nullable Wait wait;
  private EnquiryForm form = new EnquiryForm(Map.of());
  private List<NewFile> files = List.of();
  private Problems problems = new Problems();
  private @Nullable Receipt receipt;

  /** Answers a GET or a POST. A post that is kept sends the browser on, so that Back works. */
  void load() {
    if (request.isPost()) {
      form = EnquiryForm.posted(request.parameters());
      token = request.token();
      request.formKey(token).ifPresentOrElse(this::posted, this::tokenRefused);
    } else if (request.isAnswerAddress()) {
      answered();
    } else if (request.leavesTokenInAddress()) {
      request.redirect(request.place().address() + "?show=" + request.shows());
    } else if (!request.shows().isEmpty() && sent().isPresent()) {
      request.redirect(request.place().answers());
    } else {
      opened();
    }
  }

  private void answered() {
    sent().ifPresentOrElse(this::show, () -> request.redirect(request.place().address()));
  }

  /** The receipt of this browser's form, once it is sent. */
  private Optional<Receipt> sent() {
    return request.formKey(request.draftToken()).flatMap(sending::sent);
  }

  private void show(Receipt sent) {
    receipt = sent;
    step = Step.SENT;
  }

  private void opened() {
    token = request.draftToken();
    var key = request.formKey(token);
    key.map(drafts::find).ifPresent(this::take);
    boolean empty = form.answers().isEmpty() && files.isEmpty();
    switch (key.isEmpty() ? "form" : request.shows()) {
      case "check", "problems" -> {
        problems = sending.check(form, LocalDate.now(clock));
        boolean right = problems.isEmpty() && "check".equals(request.shows());
        step = right ? Step.CHECK : Step.FORM;
      }
      case "" -> notice = empty ? null : Texts.get("enquiry.kept");
      default -> notice = null;
    }
    if (empty) {
      token = request.newToken();
    }
  }

  private void take(FormDraft draft) {
    form = new EnquiryForm(draft.answers());
    files = draft.files();
  }

  /** A tampered or outdated form: nothing is sent, what was typed comes back with a new token. */
  private void tokenRefused() {
    token = request.newToken();
    notice = Texts.get("enquiry.stale");
    request.status(400);
  }

  private void posted(String key) {
    try {
      switch (request.action()) {
        case "start-again" -> startAgain(key);
        case "send" -> send(key);
        default -> keep(key);
      }
    } catch (CaseworkRuleBroken broken) {
      problems.add(broken.key().replaceFirst("^\\w+\\.", ""), Texts.get("rule." + broken.key()));
    } catch (RuntimeException unavailable) {
      LOG.log(Level.SEVERE, "an enquiry form could not be kept", unavailable);
      step = Step.FORM;
      notice = Texts.get("enquiry.unavailable");
      files = List.of();
      request.status(503);
    }
  }

  private void startAgain(String key) {
    drafts.discard(key);
    request.forgetDraft();
    request.redirect(request.place().address());
  }

  private void keep(String key) {
    String removed = request.parameter("remove");
    Problems uploaded = new Problems();
    files = uploads.take(request.http(), "files", drafts.find(key).filesWithout(removed), uploaded);
    form.noteFileProblem(uploaded.getOf().get("files"));
    drafts.keep(key, new FormDraft(form.answers(), files));
    boolean checking = removed == null && "check".equals(request.action());
    boolean right = sending.check(form, LocalDate.now(clock)).isEmpty();
    request.showDraft(token, !checking ? "form" : right ? "check" : "problems");
  }

  private void send(String key) {
    Receipt sent = sending.sent(key).orElse(null);
    if (sent == null) {
      FormDraft draft = drafts.find(key);
      files = draft.files();
      problems = sending.check(form, LocalDate.now(clock));
      if (!problems.isEmpty() || waits(key, draft)) {
        return;
      }
      sent = sending.send(form, key, files);
    }
    if (!request.showAnswer(token)) {
      show(sent);
    }
  }

  /** Whether very many send just now: then this one is kept, and taken at its turn. */
  private boolean waits(String key, FormDraft draft) {
    wait = gate.enquiry(request.http(), key).orElse(null);
    if (wait == null) {
      return false;
    }
    if (!draft.answers().equals(form.answers())) {
      drafts.keep(key, new FormDraft(form.answers(), files));
    }
    step = Step.CHECK;
    notice = request.tooSoon(wait);
    return true;
  }

  Step step() {
    return step;
  }

  String token() {
    return token;
  }

  @Nullable String notice() {
    return notice;
  }

  /** What goes along when the form is sent again after a wait, or {@code null}. */
  @Nullable String turn() {
    return wait == null ? null : wait.turn();
  }

  EnquiryForm form() {
    return form;
  }

  List<NewFile> files() {
    return files;
  }

  Problems problems() {
    return problems;
  }

  @Nullable Receipt receipt() {
    return receipt;
  }
}
