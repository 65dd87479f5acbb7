package org.branchwork.casework.work;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.cases.TextDoor;
import org.jspecify.annotations.Nullable;

/** A row of an answer, read column by column from 0 on; ids come as text. */
record Row(@Nullable Object[] columns) {

  UUID id(int column) {
    return UUID.fromString(text(column));
  }

  String text(int column) {
    return Objects.requireNonNull(textOrNone(column));
  }

  @Nullable String textOrNone(int column) {
    return (String) columns[column];
  }

  long number(int column) {
    return ((Number) Objects.requireNonNull(columns[column])).longValue();
  }

  @Nullable Long numberOrNone(int column) {
    return columns[column] == null ? null : Long.valueOf(number(column));
  }

  boolean yes(int column) {
    return Boolean.TRUE.equals(columns[column]);
  }

  @Nullable LocalDate day(int column) {
    return columns[column] instanceof Date day ? day.toLocalDate() : null;
  }

  Instant moment(int column) {
    return Objects.requireNonNull(momentOrNone(column));
  }

  @Nullable Instant momentOrNone(int column) {
    return columns[column] instanceof Timestamp moment ? moment.toInstant() : null;
  }

  /** The texts of the row: so many plain columns, then the key number and the ciphertext. */
  TextDoor.Kept kept(int first, int texts) {
    List<@Nullable String> plain = new ArrayList<>();
    for (int i = first; i < first + texts; i++) {
      plain.add(textOrNone(i));
    }
    Number key = (Number) columns[first + texts];
    byte[] ciphertext = (byte[]) columns[first + texts + 1];
    return new TextDoor.Kept(plain, key == null ? null : key.intValue(), ciphertext);
  }
}
