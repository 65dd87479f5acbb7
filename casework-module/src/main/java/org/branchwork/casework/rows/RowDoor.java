package org.branchwork.casework.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.cases.TextDoor;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements in SQL. Ids and days go as text, for the statement to cast: of an empty value the
 * database would not know the type.
 */
@ApplicationScoped
public class RowDoor {

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /** Changes rows and says how many. */
  public int change(String sql, @Nullable Object... values) {
    return query(sql, values).executeUpdate();
  }

  /** Rows of at least two columns. */
  public List<Row> rows(String sql, @Nullable Object... values) {
    List<?> rows = query(sql, values).getResultList();
    return rows.stream().map(row -> new Row((Object[]) row)).toList();
  }

  /** The first of these rows. */
  public Optional<Row> row(String sql, @Nullable Object... values) {
    return rows(sql, values).stream().findFirst();
  }

  /** One column of numbers. */
  public List<Long> numbers(String sql, @Nullable Object... values) {
    List<?> rows = query(sql, values).getResultList();
    return rows.stream().map(row -> ((Number) row).longValue()).toList();
  }

  private Query query(String sql, @Nullable Object... values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, column(values[i]));
    }
    return query;
  }

  private static @Nullable Object column(@Nullable Object value) {
    if (value instanceof Instant moment) {
      return Timestamp.from(moment);
    }
    if (value instanceof UUID || value instanceof LocalDate || value instanceof Enum) {
      return value.toString();
    }
    return value;
  }

  /** A row of an answer, read column by column from 0 on; ids come as text. */
  public record Row(@Nullable Object[] columns) {

    public UUID id(int column) {
      return UUID.fromString(text(column));
    }

    public @Nullable UUID idOrNone(int column) {
      return columns[column] == null ? null : id(column);
    }

    public String text(int column) {
      return Objects.requireNonNull(textOrNone(column));
    }

    public @Nullable String textOrNone(int column) {
      return (String) columns[column];
    }

    public long number(int column) {
      return ((Number) Objects.requireNonNull(columns[column])).longValue();
    }

    public @Nullable Long numberOrNone(int column) {
      return columns[column] == null ? null : Long.valueOf(number(column));
    }

    public int count(int column) {
      return Math.toIntExact(number(column));
    }

    public boolean yes(int column) {
      return Boolean.TRUE.equals(columns[column]);
    }

    public byte[] bytes(int column) {
      return (byte[]) Objects.requireNonNull(columns[column]);
    }

    public LocalDate day(int column) {
      return Objects.requireNonNull(dayOrNone(column));
    }

    public @Nullable LocalDate dayOrNone(int column) {
      return columns[column] instanceof Date day ? day.toLocalDate() : null;
    }

    public Instant moment(int column) {
      return Objects.requireNonNull(momentOrNone(column));
    }

    public @Nullable Instant momentOrNone(int column) {
      return columns[column] instanceof Timestamp moment ? moment.toInstant() : null;
    }

    /** The texts of the row: so many plain columns, then the key number and the ciphertext. */
    public TextDoor.Kept kept(int first, int texts) {
      List<@Nullable String> plain = new ArrayList<>();
      for (int i = first; i < first + texts; i++) {
        plain.add(textOrNone(i));
      }
      Number key = (Number) columns[first + texts];
      byte[] ciphertext = (byte[]) columns[first + texts + 1];
      return new TextDoor.Kept(plain, key == null ? null : key.intValue(), ciphertext);
    }
  }
}
