package org.branchwork.casework.retention;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.Category;
import org.jspecify.annotations.Nullable;

/** A row of an answer, read column by column from 0 on; ids come as text. */
record KeptRow(@Nullable Object[] columns) {

  /** How a case without a category is called in the table of periods. */
  static final String NONE = "NONE";

  @Nullable String text(int column) {
    return (String) columns[column];
  }

  String sure(int column) {
    return Objects.requireNonNull(text(column));
  }

  UUID id(int column) {
    return UUID.fromString(sure(column));
  }

  long whole(int column) {
    return ((Number) Objects.requireNonNull(columns[column])).longValue();
  }

  int number(int column) {
    return (int) whole(column);
  }

  boolean yes(int column) {
    return Boolean.TRUE.equals(columns[column]);
  }

  LocalDate day(int column) {
    return Objects.requireNonNull(dayOrNone(column));
  }

  @Nullable LocalDate dayOrNone(int column) {
    return columns[column] instanceof Date day ? day.toLocalDate() : null;
  }

  Instant moment(int column) {
    return Objects.requireNonNull(momentOrNone(column));
  }

  @Nullable Instant momentOrNone(int column) {
    return columns[column] instanceof Timestamp moment ? moment.toInstant() : null;
  }

  @Nullable Category category(int column) {
    String name = text(column);
    return name == null || name.equals(NONE) ? null : Category.valueOf(name);
  }
}
