package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server tells of itself, and to whom. */
@ExtendWith(ArquillianExtension.class)
public class ManagementIT {

  @ArquillianResource URL portal;

  private final HttpClient client = HttpClient.newHttpClient();

  @RunAsClient
  @ParameterizedTest
  @CsvSource({"/health/ready, 200", "/health/live, 200", "/health, 200", "/metrics, 200"})
  void the_machine_itself_is_answered(String path, int status) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(status);
  }

  /** What the proxy on this machine forwards is not the machine itself that asks. */
  @RunAsClient
  @ParameterizedTest
  @CsvSource({
    "/health/ready",
    "/health/live",
    "/health",
    "/health/",
    "/metrics",
    "/metrics/base",
    "/%68ealth/ready",
    "/%6detrics",
    "/health/../health/ready",
    "//health/ready",
    "/health;x/ready",
    "/health/ready;x",
    "/./metrics"
  })
  void whatever_is_forwarded_finds_nothing_there(String path) throws Exception {
    var answer = get(path, "X-Forwarded-For", "127.0.0.1");

    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("database").doesNotContain("checks");
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(java.net.URI.create(portal.toString().replaceAll("/+$", "") + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
