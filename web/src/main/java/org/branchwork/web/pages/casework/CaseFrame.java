package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.CaseHead;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.Urgency;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the pages beside the conversation of a case have in common: whose case it is, what was
 * refused or done, and the hidden fields of their forms. Coming in is noted as opening the case is.
 */
@Named
@RequestScoped
public class CaseFrame {

  @Inject CaseDesk desk;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private @Nullable CaseHead head;
  private @Nullable String notice;
  private @Nullable String done;

  /**
   * Opens the case for this page; one that the person may not see does not exist, and the address
   * of one that was brought into another leads on to it.
   */
  CaseHead enter() {
    CaseHead entered = desk.enter(request.reference(), me.casework());
    head = entered;
    request.leadOn(entered.reference());
    return entered;
  }

  /** Whether the posted form was served here to this person; else says so and answers 400. */
  boolean formIsGood() {
    boolean good = request.formKey().isPresent();
    if (!good) {
      notice = Texts.get("case.stale");
      request.status(400);
    }
    return good;
  }

  /** Says above the page what was done. */
  void tellDone(@Nullable String sentence) {
    done = sentence;
  }

  /** Says that words which a sign-in interrupted are here again. */
  void tellKept(boolean kept) {
    notice = kept ? Texts.get("case.kept") : notice;
  }

  private CaseHead head() {
    return Objects.requireNonNull(head);
  }

  public Problems getProblems() {
    return problems;
  }

  public @Nullable String getNotice() {
    return notice;
  }

  public @Nullable String getDone() {
    return done;
  }

  public String getReference() {
    return head().reference();
  }

  public int getVersion() {
    return head().version();
  }

  public String getName() {
    return head().name();
  }

  public String getStage() {
    return Texts.get("case.stage." + head().stage());
  }

  public boolean isClosed() {
    return head().stage() == Stage.CLOSED;
  }

  /** Empty before triage. */
  public String getCategory() {
    return head().category() == null ? "" : Texts.get("case.category." + head().category());
  }

  public String getUrgency() {
    return Texts.get("case.urgency." + head().urgency());
  }

  public String getUrgencyStyle() {
    return head().urgency() == Urgency.URGENT ? "tag warn" : "tag";
  }

  /** Where the forms of the page post to. */
  public String getAction() {
    return request.path();
  }

  public String getKept() {
    return request.parameter("kept");
  }

  public UUID getAccount() {
    return request.account();
  }

  /** A token of its own for each form. */
  public String getNewToken() {
    return request.newToken();
  }
}
