package org.branchwork.e2e;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settings for a portal whose whole load comes from one network: its limits are set so wide that
 * they slow nothing. They are counted all the same.
 */
public final class WideLimits {
  private static final String RATE = "1000000, then 1000000 an hour";
  private static final List<String> WIDENED =
      List.of(
          "enquiry.network",
          "enquiry.form",
          "api.network",
          "api.form",
          "mail.address",
          "mail.site");

  private WideLimits() {}

  /** The settings, together with others. */
  public static Map<String, String> with(Map<String, String> others) {
    var settings = new TreeMap<>(others);
    for (var limit : WIDENED) {
      settings.put("BRANCHWORK_LIMITS_" + limit.toUpperCase().replace('.', '_'), RATE);
    }
    return settings;
  }
}
