package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.EnquirySearch;
import org.branchwork.casework.api.MemberView;
import org.branchwork.casework.api.Stage;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.access.CurrentRoute;
import org.jspecify.annotations.Nullable;

/** The conversation behind a private link: read the branch's answer, write again, add files. */
@Named
@RequestScoped
public class ConversationPage {

  @Inject CurrentRoute route;
  @Inject PostedForm posted;
  @Inject EnquirySearch search;
  @Inject AnswerForm form;
  @Inject MemberChoices choices;
  @Inject MemberLooks looks;

  private String reference = "";
  private @Nullable MemberView enquiry;
  private String key = "";

  /** Answers a GET or a POST; a wrong key and a missing enquiry are the same. */
  public void load() {
    key = posted.text("key");
    reference =
        CaseReference.parse(route.param("reference"))
            .filter(CaseReference::checks)
            .orElseThrow(CaseNotFound::new)
            .shown();
    if (posted.isPost()) {
      answer();
    } else {
      form.opened();
      read();
    }
  }

  private void answer() {
    if (form.send(reference, key)) {
      posted.redirect("/enquiry/" + reference + "?key=" + key + "&sent#sent");
    } else if (form.notice() == null) {
      read();
      form.keep();
    }
  }

  private void read() {
    MemberView found = search.enquiry(reference, key, Caller.member());
    enquiry = found;
    choices.show(found.contact(), form.problems());
    looks.show(reference, key);
  }

  public @Nullable MemberView getEnquiry() {
    return enquiry;
  }

  /** Whether the conversation could be read; without it there is still what was typed. */
  public boolean isRead() {
    return enquiry != null;
  }

  public boolean isClosed() {
    return enquiry != null && enquiry.stage() == Stage.CLOSED;
  }

  /** How a closed enquiry ended, in a sentence to its member. */
  public String getOutcome() {
    return enquiry != null && isClosed() ? Texts.get("answer.outcome." + enquiry.outcome()) : "";
  }

  /** Since when what is written is stored encrypted, and what that does not cover; or empty. */
  public String getSealed() {
    if (enquiry == null || enquiry.sealedAt() == null) {
      return "";
    }
    String since = enquiry.sealedFromTheStart() ? "answer.sealed-from-the-start" : "answer.sealed";
    return Texts.say(since, Dates.moment(enquiry.sealedAt()));
  }

  /** Whether the member can still seal. */
  public boolean isSealing() {
    return enquiry != null && enquiry.sealedAt() == null;
  }

  /** Whether the member can choose to have replies in the mail itself. */
  public boolean isMailable() {
    return enquiry != null && Boolean.FALSE.equals(enquiry.wordsInMail());
  }

  /** Whether the member has chosen so. */
  public boolean isMailed() {
    return enquiry != null && Boolean.TRUE.equals(enquiry.wordsInMail());
  }

  public String getReference() {
    return reference;
  }

  /** Whether an answer has just been sent. */
  public boolean isJustSent() {
    return posted.http().getParameter("sent") != null && !posted.isPost();
  }

  public String getKey() {
    return key;
  }

  public String getToken() {
    return form.token();
  }

  public String getText() {
    return form.text();
  }

  /** Files that are kept while something is to be mended. */
  public List<AttachedFile> getFiles() {
    return AttachedFile.of(form.files());
  }

  /** What goes along when the form is sent again after a wait, or {@code null}. */
  public @Nullable String getTurn() {
    return posted.turn(form.waiting());
  }

  /** A sentence above the form, or {@code null}. */
  public @Nullable String getNotice() {
    return form.notice() == null ? posted.sentence(form.waiting()) : form.notice();
  }

  public Problems getProblems() {
    return form.problems();
  }
}
