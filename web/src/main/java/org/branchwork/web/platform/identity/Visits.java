package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.branchwork.web.platform.clients.ClientAddress;
import org.jspecify.annotations.Nullable;

/** Tells where a request comes from. */
@ApplicationScoped
public class Visits {

  private static final int IPV4_NETWORK_BYTES = 3;
  private static final int IPV6_NETWORK_BYTES = 8;
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  // the first that occurs names it: every browser also claims to be several others
  static {
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  @Inject ClientAddress client;
  @Inject DeviceCookie cookie;

  /** Where this request comes from; a proxy is believed only when the settings name it. */
  public Visit of(HttpServletRequest request) {
    String device = device(request.getHeader("User-Agent"));
    return new Visit(network(request), device, cookie.read(request));
  }

  /** The network this request comes from, as {@link Visit} tells it. */
  public String network(HttpServletRequest request) {
    return network(client.of(request));
  }

  /** The network of an address: 24 bits of IPv4, 64 of IPv6. */
  static String network(String address) {
    if (!address.matches("[0-9A-Fa-f:.]{2,45}")) {
      return "unknown";
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      int kept = bytes.length == 4 ? IPV4_NETWORK_BYTES : IPV6_NETWORK_BYTES;
      return Arrays.toString(Arrays.copyOf(bytes, kept));
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  static String device(@Nullable String userAgent) {
    if (userAgent == null) {
      return "";
    }
    String browser = first(BROWSERS, userAgent);
    String system = first(SYSTEMS, userAgent);
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
  }

  private static String first(Map<String, String> names, String userAgent) {
    return names.entrySet().stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
