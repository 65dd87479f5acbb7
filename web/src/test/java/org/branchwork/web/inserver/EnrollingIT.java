package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.web.platform.identity.AccountDesk;
import org.branchwork.web.platform.identity.Actor;
import org.branchwork.web.platform.identity.Enrolled;
import org.branchwork.web.platform.identity.EnrolmentDesk;
import org.branchwork.web.platform.identity.IdentityRuleBroken;
import org.branchwork.web.platform.identity.SignInDesk;
import org.branchwork.web.platform.identity.Visit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to an account and what is noted of it stand or fall together. */
@ExtendWith(ArquillianExtension.class)
public class EnrollingIT {

  private static final String PASSWORD = "a kettle by the window";
  private static final Visit HOME = new Visit("10.9.9", "Firefox, Linux", List.of());

  @Inject AccountDesk desk;
  @Inject EnrolmentDesk enrolments;
  @Inject SignInDesk signIns;
  @Inject Staff staff;
  @Inject Saboteur saboteur;
  @Inject Rows rows;
  @Inject Clock clock;

  @Test
  void an_enrolment_that_cannot_be_noted_leaves_the_link_unused() throws Exception {
    String token = invite();
    saboteur.arm();
    assertThatThrownBy(() -> accept(token)).hasStackTraceContaining("sabotage");

    assertThat(enrolments.invitation(token)).isPresent();
    Enrolled enrolled = accept(token);
    assertThat(enrolled.recoveryCodes()).hasSize(10);
    assertThat(enrolments.invitation(token)).isEmpty();
  }

  @Test
  void an_invitation_is_noted_and_its_mail_put_into_the_outbox() {
    String email = invitedEmail();
    String id = rows.text("select id::text from platform.account where email = ?", email);
    assertThat(audited("AccountInvited", id)).isEqualTo("1");
    assertThat(audited("AccountLinkMade", id)).isEqualTo("1");
  }

  @Test
  void a_refused_sign_in_is_noted_without_what_was_typed() {
    String before = refusals();
    String typed = UUID.randomUUID() + "@else.example";
    assertThatThrownBy(() -> signIns.password(typed, PASSWORD, HOME))
        .isInstanceOf(IdentityRuleBroken.class)
        .hasMessage("sign-in.wrong");

    assertThat(refusals()).isNotEqualTo(before);
    assertThat(
            rows.text(
                "select count(*) from platform.audit_entry where facts::text like ?",
                "%" + typed + "%"))
        .isEqualTo("0");
  }

  private String invitedEmail() {
    Actor head = head();
    String email = UUID.randomUUID() + "@example.org";
    desk.invite("Invented Person", email, Set.of("editor"), head);
    return email;
  }

  private String invite() {
    String email = UUID.randomUUID() + "@example.org";
    return desk.invite("Invented Person", email, Set.of("editor"), head())
        .path()
        .replaceAll(".*/", "");
  }

  private Actor head() {
    UUID id = staff.hire("administrator");
    return new Actor(id, UUID.randomUUID(), Set.of("accounts.manage"));
  }

  private Enrolled accept(String token) throws GeneralSecurityException {
    String key = String.join("", enrolments.invitation(token).orElseThrow().keyGroups());
    return enrolments.accept(token, PASSWORD, Authenticator.code(key, clock.instant()), HOME);
  }

  private String refusals() {
    return rows.text("select count(*) from platform.audit_entry where action = 'SignInRefused'");
  }

  private String audited(String action, String account) {
    return rows.text(
        "select count(*) from platform.audit_entry where action = ? and subject = ?",
        action,
        account);
  }
}
