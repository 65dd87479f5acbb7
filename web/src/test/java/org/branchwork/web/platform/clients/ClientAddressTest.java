package org.branchwork.web.platform.clients;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.branchwork.web.platform.settings.GivenSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

  private static final String LOCAL = "10.0.0.2";

  @ParameterizedTest(name = "{0}, trusted {1}, forwarded for {2}: {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "203.0.113.9, '', -, 203.0.113.9",
        "203.0.113.9, '', 198.51.100.1, 203.0.113.9",
        "127.0.0.1, '', 198.51.100.1, 127.0.0.1",
        "127.0.0.1, 127.0.0.1, -, 127.0.0.1",
        "127.0.0.1, 127.0.0.1, 198.51.100.1, 198.51.100.1",
        "127.0.0.1, 127.0.0.1, '6.6.6.6, 198.51.100.1', 198.51.100.1",
        "127.0.0.1, '127.0.0.1,10.0.0.0/8', '6.6.6.6, 198.51.100.1, 10.1.2.3', 198.51.100.1",
        "10.255.0.1, 10.0.0.0/8, 198.51.100.1, 198.51.100.1",
        "11.0.0.1, 10.0.0.0/8, 198.51.100.1, 11.0.0.1",
        "fd00::7, fd00::/8, 2001:db8::1, 2001:db8::1",
        "fe00::7, fd00::/8, 2001:db8::1, fe00::7",
        "0:0:0:0:0:0:0:1, ::1, 198.51.100.1, 198.51.100.1",
        "203.0.113.9, nonsense, 198.51.100.1, 203.0.113.9"
      })
  void a_proxy_is_believed_only_when_it_is_trusted(
      String peer, String trusted, String forwarded, String client) {
    ClientAddress address = address(trusted, "");
    assertThat(address.of(request(peer, forwarded))).isEqualTo(client);
  }

  @ParameterizedTest(name = "{0}, forwarded for {1}, trusted {2}, managed from {3}: {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        // the machine itself, as the launcher asks
        "127.0.0.1, -, '', '', true",
        "0:0:0:0:0:0:0:1, -, '', '', true",
        "10.0.0.2, -, '', '', true",
        "10.0.0.3, -, '', '', false",
        "203.0.113.9, -, '', '', false",
        // a management address
        "203.0.113.9, -, '', 203.0.113.9, true",
        "203.0.113.8, -, '', 203.0.113.9, false",
        "10.1.2.3, -, '', '192.0.2.1, 10.0.0.0/8', true",
        // a proxy on the same machine, not named and named
        "127.0.0.1, 203.0.113.9, '', '', false",
        "127.0.0.1, 203.0.113.9, '', 127.0.0.1, false",
        "127.0.0.1, 203.0.113.9, 127.0.0.1, '', false",
        "127.0.0.1, 203.0.113.9, 127.0.0.1, 203.0.113.9, true",
        "127.0.0.1, 127.0.0.1, 127.0.0.1, '', false",
        "127.0.0.1, '10.9.9.9, 203.0.113.9', 127.0.0.1, 10.9.9.9, false",
        // whoever claims to forward and is nobody's proxy
        "203.0.113.9, 10.9.9.9, '', 203.0.113.9, false",
        "203.0.113.9, 10.9.9.9, '', 10.9.9.9, false"
      })
  void health_and_metrics_are_for_the_machine_itself_and_management_addresses(
      String peer, String forwarded, String trusted, String managed, boolean answered) {
    ClientAddress address = address(trusted, managed);
    assertThat(address.isManagement(request(peer, forwarded))).isEqualTo(answered);
  }

  private static ClientAddress address(String trusted, String managed) {
    return new ClientAddress(
        GivenSettings.of(Map.of("trusted.proxies", trusted, "management.addresses", managed)));
  }

  private static HttpServletRequest request(String peer, String forwarded) {
    Map<String, List<String>> headers = new HashMap<>();
    if (forwarded != null) {
      headers.put("X-Forwarded-For", List.of(forwarded));
    }
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ClientAddressTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getRemoteAddr" -> peer;
                  case "getLocalAddr" -> LOCAL;
                  case "getHeader" -> null;
                  case "getHeaders" ->
                      Collections.enumeration(
                          headers.getOrDefault((String) arguments[0], List.of()));
                  default -> throw new AssertionError(method.getName());
                });
  }
}
