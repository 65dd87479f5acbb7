package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.web.platform.audit.AuditTrail;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an act writes, in whatever schema, stands or falls together. */
@ExtendWith(ArquillianExtension.class)
public class OneTransactionIT {

  @Inject EnquiryDesk desk;
  @Inject Saboteur saboteur;
  @Inject Rows rows;
  @Inject Post post;
  @Inject AuditTrail trail;
  @Resource UserTransaction transaction;

  @Test
  void an_enquiry_brings_its_audit_row_and_what_is_to_be_done() {
    var receipt = desk.send(Enquiries.from("ann@example.org", false), Caller.visitor());

    assertThat(audited("EnquiryReceived", receipt.reference())).isEqualTo("1");
    assertThat(put("mail", receipt.reference())).isEqualTo("1");
    assertThat(put("staff-notices", receipt.reference())).isEqualTo("1");
  }

  @Test
  void an_observer_that_fails_undoes_everything() throws Exception {
    // what earlier acts gave rise to is sent meanwhile, and puts rows of its own
    post.settle();
    String before = rows.counts();
    saboteur.arm();

    assertThatThrownBy(() -> desk.send(Enquiries.from("bob@example.org", false), Caller.visitor()))
        .hasStackTraceContaining("sabotage");

    assertThat(rows.counts()).isEqualTo(before);
  }

  @Test
  void an_act_whose_audit_row_cannot_be_written_does_not_happen() throws Exception {
    desk.send(Enquiries.from("cat@example.org", false), Caller.visitor());
    post.settle();
    String before = rows.counts();
    Caller unwritable = new Caller(Caller.Kind.VISITOR, null, "v".repeat(101), Set.of());

    assertThatThrownBy(
            () ->
                desk.requestMyEnquiries(
                    "cat@example.org", UUID.randomUUID().toString(), unwritable))
        .hasStackTraceContaining("audit_entry_actor_check");

    assertThat(rows.counts()).isEqualTo(before);
  }

  @Test
  void a_refusal_stays_noted_when_the_refused_act_is_undone() throws Exception {
    String subject = UUID.randomUUID().toString();
    transaction.begin();
    trail.refused("CaseFileOpened", subject, "abc", Map.of());
    transaction.rollback();

    assertThat(audited("CaseFileOpened", subject)).isEqualTo("1");
  }

  private String audited(String action, String subject) {
    return rows.text(
        "select count(*) from platform.audit_entry where action = ? and subject = ?",
        action,
        subject);
  }

  private String put(String listener, String reference) {
    return rows.text(
        "select count(*) from platform.outbox where listener = ? and facts ->> 'reference' = ?",
        listener,
        reference);
  }
}
