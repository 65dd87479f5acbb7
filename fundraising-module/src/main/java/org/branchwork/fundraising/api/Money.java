package org.branchwork.fundraising.api;

import java.util.Currency;
import java.util.Objects;

/**
 * An amount of money, exact to the smallest coin.
 *
 * @param minorUnits the amount in the currency's smallest coin, such as pence; may be negative
 * @param currency the currency
 */
public record Money(long minorUnits, Currency currency) {
  private static final Currency STERLING = Currency.getInstance("GBP");

  /** Refuses an amount without a currency. */
  public Money {
    Objects.requireNonNull(currency, "currency");
  }

  /** Pounds sterling, counted in pence. */
  public static Money pence(long pence) {
    return new Money(pence, STERLING);
  }

  /**
   * The sum.
   *
   * @throws IllegalArgumentException when the currencies differ
   * @throws ArithmeticException when the sum is beyond counting
   */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("pounds and euros do not add up");
    }
    return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
  }
}
