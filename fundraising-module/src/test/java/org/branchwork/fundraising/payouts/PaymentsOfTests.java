package org.branchwork.fundraising.payouts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.branchwork.fundraising.api.BankAccount;

/** Invented payments, and the files that were written of them by hand, field by field. */
final class PaymentsOfTests {

  static final BankingDays DAYS = new BankingDays(Set.of());

  static final List<Payment> THREE =
      List.of(
          payment("José Núñez", "089999", "66374958", 7_000, "strike-0001"),
          payment("M Okafor-Lund", "107999", "88837491", 107_005, "STRIKE 0002"),
          payment("An Example of a Name", "089999", "374958", 1, "STRIKE0003000000009"));

  private PaymentsOfTests() {}

  static Payment payment(
      String name, String sortCode, String number, long pence, String reference) {
    return new Payment(new BankAccount(name, sortCode, number), pence, reference);
  }

  static Payment payment(long pence, String reference) {
    return payment("Ann Example", "089999", "66374958", pence, reference);
  }

  static List<Payment> many(int count) {
    return Collections.nCopies(count, payment(7_000, "STRIKE0001"));
  }

  static String golden(String name) {
    try (InputStream file =
        Objects.requireNonNull(PaymentsOfTests.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
