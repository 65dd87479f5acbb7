package org.branchwork.casework.api.collectives;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.branchwork.casework.api.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * What a collective is called: {@code CO-XXXX-XXXX}, with the eight characters of a case's
 * reference.
 */
public record CollectiveReference(CaseReference eight) {

  private static final String PREFIX = "CO";

  /** A new reference; that no collective has it yet is for the caller to see. */
  public static CollectiveReference random(RandomGenerator random) {
    return new CollectiveReference(CaseReference.random(random));
  }

  /** Reads a reference as people write it; empty for what is none or has a wrong character. */
  public static Optional<CollectiveReference> parse(@Nullable String typed) {
    if (typed == null || !typed.strip().toUpperCase(Locale.ROOT).startsWith(PREFIX)) {
      return Optional.empty();
    }
    return CaseReference.parse(typed.strip().substring(PREFIX.length()))
        .filter(CaseReference::checks)
        .map(CollectiveReference::new);
  }

  /** As people see it: {@code CO-XXXX-XXXX}. */
  public String shown() {
    return PREFIX + eight.shown().substring(PREFIX.length());
  }

  @Override
  public String toString() {
    return shown();
  }
}
