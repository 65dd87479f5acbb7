package org.branchwork.fundraising.payouts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All files of a run, with what both approvers see of it.
 *
 * @param files in the order in which they are taken to the bank
 * @param payments how many
 * @param totalPence their sum
 * @param sha256 of what {@code sha256sum} prints of the files in that order, so that anybody can
 *     check it: {@code sha256sum FILE … | sha256sum}; 64 hexadecimal digits
 */
record PayoutRun(List<PayoutFile> files, int payments, long totalPence, String sha256) {

  PayoutRun {
    files = List.copyOf(files);
  }

  /** The run of payments that were written into files. */
  static PayoutRun of(List<PayoutFile> files, List<Payment> payments) {
    return new PayoutRun(files, payments.size(), total(payments), digest(files));
  }

  /**
   * The sum.
   *
   * @throws ArithmeticException when it is beyond counting
   */
  static long total(List<Payment> payments) {
    return payments.stream().mapToLong(Payment::pence).reduce(0, Math::addExact);
  }

  private static String digest(List<PayoutFile> files) {
    String listed =
        files.stream()
            .map(file -> sha256(file.bytes()) + "  " + file.name() + "\n")
            .collect(Collectors.joining());
    return sha256(listed.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
