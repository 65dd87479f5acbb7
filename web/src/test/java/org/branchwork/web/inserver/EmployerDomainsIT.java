package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.web.inserver.Asking.Field;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of employers' mail domains, and what a member with such an address is told. */
@ExtendWith(ArquillianExtension.class)
public class EmployerDomainsIT {

  private static final String LIST = "/portal/employer-domains";

  @Inject MatrixWorld world;
  @ArquillianResource URL portal;

  private final String domain = "d" + UUID.randomUUID() + ".example";

  @Test
  void a_member_is_told_of_a_listed_domain_before_sending() throws Exception {
    assertThat(checked("ann@depot." + domain)).doesNotContain("nothing there");

    HttpResponse<String> kept = act("domain-add", "domain", domain, "employer", "Northgate Buses");
    assertThat(kept.headers().firstValue("Location")).contains(LIST + "?done=domain-add");

    assertThat(checked("ann@depot." + domain))
        .contains("The address you gave is at " + domain + ", which we know as Northgate Buses.");
    assertThat(checked("ann@" + domain + ".org")).doesNotContain("nothing there");

    act("domain-remove", "listed", domain);
    assertThat(checked("ann@depot." + domain)).doesNotContain("nothing there");
  }

  @Test
  void what_is_no_employers_domain_comes_back_with_a_sentence() throws Exception {
    String page = act("domain-add", "domain", "gmail.com", "employer", "Wombat Ltd").body();
    assertThat(page)
        .contains("<title>Error: ", "Anybody can have an address at this domain")
        .contains("value=\"gmail.com\"", "value=\"Wombat Ltd\"");
  }

  private HttpResponse<String> act(String act, String... typed) throws Exception {
    Asking asking = new Asking(portal);
    String lead = world.of("case-lead").token();
    String page = asking.get(LIST, lead).body();
    List<Field> form = new ArrayList<>(Asking.hidden(page, "domain-add"));
    form.add(new Field("do", act));
    for (int i = 0; i < typed.length; i += 2) {
      form.add(new Field(typed[i], typed[i + 1]));
    }
    return asking.post(LIST, lead, form, Map.of());
  }

  /** The check of the answers, as a browser without cookies comes to it. */
  private String checked(String email) throws Exception {
    Site site = new Site(portal, "203.0.113." + Math.floorMod(email.hashCode(), 250));
    String token = Site.hidden("token", site.get("/contact/enquiry"));
    HttpResponse<String> kept =
        site.post(
            "/contact/enquiry",
            Map.of(
                "token", token, "name", "Ann", "email", email, "message", "Help", "do", "check"));
    String check = site.get(Site.header("Location", kept)).body();
    assertThat(check).contains("Check your answers", email);
    return check;
  }
}
