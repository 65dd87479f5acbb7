package org.branchwork.web.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.branchwork.web.platform.settings.GivenSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

  @ParameterizedTest(name = "{0} at {1} is taken: {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "https://branch.example, https://branch.example, true",
        "https://branch.example, https://BRANCH.example, true",
        "https://branch.example, https://branch.example:443, true",
        "https://branch.example:443, https://branch.example, false",
        "https://branch.example:8443, https://branch.example:8443, true",
        "https://branch.example:8443, https://branch.example, false",
        "http://branch.example, https://branch.example, false",
        "https://branch.example.evil.example, https://branch.example, false",
        "https://evil.example, https://branch.example, false",
        "http://127.0.0.1:8080, http://127.0.0.1:8080, true",
        "http://127.0.0.1:8080, http://127.0.0.1:80, false",
        "'', https://branch.example, false",
        "-, https://branch.example, true"
      })
  void a_post_comes_from_the_public_address_or_says_nothing(
      String origin, String publicUrl, boolean taken) {
    assertThat(holds(publicUrl, origin, null)).isEqualTo(taken);
  }

  @ParameterizedTest(name = "{0} with Origin {1} is taken: {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "same-origin, https://branch.example, true",
        "same-origin, -, true",
        "none, -, true",
        "same-site, https://branch.example, false",
        "cross-site, https://branch.example, false",
        "cross-site, null, false",
        "cross-site, -, false",
        "something-new, -, false",
        "same-origin, https://evil.example, false"
      })
  void what_a_browser_says_of_the_site_must_be_our_own(String site, String origin, boolean taken) {
    assertThat(holds("https://branch.example", origin, site)).isEqualTo(taken);
  }

  /**
   * Browsers write "null" on posts of our own forms, because our pages send no referrer; older ones
   * and those on plain http say nothing of the site.
   */
  @ParameterizedTest(name = "{0} with site {1} is taken: {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "https://branch.example, same-origin, true",
        "https://branch.example, cross-site, false",
        "https://branch.example, same-site, false",
        "https://branch.example, -, true",
        "http://127.0.0.1:8080, same-origin, true",
        "http://127.0.0.1:8080, cross-site, false",
        "http://192.0.2.7:8080, -, true"
      })
  void an_origin_of_null_is_judged_by_the_site(String publicUrl, String site, boolean taken) {
    assertThat(holds(publicUrl, "null", site)).isEqualTo(taken);
  }

  @ParameterizedTest(name = "behind a proxy: {0}, taken: {1}")
  @CsvSource({"false, true", "true, false"})
  void the_address_that_was_asked_counts_only_without_a_proxy(boolean proxied, boolean taken) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Origin", "http://10.0.0.5:8080");
    headers.put("Host", "10.0.0.5:8080");
    if (proxied) {
      headers.put("X-Forwarded-For", "192.0.2.1");
    }
    assertThat(sameOrigin("https://branch.example").holds(request(headers))).isEqualTo(taken);
  }

  private static boolean holds(String publicUrl, String origin, String site) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Host", "10.0.0.5:8080");
    headers.put("Origin", origin);
    headers.put("Sec-Fetch-Site", site);
    return sameOrigin(publicUrl).holds(request(headers));
  }

  private static SameOrigin sameOrigin(String publicUrl) {
    SameOrigin sameOrigin = new SameOrigin();
    sameOrigin.settings = GivenSettings.of(Map.of("public.url", publicUrl));
    return sameOrigin;
  }

  private static HttpServletRequest request(Map<String, String> headers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            SameOriginTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getHeader" -> headers.get((String) arguments[0]);
                  case "getScheme" -> "http";
                  default -> throw new AssertionError(method.getName());
                });
  }
}
