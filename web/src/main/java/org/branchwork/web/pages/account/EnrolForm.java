package org.branchwork.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.documents.QrCode;
import org.branchwork.web.platform.identity.EnrolAccount;
import org.branchwork.web.platform.identity.Enrolled;
import org.branchwork.web.platform.identity.Enrolment;
import org.jspecify.annotations.Nullable;

/** What the pages behind single-use links share: the key to enrol, what was typed, the codes. */
@Named
@RequestScoped
public class EnrolForm {

  private static final String CODE = "enrol.code";

  @Inject FormRequest request;
  @Inject Browser browser;

  private final Problems problems = new Problems();
  private @Nullable Enrolment enrolment;
  private List<String> recoveryCodes = List.of();

  void offer(Enrolment offered) {
    enrolment = offered;
  }

  private Enrolment offered() {
    return Objects.requireNonNull(enrolment, "the link leads nowhere");
  }

  /** What was typed, with the name and address that are known already. */
  EnrolAccount typed() {
    Enrolment offered = offered();
    String name = offered.name() == null ? request.value("name") : offered.name();
    String email = offered.email() == null ? request.value("email") : offered.email();
    return new EnrolAccount(name, email, request.value("password"), request.value("code"));
  }

  /** Notes what is wrong, in the order of the page; true when nothing is. */
  boolean holds(List<String> keys) {
    keys.stream().filter(key -> !CODE.equals(key)).forEach(key -> Sentences.note(key, problems));
    boolean same = typedTwice();
    keys.stream().filter(CODE::equals).forEach(key -> Sentences.note(key, problems));
    return same && keys.isEmpty();
  }

  /** Whether the new password was typed the same twice; notes it when not. */
  boolean typedTwice() {
    boolean same = request.value("password").equals(request.value("again"));
    if (!same) {
      problems.add("again", Texts.get("identity.again.differs"));
    }
    return same;
  }

  void done(Enrolled enrolled) {
    recoveryCodes = enrolled.recoveryCodes();
    if (enrolled.signIn() != null) {
      browser.keepSignIn(enrolled.signIn());
    }
  }

  /** What the page is called now: as its area says, or what came of it. */
  public String title(String area) {
    if (isDone()) {
      return Texts.get("codes.title");
    }
    String prefix = problems.isEmpty() ? "" : Texts.get("problems.prefix");
    return prefix + Texts.get(isOpen() ? area + ".title" : "link.gone-title");
  }

  /** Whether the link leads anywhere. */
  public boolean isOpen() {
    return enrolment != null;
  }

  /** Whether the form is to be shown. */
  public boolean isAsking() {
    return isOpen() && !isDone();
  }

  public boolean isDone() {
    return !recoveryCodes.isEmpty();
  }

  public List<String> getRecoveryCodes() {
    return recoveryCodes;
  }

  public Problems getProblems() {
    return problems;
  }

  public @Nullable String getEmail() {
    return offered().email();
  }

  public @Nullable String getName() {
    return offered().name();
  }

  public String getUri() {
    return offered().uri();
  }

  /** The key as it is typed: groups of four, a space between. */
  public String getKey() {
    return String.join(" ", offered().keyGroups());
  }

  public QrCode getQr() {
    return QrCode.of(offered().uri());
  }

  public String getTypedName() {
    return request.value("name");
  }

  public String getTypedEmail() {
    return request.value("email");
  }

  public String getToken() {
    return request.newToken(Kind.ACCOUNT);
  }
}
