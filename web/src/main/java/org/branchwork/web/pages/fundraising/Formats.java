package org.branchwork.web.pages.fundraising;

import org.branchwork.web.pages.shared.Texts;

/** Formats of statement files in words. */
final class Formats {

  private Formats() {}

  /**
   * Such as "CSV of Lloyds or Halifax" for {@code csv/lloyds}; one without words stays as it is.
   */
  static String named(String format) {
    String key = "bank.format." + format.replace('/', '-');
    return Texts.has(key) ? Texts.get(key) : format;
  }
}
