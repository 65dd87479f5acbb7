package org.branchwork.fundraising.funds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.jspecify.annotations.Nullable;

/**
 * A row of the accounts of funds as it was read: as long as its seal was not tried, nothing in it
 * is to be believed.
 */
record SealedAccount(@Nullable Object[] row, int first) {

  /** What is read of the account {@code k} of the fund {@code f}; the seal comes last. */
  static final String COLUMNS =
      "k.id, cast(k.public_id as text), cast(f.public_id as text), k.name, k.sort_code,"
          + " k.account_number, k.set_by, "
          + micros("k.set_at")
          + ", k.approved_by, "
          + micros("k.approved_at")
          + ", "
          + micros("k.usable_from")
          + ", k.seal";

  private static final int SEAL = 11;

  /** How many columns these are. */
  static final int WIDTH = SEAL + 1;

  /** The length goes before each part: nothing can move from one into the next. */
  String said() {
    StringBuilder said = new StringBuilder("fund account 1");
    for (int part = 0; part < SEAL; part++) {
      String text = Objects.requireNonNullElse(text(part), "");
      said.append('\n').append(text.length()).append(':').append(text);
    }
    return said.toString();
  }

  /** Whether there is an account at all. */
  boolean isThere() {
    return text(0) != null;
  }

  long id() {
    return Long.parseLong(known(0));
  }

  UUID change() {
    return UUID.fromString(known(1));
  }

  UUID fund() {
    return UUID.fromString(known(2));
  }

  BankAccount account() {
    return new BankAccount(known(3), known(4), known(5));
  }

  String setBy() {
    return known(6);
  }

  Instant setAt() {
    return moment(known(7));
  }

  @Nullable String approvedBy() {
    return text(8);
  }

  @Nullable Instant usableFrom() {
    String micros = text(10);
    return micros == null ? null : moment(micros);
  }

  @Nullable String seal() {
    return text(SEAL);
  }

  private String known(int part) {
    return Objects.requireNonNull(text(part));
  }

  private @Nullable String text(int part) {
    Object cell = row[first + part];
    return cell == null ? null : cell.toString();
  }

  private static Instant moment(String micros) {
    return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
  }

  private static String micros(String moment) {
    return "cast(extract(epoch from " + moment + ") * 1000000 as bigint)";
  }
}
