package org.branchwork.fundraising.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row that was found. Ids and days come as text, amounts as whole numbers. */
final class Row {

  private final @Nullable Object[] cells;

  Row(@Nullable Object[] cells) {
    this.cells = cells;
  }

  boolean has(int column) {
    return cells[column] != null;
  }

  String text(int column) {
    return "" + cells[column];
  }

  UUID uuid(int column) {
    return UUID.fromString(text(column));
  }

  Optional<UUID> uuidIfAny(int column) {
    return has(column) ? Optional.of(uuid(column)) : Optional.empty();
  }

  LocalDate day(int column) {
    return LocalDate.parse(text(column));
  }

  boolean flag(int column) {
    return Boolean.parseBoolean(text(column));
  }

  long whole(int column) {
    return Long.parseLong(text(column));
  }

  @Nullable Long wholeOrNone(int column) {
    return has(column) ? whole(column) : null;
  }

  Instant moment(int column) {
    return Instant.EPOCH.plus(whole(column), ChronoUnit.MICROS);
  }

  <E extends Enum<E>> E one(Class<E> values, int column) {
    return Enum.valueOf(values, text(column));
  }
}
