package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.NewFile;
import org.branchwork.web.pages.shared.FormDraft;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.Uploads;
import org.branchwork.web.platform.access.FormGate;
import org.branchwork.web.platform.forms.FormTokens;
import org.branchwork.web.platform.throttle.Wait;
import org.jspecify.annotations.Nullable;

/**
 * What a member writes into the conversation. While something is to be mended, text and files are
 * kept under the form's key, and the form keeps its token.
 */
@RequestScoped
class AnswerForm {

  private static final Logger LOG = Logger.getLogger(AnswerForm.class.getName());
  private static final String FORM = "answer";
  private static final int LONGEST = 20_000;

  @Inject PostedForm posted;
  @Inject FormTokens tokens;
  @Inject MemberChoices choices;
  @Inject EnquiryDrafts drafts;
  @Inject Uploads uploads;
  @Inject FormGate gate;

  private String token = "";
  private String text = "";
  private List<NewFile> files = List.of();
  private @Nullable String notice;
  private @Nullable Wait wait;
  private final Problems problems = new Problems();

  void opened() {
    token = tokens.issue(FORM);
  }

  /**
   * Sends what was posted; or seals the enquiry or chooses what is in mail, and what was typed
   * meanwhile comes back to be sent.
   *
   * @return false when it was sealed or chosen, something is to be mended first, it came too soon,
   *     or nothing could be kept at all
   */
  boolean send(String reference, String key) {
    text = posted.text("text");
    boolean fresh = tokens.key(FORM, posted.text("token")).isPresent();
    token = fresh ? posted.text("token") : tokens.issue(FORM);
    try {
      take(fresh);
      if (fresh && choices.make(reference, key, posted.text("do"))) {
        return false;
      }
      checkWords();
      if (!problems.isEmpty() || posted.has("remove")) {
        return false;
      }
      wait = gate.answer(posted.http(), formKey(), reference, key).orElse(null);
      if (wait == null) {
        choices.answer(reference, key, formKey(), text, files);
        return true;
      }
      posted.tooSoon(wait);
    } catch (CaseNotFound notFound) {
      throw notFound;
    } catch (CaseworkRuleBroken broken) {
      String field = ContactFields.OF_RULES.getOrDefault(broken.key(), "text");
      problems.add(field, Texts.get("rule." + broken.key()));
    } catch (RuntimeException unavailable) {
      LOG.log(Level.SEVERE, "an answer could not be kept", unavailable);
      notice = Texts.get("answer.unavailable");
      files = List.of();
      posted.status(503);
    }
    return false;
  }

  private void take(boolean fresh) {
    List<NewFile> kept = drafts.find(formKey()).filesWithout(posted.text("remove"));
    files = uploads.take(posted.http(), "files", kept, problems);
    if (!fresh) {
      problems.add("text", Texts.get("answer.stale"));
    }
  }

  private void checkWords() {
    if (text.isEmpty() && files.isEmpty()) {
      problems.add("text", Texts.get("answer.problem.empty"));
    }
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      problems.add("text", Texts.say("answer.problem.too-long", length, LONGEST));
    }
  }

  /** Keeps what was typed and attached until it is mended. */
  void keep() {
    drafts.keep(formKey(), new FormDraft(Map.of("text", text), files));
  }

  private String formKey() {
    return tokens.key(FORM, token).orElseThrow();
  }

  String token() {
    return token;
  }

  String text() {
    return text;
  }

  List<NewFile> files() {
    return files;
  }

  /** A sentence above the form, or {@code null}. */
  @Nullable String notice() {
    return notice;
  }

  /** The wait for its turn; {@code null} when it is no question of that. */
  @Nullable Wait waiting() {
    return wait;
  }

  Problems problems() {
    return problems;
  }
}
