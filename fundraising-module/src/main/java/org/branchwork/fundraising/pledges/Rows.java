package org.branchwork.fundraising.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.sql.SqlDoor;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements in SQL. Values go as text, for the statement to cast: of an empty value the
 * database would not know the type.
 */
@ApplicationScoped
class Rows {

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  /** Changes rows and says how many. */
  int change(String sql, @Nullable Object... values) {
    return SqlDoor.of(entities, sql, values).executeUpdate();
  }

  /** Rows of at least two columns. */
  List<Row> rows(String sql, @Nullable Object... values) {
    List<?> rows = SqlDoor.of(entities, sql, values).getResultList();
    return rows.stream().map(row -> new Row((Object[]) row)).toList();
  }

  /** The first of these rows. */
  Optional<Row> row(String sql, @Nullable Object... values) {
    return rows(sql, values).stream().findFirst();
  }

  /** One column. */
  List<?> column(String sql, @Nullable Object... values) {
    return SqlDoor.of(entities, sql, values).getResultList();
  }

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

    OptionalLong numberOrNone(int column) {
      return columns[column] == null ? OptionalLong.empty() : OptionalLong.of(number(column));
    }

    int count(int column) {
      return Math.toIntExact(number(column));
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
      return ((Timestamp) Objects.requireNonNull(columns[column])).toInstant();
    }
  }
}
