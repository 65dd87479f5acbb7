package org.branchwork.web.pages.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where to go after signing in: a staff page of this portal, whatever the address says. */
final class NextPage {

  private static final String START = "/portal";
  private static final Pattern LOCAL =
      Pattern.compile("/portal(/[A-Za-z0-9][A-Za-z0-9_.-]*)*(\\?[A-Za-z0-9_.~&=%+-]*)?");

  private NextPage() {}

  /** The page that was asked for, or the start page when it is not one of ours. */
  static String of(String asked) {
    boolean local = LOCAL.matcher(asked).matches() && !asked.startsWith("/portal/sign-");
    return local ? asked : START;
  }

  static String encoded(String page) {
    return URLEncoder.encode(page, StandardCharsets.UTF_8);
  }
}
