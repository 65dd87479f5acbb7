package org.branchwork.web.platform.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.branchwork.web.platform.settings.PortalSettings;

/** The address a request comes from; a proxy is believed only when the settings name it. */
@ApplicationScoped
public class ClientAddress {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private static final AddressRanges THIS_MACHINE = AddressRanges.parse("127.0.0.0/8, ::1");

  private final AddressRanges trusted;
  private final AddressRanges managing;

  /** For the container's proxy alone. */
  protected ClientAddress() {
    trusted = managing = AddressRanges.parse("");
  }

  @Inject
  ClientAddress(PortalSettings settings) {
    trusted = AddressRanges.parse(settings.text("trusted.proxies", ""));
    managing = AddressRanges.parse(settings.text("management.addresses", ""));
  }

  /**
   * The other end of the connection. Where that is a trusted proxy, the address that it forwards
   * for: of a list, the last one that is no trusted proxy itself, since what stands before it was
   * written by the client.
   */
  public String of(HttpServletRequest request) {
    String client = request.getRemoteAddr();
    List<String> hops = hops(request);
    for (int last = hops.size() - 1; last >= 0 && trusted.contain(client); last--) {
      client = hops.get(last);
    }
    return client;
  }

  /**
   * Whether the request comes from this machine itself or from a management address. Whoever says
   * that it forwards for others, and is not a trusted proxy, speaks for nobody.
   */
  public boolean isManagement(HttpServletRequest request) {
    boolean forwarded = !hops(request).isEmpty() || request.getHeader("Forwarded") != null;
    String client = of(request);
    if (forwarded && client.equals(request.getRemoteAddr())) {
      return false;
    }
    boolean itself = !forwarded && isThisMachine(request);
    return itself || managing.contain(client);
  }

  private static boolean isThisMachine(HttpServletRequest request) {
    String peer = request.getRemoteAddr();
    return peer.equals(request.getLocalAddr()) || THIS_MACHINE.contain(peer);
  }

  private static List<String> hops(HttpServletRequest request) {
    return Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
        .flatMap(line -> List.of(line.split(",", -1)).stream())
        .map(String::strip)
        .toList();
  }
}
