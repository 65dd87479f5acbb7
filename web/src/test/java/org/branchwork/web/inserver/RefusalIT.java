package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.EnquiryDesk;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What staff are refused: they learn nothing, and it stands in the audit trail. */
@ExtendWith(ArquillianExtension.class)
public class RefusalIT {

  @Inject EnquiryDesk enquiries;
  @Inject Staff staff;
  @Inject Rows rows;
  @ArquillianResource URL portal;

  @Test
  void a_page_without_its_permission_is_refused_and_noted() throws Exception {
    UUID caseworker = staff.hire("caseworker");

    assertThat(get("/portal/accounts", staff.signIn(caseworker)).statusCode()).isEqualTo(403);

    assertThat(noted(caseworker, "/portal/accounts", "facts ->> 'permission'"))
        .isEqualTo("accounts.manage");
  }

  @Test
  void anothers_case_and_no_case_answer_the_same_bytes_and_both_are_noted() throws Exception {
    UUID caseworker = staff.hire("caseworker");
    String token = staff.signIn(caseworker);
    String others =
        enquiries.send(Enquiries.from("dan@example.org", false), Caller.visitor()).reference();
    String none = CaseReference.of("000000").shown();

    HttpResponse<String> other = get("/portal/cases/" + others, token);
    assertThat(noted(caseworker, "/portal/cases/{reference}", "max(subject)")).isEqualTo(others);
    HttpResponse<String> missing = get("/portal/cases/" + none, token);

    assertThat(other.statusCode()).isEqualTo(404);
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).isEqualTo(other.body());
    assertThat(noted(caseworker, "/portal/cases/{reference}", "count(*)")).isEqualTo("2");
  }

  @Test
  void a_stranger_is_shown_the_way_in_and_leaves_no_row() throws Exception {
    String before = rows.counts();
    assertThat(get("/portal/accounts", "x".repeat(43)).statusCode()).isEqualTo(302);
    assertThat(rows.counts()).isEqualTo(before);
  }

  private HttpResponse<String> get(String path, String token) throws Exception {
    URI address = portal.toURI().resolve(path);
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Cookie", "bw_signin=" + token).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private String noted(UUID by, String action, String what) {
    return rows.text(
        "select " + what + " from platform.audit_entry where refused and actor = ? and action = ?",
        by.toString(),
        action);
  }
}
