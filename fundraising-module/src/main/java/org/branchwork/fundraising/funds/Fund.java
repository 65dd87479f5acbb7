package org.branchwork.fundraising.funds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.FundView;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.Money;
import org.branchwork.fundraising.api.OpenFund;
import org.jspecify.annotations.Nullable;

/** Money for one cause. */
@Entity
@Table(schema = "fundraising", name = "fund")
class Fund {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int SLUG_MIN = 2;
  private static final int SLUG_MAX = 60;
  private static final int NAME_MAX = 100;
  private static final int PURPOSE_MAX = 1_000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  /** The id that is seen outside. */
  @Column(name = "public_id", updatable = false)
  private UUID publicId;

  @Column(updatable = false)
  private String slug;

  private String name;
  private String purpose;

  @Column(name = "goal_pence")
  private @Nullable Long goalMinorUnits;

  private String currency;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Fund() {}

  Fund(OpenFund command) {
    publicId = command.fund();
    slug = command.slug();
    name = command.name() == null ? "" : command.name().strip();
    purpose = command.purpose() == null ? "" : command.purpose().strip();
    Money goal = command.goal().orElse(Money.pence(0));
    goalMinorUnits = command.goal().map(Money::minorUnits).orElse(null);
    currency = goal.currency().getCurrencyCode();
    List<String> broken = new ArrayList<>();
    require(isSlug(slug), "fund.slug.malformed", broken);
    require(fits(name, NAME_MAX), "fund.name.malformed", broken);
    require(fits(purpose, PURPOSE_MAX), "fund.purpose.malformed", broken);
    require(goalMinorUnits == null || goalMinorUnits > 0, "fund.goal.malformed", broken);
    if (!broken.isEmpty()) {
      throw new FundraisingRuleBroken(broken);
    }
  }

  UUID publicId() {
    return publicId;
  }

  /**
   * As the public sees it.
   *
   * @param account the account in force, when its seal holds
   * @param withheld whether there is one whose seal does not hold
   */
  FundView view(Optional<BankAccount> account, boolean withheld) {
    Optional<Money> goal =
        Optional.ofNullable(goalMinorUnits)
            .map(units -> new Money(units, Currency.getInstance(currency)));
    return new FundView(publicId, slug, name, purpose, goal, account, withheld);
  }

  private static void require(boolean holds, String key, List<String> broken) {
    if (!holds) {
      broken.add(key);
    }
  }

  private static boolean isSlug(String typed) {
    return typed != null
        && typed.length() >= SLUG_MIN
        && typed.length() <= SLUG_MAX
        && SLUG.matcher(typed).matches();
  }

  private static boolean fits(String words, int most) {
    return !words.isEmpty() && words.codePointCount(0, words.length()) <= most;
  }
}
