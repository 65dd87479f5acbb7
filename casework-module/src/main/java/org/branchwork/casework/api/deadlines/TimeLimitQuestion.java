package org.branchwork.casework.api.deadlines;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a time limit depends on.
 *
 * @param trigger the day from which it counts: the effective date of termination, the act, the last
 *     in a series
 * @param acasStarted Day A, on which the claimant contacted Acas (in Northern Ireland the Labour
 *     Relations Agency); {@code null} for not yet. That the employer did counts for nothing.
 * @param acasEnded Day B, on which the first certificate came; {@code null} for not yet
 */
public record TimeLimitQuestion(
    Claim claim,
    Jurisdiction jurisdiction,
    LocalDate trigger,
    @Nullable LocalDate acasStarted,
    @Nullable LocalDate acasEnded) {

  public TimeLimitQuestion {
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(jurisdiction, "jurisdiction");
    Objects.requireNonNull(trigger, "trigger");
  }

  /** What is claimed. */
  public enum Claim {
    UNFAIR_DISMISSAL,
    DISCRIMINATION,
    WAGES,
    REDUNDANCY_PAY,
    EQUAL_PAY,
    DETRIMENT,
    BREACH_OF_CONTRACT,
    INTERIM_RELIEF;

    /** How programs and forms write it, such as {@code unfair-dismissal}. */
    public String code() {
      return written(this);
    }

    /** The claim with this code. */
    public static Optional<Claim> of(String code) {
      return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
  }

  /** Whose tribunals decide. */
  public enum Jurisdiction {
    ENGLAND_WALES,
    SCOTLAND,
    NORTHERN_IRELAND;

    /** How programs and forms write it, such as {@code england-wales}. */
    public String code() {
      return written(this);
    }

    /** The jurisdiction with this code. */
    public static Optional<Jurisdiction> of(String code) {
      return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
  }

  private static String written(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
