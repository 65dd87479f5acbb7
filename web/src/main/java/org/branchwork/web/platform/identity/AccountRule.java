package org.branchwork.web.platform.identity;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the name, the address and the roles of an account must look like. */
final class AccountRule {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]+@[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]+");

  private AccountRule() {}

  static Optional<String> name(String name) {
    String stripped = name.strip();
    if (stripped.isEmpty()) {
      return Optional.of("name.missing");
    }
    boolean odd = stripped.chars().anyMatch(Character::isISOControl);
    return odd || stripped.length() > LONGEST_NAME ? Optional.of("name.wrong") : Optional.empty();
  }

  static Optional<String> email(String email) {
    String folded = AccountRecords.fold(email);
    if (folded.isEmpty()) {
      return Optional.of("email.missing");
    }
    boolean good = folded.length() <= LONGEST_EMAIL && EMAIL.matcher(folded).matches();
    return good ? Optional.empty() : Optional.of("email.wrong");
  }

  static Optional<String> roles(Set<String> roles) {
    if (roles.isEmpty()) {
      return Optional.of("roles.missing");
    }
    return Roles.all().containsAll(roles) ? Optional.empty() : Optional.of("roles.unknown");
  }
}
