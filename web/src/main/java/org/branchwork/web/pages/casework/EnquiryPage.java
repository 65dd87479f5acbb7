package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.employers.EmployerDomainSearch;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The enquiry form, its check-answers step and its answer: one page in three states. */
@Named
@RequestScoped
public class EnquiryPage {

  @Inject EnquiryFlow flow;
  @Inject EnquiryRequest request;
  @Inject EmployerDomainSearch employers;

  private String workWarning = "";

  public void load() {
    flow.load();
    workWarning = isCheck() ? warning() : "";
  }

  private String warning() {
    if ("yes".equals(getAnswers().get("workAddress"))) {
      return Texts.get("enquiry.work-warning");
    }
    return employers
        .of(getAnswers().get("email"), Caller.visitor())
        .map(at -> Texts.say("enquiry.employer-warning", at.domain(), at.employer()))
        .orElse("");
  }

  /** That the employer may read the address, and what can be done; or empty. */
  public String getWorkWarning() {
    return workWarning;
  }

  public boolean isForm() {
    return flow.step() == EnquiryFlow.Step.FORM;
  }

  public boolean isCheck() {
    return flow.step() == EnquiryFlow.Step.CHECK;
  }

  public boolean isSent() {
    return flow.step() == EnquiryFlow.Step.SENT;
  }

  /** Where the form of the page posts to. */
  public String getFormAddress() {
    return request.place().address();
  }

  /** Where the checked answers are sent. */
  public String getAnswerAddress() {
    return request.place().answers();
  }

  public String getToken() {
    return flow.token();
  }

  /** What goes along when the form is sent again after a wait, or {@code null}. */
  public @Nullable String getTurn() {
    return flow.turn();
  }

  /** A sentence above the form, or {@code null}. */
  public @Nullable String getNotice() {
    return flow.notice();
  }

  /** The answers as typed, by field. */
  public Map<String, String> getAnswers() {
    return flow.form().answers();
  }

  /** The same as pairs, for the hidden fields of the check step. */
  public List<Map.Entry<String, String>> getTyped() {
    return List.copyOf(flow.form().answers().entrySet());
  }

  /** Dates and choices in words, by field. */
  public Map<String, String> getSaid() {
    return flow.form().said();
  }

  public List<AttachedFile> getFiles() {
    return AttachedFile.of(flow.files());
  }

  public Problems getProblems() {
    return flow.problems();
  }

  public @Nullable Receipt getReceipt() {
    return flow.receipt();
  }

  /** The private link, whole, to be kept. */
  public String getPrivateLink() {
    Receipt sent = Objects.requireNonNull(flow.receipt());
    return request.address("/enquiry/" + sent.reference() + "?key=" + sent.key());
  }
}
