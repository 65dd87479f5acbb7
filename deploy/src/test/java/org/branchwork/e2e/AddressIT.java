package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the address line alone can bring about. */
class AddressIT {
  @RegisterExtension static final Portal portal = new Portal();

  @ParameterizedTest
  @CsvSource({"/news/, /news", "/contact//, /contact", "/news/label/pay/, /news/label/pay"})
  void an_address_with_a_slash_at_its_end_leads_to_the_one_without(String asked, String led)
      throws IOException {
    assertThat(answer(asked)).startsWith("HTTP/1.1 302").containsPattern("Location: \\S*" + led);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/\\evil.example/",
        "//evil.example/",
        "/%5Cevil.example/",
        "/%2F%2Fevil.example/"
      })
  void an_address_of_somebody_else_is_never_led_to(String asked) throws IOException {
    assertThat(answer(asked)).startsWith("HTTP/1.1 4").doesNotContainIgnoringCase("Location:");
  }

  /** Said on the wire as it stands: a browser or a client library would mend it first. */
  private static String answer(String path) throws IOException {
    var host = URI.create(portal.url());
    try (var socket = new Socket("127.0.0.1", host.getPort())) {
      var request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host.getAuthority() + "\r\nConnection: close\r\n";
      socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
