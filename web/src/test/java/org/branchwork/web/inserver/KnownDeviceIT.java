package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.HttpCookie;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.web.platform.identity.AccountDesk;
import org.branchwork.web.platform.identity.Actor;
import org.branchwork.web.platform.identity.EnrolmentDesk;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The device on which somebody has signed in keeps its way in, whatever a guesser does. */
@ExtendWith(ArquillianExtension.class)
public class KnownDeviceIT {

  private static final String PASSWORD = "a kettle by the window";

  @Inject AccountDesk accounts;
  @Inject EnrolmentDesk enrolments;
  @Inject Staff staff;
  @Inject Clock clock;
  @ArquillianResource URL portal;

  private final String email = UUID.randomUUID() + "@example.org";

  @Test
  void a_guesser_in_the_same_network_does_not_keep_the_owner_out() throws Exception {
    Site site = new Site(portal, "192.0.2.7");
    HttpResponse<String> enrolled = enrol(site);
    String mark = cookie("bw_device", enrolled);
    for (int i = 0; i < 7; i++) {
      signIn(site, "a guess");
    }

    assertThat(signIn(site, PASSWORD).statusCode()).isEqualTo(429);
    site.cookie("bw_device=" + mark);
    assertThat(signIn(site, PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void the_mark_is_out_of_reach_of_scripts_lasts_long_and_stays_at_sign_out() throws Exception {
    Site site = new Site(portal, "192.0.3.7");
    HttpResponse<String> enrolled = enrol(site);

    assertThat(setCookie("bw_device", enrolled))
        .matches(
            "(?i)bw_device=[\\w-]{65}; (?=.*Path=/(;|$))(?=.*HttpOnly)(?=.*SameSite=Lax)"
                + "(?=.*Max-Age=34560000).*");
    site.cookie(
        "bw_device="
            + cookie("bw_device", enrolled)
            + "; bw_signin="
            + cookie("bw_signin", enrolled));
    HttpResponse<String> page = site.get("/portal/sign-out");
    HttpResponse<String> left =
        site.post("/portal/sign-out", Map.of("token", Site.hidden("token", page)));
    assertThat(Site.header("Clear-Site-Data", left)).isEqualTo("\"cache\", \"storage\"");
    assertThat(setCookie("bw_signin", left)).contains("Max-Age=0");
    assertThat(left.headers().allValues("Set-Cookie"))
        .noneMatch(set -> set.startsWith("bw_device"));
  }

  private HttpResponse<String> enrol(Site site) throws Exception {
    Actor head =
        new Actor(staff.hire("administrator"), UUID.randomUUID(), Set.of("accounts.manage"));
    String path = accounts.invite("Invented Person", email, Set.of("editor"), head).path();
    List<String> key = enrolments.invitation(path.replaceAll(".*/", "")).orElseThrow().keyGroups();
    String token = Site.hidden("token", site.get(path));
    String code = Authenticator.code(String.join("", key), clock.instant());
    HttpResponse<String> enrolled =
        site.post(
            path, Map.of("token", token, "password", PASSWORD, "again", PASSWORD, "code", code));
    assertThat(enrolled.statusCode()).isEqualTo(200);
    return enrolled;
  }

  private HttpResponse<String> signIn(Site site, String password) throws Exception {
    String token = Site.hidden("token", site.get("/portal/sign-in"));
    return site.post(
        "/portal/sign-in", Map.of("token", token, "email", email, "password", password));
  }

  private static String cookie(String name, HttpResponse<String> answer) {
    return HttpCookie.parse(setCookie(name, answer)).get(0).getValue();
  }

  private static String setCookie(String name, HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(set -> set.startsWith(name + "="))
        .findFirst()
        .orElseThrow();
  }
}
