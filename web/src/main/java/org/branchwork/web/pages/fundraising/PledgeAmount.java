package org.branchwork.web.pages.fundraising;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.branchwork.fundraising.api.Money;
import org.branchwork.web.pages.shared.Pounds;

/** Sums in pounds as people read and type them. */
final class PledgeAmount {

  private PledgeAmount() {}

  /** {@code £150}, {@code £1,500.50}. */
  static String shown(long pence) {
    return DonatePage.amount(Money.pence(pence));
  }

  /** {@code 150.00}, as a bank's form takes it. */
  static String plain(long pence) {
    return BigDecimal.valueOf(pence, 2).toPlainString();
  }

  /** The pence of {@code 150}, {@code £150.00} or {@code 1,500}; empty for anything else. */
  static OptionalLong typed(String typed) {
    return Pounds.pence(typed).filter(pence -> pence >= 0).stream()
        .mapToLong(pence -> pence)
        .findFirst();
  }
}
