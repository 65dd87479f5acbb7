package org.branchwork.web.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.branchwork.web.platform.settings.GivenSettings;
import org.branchwork.web.platform.settings.PortalSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from the scheme of the public address. */
class SafeAnswersTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "https://branch.example, max-age=31536000; includeSubDomains",
        "https://127.0.0.1:8443, max-age=31536000; includeSubDomains",
        "http://branch.example, -",
        "http://localhost:8080, -"
      })
  void browsers_are_held_to_https_where_the_public_address_is_https(String url, String held) {
    assertThat(headers(settings(url)).get("Strict-Transport-Security")).isEqualTo(held);
  }

  @ParameterizedTest(name = "{0} at {1} is named {2}")
  @CsvSource({
    "bw_signin, https://branch.example, __Host-bw_signin",
    "bw_draft, https://branch.example, __Host-bw_draft",
    "JSESSIONID, https://branch.example:8443, __Host-JSESSIONID",
    "bw_signin, http://branch.example, bw_signin",
    "bw_draft, http://localhost:8080, bw_draft",
    "JSESSIONID, http://localhost:8080, JSESSIONID"
  })
  void cookies_are_for_this_host_alone_where_the_public_address_is_https(
      String cookie, String url, String named) {
    assertThat(settings(url).cookieName(cookie)).isEqualTo(named);
  }

  private static PortalSettings settings(String url) {
    return GivenSettings.of(Map.of("public.url", url));
  }

  private static Map<String, String> headers(PortalSettings settings) {
    Map<String, String> headers = new HashMap<>();
    HttpServletResponse response =
        (HttpServletResponse)
            Proxy.newProxyInstance(
                SafeAnswersTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, said) -> headers.put((String) said[0], (String) said[1]));
    HeadersFilter.safe(response, settings.secure());
    return headers;
  }
}
