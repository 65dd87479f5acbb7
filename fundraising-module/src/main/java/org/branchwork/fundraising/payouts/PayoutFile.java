package org.branchwork.fundraising.payouts;

import java.nio.charset.StandardCharsets;

/**
 * A file of a run.
 *
 * @param name what it is to be called
 * @param content plain ASCII; lines end with carriage return and line feed
 */
record PayoutFile(String name, String content) {

  static final String LINE_END = "\r\n";

  byte[] bytes() {
    return content.getBytes(StandardCharsets.US_ASCII);
  }
}
