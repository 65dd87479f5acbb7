package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.SendEnquiry;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page on which cases are found by words. */
@ExtendWith(ArquillianExtension.class)
public class SearchPageIT {

  @ArquillianResource URL portal;
  @Inject EnquiryDesk enquiries;
  @Inject Staff staff;

  private final String word = "w" + UUID.randomUUID().toString().replace("-", "");
  private String lead;

  @BeforeEach
  void signed_in() throws Exception {
    lead = staff.signIn(staff.hire("case-lead"));
  }

  @Test
  void the_words_found_are_marked_and_what_a_member_typed_is_shown_as_text() throws Exception {
    String reference = send("<script>alert(1)</script> <b>about " + word + "</b> & more");

    String page = search(word, lead).body();

    assertThat(page).contains("/portal/cases/" + reference).contains("<mark>" + word + "</mark>");
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;about ")
        .doesNotContain("<script>alert")
        .doesNotContain("<b>about");
  }

  @Test
  void a_reference_leads_to_its_case_and_a_mistyped_one_is_told() throws Exception {
    String reference = send(word);
    HttpResponse<String> whole = search(reference.toLowerCase(), lead);
    assertThat(whole.statusCode()).isEqualTo(303);
    assertThat(whole.headers().firstValue("Location")).hasValue("/portal/cases/" + reference);
    char last = reference.charAt(11);
    String wrong = reference.substring(0, 11) + (last == 'A' ? 'B' : 'A');
    assertThat(search(wrong, lead).body()).contains("A character of that reference is wrong");
  }

  @Test
  void what_one_may_not_see_is_not_found() throws Exception {
    send("about " + word);
    String caseworker = staff.signIn(staff.hire("caseworker"));
    String nothing = search(word, caseworker).body();
    assertThat(nothing).contains("Nothing was found").doesNotContain("<mark>");
  }

  private String send(String message) {
    SendEnquiry e = Enquiries.from("search@example.org", false);
    return enquiries
        .send(
            new SendEnquiry(
                e.formKey(),
                e.name(),
                null,
                e.email(),
                null,
                null,
                null,
                message,
                null,
                null,
                false,
                null,
                false,
                null,
                null,
                null,
                null,
                List.of()),
            Caller.visitor())
        .reference();
  }

  private HttpResponse<String> search(String typed, String token) throws Exception {
    String query = URLEncoder.encode(typed, StandardCharsets.UTF_8);
    return new Asking(portal).get("/portal/cases/search?q=" + query, token);
  }
}
