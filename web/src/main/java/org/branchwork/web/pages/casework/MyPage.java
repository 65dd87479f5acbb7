package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.MyEnquiry;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.access.CurrentRoute;
import org.branchwork.web.platform.access.FormGate;
import org.branchwork.web.platform.forms.FormTokens;
import org.branchwork.web.platform.throttle.Wait;
import org.jspecify.annotations.Nullable;

/**
 * All own enquiries, by a one-time link to one's address. The answer is the same whether the
 * address is known or not; opening the link shows a button, and only the button uses it up.
 */
@Named
@RequestScoped
public class MyPage {

  private static final int LONGEST = 254;
  private static final String FORM = "my";

  @Inject PostedForm posted;
  @Inject CurrentRoute route;
  @Inject EnquiryDesk desk;
  @Inject FormGate gate;
  @Inject FormTokens tokens;

  private String email = "";
  private String token = "";
  private boolean asked;
  private boolean used;
  private @Nullable Wait wait;
  private @Nullable List<MyEnquiry> enquiries;
  private final Problems problems = new Problems();

  /** The page that asks for an address. */
  public void ask() {
    Optional<String> formKey = tokens.key(FORM, posted.text("token"));
    token = formKey.isPresent() ? posted.text("token") : tokens.issue(FORM);
    if (!posted.isPost()) {
      return;
    }
    email = posted.text("email");
    if (!EnquiryForm.isEmail(email) || email.length() > LONGEST) {
      problems.add("email", Texts.get("enquiry.problem.email"));
    } else if (formKey.isEmpty()) {
      problems.add("email", Texts.get("my.stale"));
    } else {
      request(formKey.get());
    }
  }

  private void request(String formKey) {
    wait = gate.link(posted.http(), email).orElse(null);
    if (wait == null) {
      desk.requestMyEnquiries(email, formKey, Caller.visitor());
      asked = true;
    } else {
      posted.tooSoon(wait);
    }
  }

  /** The page behind the link: a button as long as it is good, and only its post uses it up. */
  public void open() {
    String link = route.part("token");
    if (posted.isPost()) {
      used = true;
      enquiries = desk.useMyLink(link, Caller.visitor()).orElse(null);
    } else {
      used = !desk.myLinkIsGood(link, Caller.visitor());
    }
  }

  public String getToken() {
    return token;
  }

  public String getEmail() {
    return email;
  }

  /** A sentence above the form, or {@code null}. */
  public @Nullable String getNotice() {
    return posted.sentence(wait);
  }

  /** What goes along when the form is sent again after a wait, or {@code null}. */
  public @Nullable String getTurn() {
    return posted.turn(wait);
  }

  public boolean isAsked() {
    return asked;
  }

  /** Whether the button is still to be pressed. */
  public boolean isButton() {
    return !used;
  }

  public boolean isExpired() {
    return used && enquiries == null;
  }

  public boolean isListed() {
    return enquiries != null;
  }

  public @Nullable List<MyEnquiry> getEnquiries() {
    return enquiries;
  }

  public Problems getProblems() {
    return problems;
  }
}
