package org.branchwork.casework.employers;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A mail domain as it is kept and compared: small letters, ASCII, no dot at the end. */
final class MailDomain {

  private static final int LONGEST = 253;
  private static final Pattern LABEL = Pattern.compile("[a-z0-9-]+");

  /** Where anybody can have an address: the common providers, and what is sold below .uk. */
  private static final Set<String> EVERYBODYS =
      Set.of(
          "co.uk",
          "org.uk",
          "me.uk",
          "net.uk",
          "ltd.uk",
          "plc.uk",
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "hotmail.com",
          "hotmail.co.uk",
          "live.com",
          "live.co.uk",
          "msn.com",
          "yahoo.com",
          "yahoo.co.uk",
          "icloud.com",
          "me.com",
          "aol.com",
          "proton.me",
          "protonmail.com",
          "btinternet.com",
          "sky.com",
          "talktalk.net",
          "virginmedia.com");

  private MailDomain() {}

  /** The domain of what was typed: an address, or a domain alone; empty for neither. */
  static Optional<String> of(String typed) {
    String domain = typed.strip().substring(typed.strip().lastIndexOf('@') + 1);
    String bare = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
    try {
      String ascii = IDN.toASCII(bare).toLowerCase(Locale.ROOT);
      List<String> labels = List.of(ascii.split("\\.", -1));
      boolean good =
          ascii.length() <= LONGEST
              && labels.size() > 1
              && labels.stream().allMatch(label -> LABEL.matcher(label).matches());
      return good ? Optional.of(ascii) : Optional.empty();
    } catch (IllegalArgumentException noDomain) {
      return Optional.empty();
    }
  }

  /** Whether it would stop the mail of people who do not work there. */
  static boolean isEverybodys(String domain) {
    return EVERYBODYS.contains(domain);
  }
}
