package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking for a link to one's own enquiries. */
@ExtendWith(ArquillianExtension.class)
public class OwnLinkIT {

  private static final String LINKS =
      "select count(*) from casework.my_link where email_folded = ?";

  @Inject Rows rows;
  @ArquillianResource URL portal;

  @Test
  void a_link_asked_for_twice_with_the_same_form_is_one_link() throws Exception {
    Site site = new Site(portal, "198.51.101.1");
    String email = UUID.randomUUID() + "@example.org";
    Map<String, String> form =
        Map.of("email", email, "token", Site.hidden("token", site.get("/my")));

    for (int press = 0; press < 2; press++) {
      assertThat(site.post("/my", form).body()).contains("Look into your mailbox");
    }
    assertThat(rows.seen(LINKS, email)).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x.y.z", "AAAAAAAAAAAAAAAAAAAAAA.1.AAAA"})
  void a_form_that_was_not_made_here_sends_nothing_and_keeps_the_address(String token)
      throws Exception {
    Site site = new Site(portal, "198.51.101.1");
    String email = UUID.randomUUID() + "@example.org";

    HttpResponse<String> answer = site.post("/my", Map.of("email", email, "token", token));

    assertThat(answer.body()).contains("nothing was sent").contains("value=\"" + email + "\"");
    assertThat(Site.hidden("token", answer)).isNotEqualTo(token).isNotEmpty();
    assertThat(rows.seen(LINKS, email)).isEqualTo("0");
  }
}
