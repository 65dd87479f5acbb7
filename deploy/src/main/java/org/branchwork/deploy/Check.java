package org.branchwork.deploy;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.branchwork.fundraising.accounts.ModulusDoor;

/** How the value of a setting must look; {@code wanted} names the text that says so. */
enum Check {
  TEXT("text", value -> true),
  PORT("port", value -> value.matches("[0-9]{1,5}") && inPortRange(Integer.parseInt(value))),
  ADDRESS("address", Check::isAddress),
  ADDRESSES("addresses", Check::isAddressList),
  WEB_ADDRESS("web-address", Check::isWebAddress),
  JDBC_URL("jdbc-url", value -> value.matches("jdbc:postgresql://[^/\\s]+/[^/\\s?]+(\\?\\S*)?")),
  RATE("rate", value -> value.matches("M, then M an hour".replace("M", "([1-9]\\d{0,5}|1000000)"))),
  MAIL_TLS("mail-tls", value -> value.matches("none|starttls|tls")),
  MAIL_PURPOSE("mail-purpose", value -> value.matches("enquiries|bounces|replies")),
  DOMAIN("domain", value -> value.matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,180}[A-Za-z0-9])?")),
  MEGABYTES("megabytes", value -> value.matches("[1-9]|[1-5][0-9]|60")),
  NUMBER_OF_DAYS("days", Check::areDays),
  REMINDER_DAYS(
      "reminder-days", value -> value.matches("none|[1-9][0-9]{0,3}( +[1-9][0-9]{0,3})?")),
  OPENING_HOURS("opening-hours", Check::areOpeningHours),
  ACCOUNT_RULES("account-rules", Check::areAccountRules),
  KEY("key", Check::isKey),
  PASSWORD("password", value -> value.length() >= 12),
  TOTP_SECRET("totp-secret", value -> value.matches("[A-Z2-7]{26,}={0,6}"));

  private static final int KEY_BYTES = 32;
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(?!$|/)|(?=$|/))){4}");
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final Pattern OPEN =
      Pattern.compile(
          "(D)(?:-(D))? (T)-(T|24:00)"
              .replace("D", String.join("|", DAYS))
              .replace("T", "(?:[01]\\d|2[0-3]):[0-5]\\d"));
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

  final String wanted;
  private final Predicate<String> holds;

  Check(String wanted, Predicate<String> holds) {
    this.wanted = wanted;
    this.holds = holds;
  }

  boolean holds(String value) {
    return holds.test(value);
  }

  private static boolean inPortRange(int port) {
    return port >= 1 && port <= 65535;
  }

  private static boolean isAddress(String value) {
    return IPV4.matcher(value).matches() || IPV6.matcher(value).matches();
  }

  private static boolean areDays(String value) {
    int days = value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 0;
    return days >= 1 && days <= 3650;
  }

  private static boolean isAddressList(String value) {
    for (var entry : value.split(",", -1)) {
      var parts = entry.strip().split("/", 2);
      if (!isAddress(parts[0])) return false;
      if (parts.length == 2 && !parts[1].matches("[0-9]{1,3}")) return false;
    }
    return true;
  }

  private static boolean isWebAddress(String value) {
    if (!value.matches("https?://[^\\s/?#]+")) return false;
    try {
      return URI.create(value).getHost() != null;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private static boolean areOpeningHours(String value) {
    for (var part : value.split(";")) {
      if (part.isBlank()) continue;
      var span = OPEN.matcher(part.strip());
      if (!span.matches()) return false;
      var first = DAYS.indexOf(span.group(1));
      var last = span.group(2) == null ? first : DAYS.indexOf(span.group(2));
      if (first > last || span.group(3).compareTo(span.group(4)) >= 0) return false;
    }
    return true;
  }

  private static boolean areAccountRules(String value) {
    try {
      ModulusDoor.of(Optional.of(Path.of(value)));
      return true;
    } catch (IllegalStateException | InvalidPathException unreadable) {
      return false;
    }
  }

  private static boolean isKey(String value) {
    try {
      return Base64.getDecoder().decode(value).length >= KEY_BYTES;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
