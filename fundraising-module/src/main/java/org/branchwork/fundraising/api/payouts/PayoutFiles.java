package org.branchwork.fundraising.api.payouts;

import java.util.List;

/**
 * The files of a run.
 *
 * @param files in the order in which they are taken to the bank
 * @param payments how many
 * @param totalPence their sum
 * @param sha256 of {@code sha256sum FILE … | sha256sum} in that order: 64 hexadecimal digits
 */
public record PayoutFiles(List<NamedText> files, int payments, long totalPence, String sha256) {

  /** The files are copied. */
  public PayoutFiles {
    files = List.copyOf(files);
  }

  /** A file of plain ASCII; lines end with carriage return and line feed. */
  public record NamedText(String name, String content) {}
}
