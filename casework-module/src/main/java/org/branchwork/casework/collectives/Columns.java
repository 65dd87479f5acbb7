package org.branchwork.casework.collectives;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of an answer, read column by column from 0 on; ids come as text. */
record Columns(@Nullable Object[] values) {

  String text(int column) {
    return Objects.requireNonNull(textOrNone(column));
  }

  @Nullable String textOrNone(int column) {
    return (String) values[column];
  }

  UUID id(int column) {
    return UUID.fromString(text(column));
  }

  @Nullable UUID idOrNone(int column) {
    return values[column] == null ? null : id(column);
  }

  long number(int column) {
    return ((Number) Objects.requireNonNull(values[column])).longValue();
  }

  int count(int column) {
    return Math.toIntExact(number(column));
  }

  boolean yes(int column) {
    return Boolean.TRUE.equals(values[column]);
  }

  byte[] bytes(int column) {
    return (byte[]) Objects.requireNonNull(values[column]);
  }

  LocalDate day(int column) {
    return Objects.requireNonNull(dayOrNone(column));
  }

  @Nullable LocalDate dayOrNone(int column) {
    return values[column] instanceof Date day ? day.toLocalDate() : null;
  }

  Instant moment(int column) {
    return Objects.requireNonNull(momentOrNone(column));
  }

  @Nullable Instant momentOrNone(int column) {
    return values[column] instanceof Timestamp moment ? moment.toInstant() : null;
  }
}
