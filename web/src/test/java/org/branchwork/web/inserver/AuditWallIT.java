package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.Urgency;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An auditor who is named in a case: of that case the audit trail tells her or him nothing. */
@ExtendWith(ArquillianExtension.class)
public class AuditWallIT {

  private static final String PAGE = "/portal/audit";

  @Inject Staff staff;
  @Inject EnquiryDesk enquiries;
  @Inject CaseDesk cases;
  @ArquillianResource URL portal;

  @Test
  void the_audit_page_tells_a_named_auditor_of_no_such_case_and_another_of_all() throws Exception {
    UUID lead = staff.hire("case-lead");
    UUID named = staff.hire("auditor");
    UUID other = staff.hire("auditor");
    String reference =
        enquiries
            .send(Enquiries.from("m" + UUID.randomUUID() + "@example.org", null), Caller.visitor())
            .reference();
    cases.triage(reference, 1, Category.PAY, Urgency.NORMAL, lead, Staff.lead(lead));
    cases.wallOff(reference, named, Staff.lead(lead));

    assertThat(page("", named)).doesNotContain(reference);
    assertThat(page("", other)).contains(reference);
    assertThat(rows(reference, other)).contains("<td", reference);
    assertThat(rows(reference, named)).doesNotContain("<td");
  }

  private String rows(String reference, UUID auditor) throws Exception {
    String page = page("?record=" + reference, auditor);
    int table = page.indexOf("<tbody");
    return table < 0 ? "" : page.substring(table);
  }

  private String page(String query, UUID auditor) throws Exception {
    return new Asking(portal).get(PAGE + query, staff.signIn(auditor)).body();
  }
}
