package org.branchwork.web.pages.campaigns;

import java.util.regex.Pattern;

/** A page number as it stands in an address. */
final class PageNumber {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

  private PageNumber() {}

  /** The number; 0, which no list has, for anything else: each page keeps one address. */
  static int of(String typed) {
    return NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
  }
}
