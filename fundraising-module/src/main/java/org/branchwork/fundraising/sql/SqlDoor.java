package org.branchwork.fundraising.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.jspecify.annotations.Nullable;

/** Statements of the database's own language; ids, days and moments go in as text, to be cast. */
public final class SqlDoor {

  private SqlDoor() {}

  /** A statement with its values as text, which it casts; bytes stay as they are. */
  public static Query of(EntityManager entities, String sql, @Nullable Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i] instanceof byte[] ? values[i] : Cell.text(values[i]));
    }
    return query;
  }

  /** What a question of at least two columns finds. */
  @SuppressWarnings("unchecked")
  public static List<@Nullable Object[]> cells(
      EntityManager entities, String sql, @Nullable Object... values) {
    return of(entities, sql, values).getResultList();
  }

  /** What a question of at least two columns finds, row by row. */
  public static List<Row> rows(EntityManager entities, String sql, @Nullable Object... values) {
    return cells(entities, sql, values).stream().map(Row::new).toList();
  }

  /** The one column of the first row; empty when there is none, or nothing in it. */
  public static Optional<Object> first(
      EntityManager entities, String sql, @Nullable Object... values) {
    List<?> found = of(entities, sql, values).getResultList();
    return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.get(0));
  }

  /**
   * Writes.
   *
   * @param rules what the module says, by the rule of the database that refuses
   * @return how many rows
   */
  public static int write(
      EntityManager entities, Map<String, String> rules, String sql, @Nullable Object... values) {
    try {
      return of(entities, sql, values).executeUpdate();
    } catch (PersistenceException refused) {
      String message = message(refused);
      throw rules.entrySet().stream()
          .filter(rule -> message.matches("(?s).*\\b" + rule.getKey() + "\\b.*"))
          .findFirst()
          .<RuntimeException>map(rule -> new FundraisingRuleBroken(rule.getValue()))
          .orElse(refused);
    }
  }

  private static String message(Throwable refused) {
    @Nullable Throwable cause = refused;
    while (cause != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    return cause == null ? "" : "" + cause.getMessage();
  }

  /** A moment as whole microseconds, which {@link Cell#moment} reads. */
  public static String micros(String column) {
    return "cast(extract(epoch from " + column + ") * 1000000 as bigint)";
  }

  /** Ids, numbers, days or truths as an array, to be cast: none of them needs quotes. */
  public static String array(Collection<?> values) {
    return array(values, value -> value);
  }

  /** The same of what is told of rows. */
  public static <T> String array(Collection<T> rows, Function<T, ?> value) {
    return rows.stream()
        .map(row -> String.valueOf(value.apply(row)))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Reads one cell of a row; ids and days were selected as text. */
  public static final class Cell {

    private Cell() {}

    public static @Nullable String text(@Nullable Object cell) {
      return cell == null ? null : cell.toString();
    }

    /** Empty where there is none. */
    public static String words(@Nullable Object cell) {
      return cell == null ? "" : cell.toString();
    }

    public static UUID uuid(@Nullable Object cell) {
      return UUID.fromString("" + cell);
    }

    public static LocalDate day(@Nullable Object cell) {
      return LocalDate.parse("" + cell);
    }

    public static long whole(@Nullable Object cell) {
      return Long.parseLong("" + cell);
    }

    public static int count(@Nullable Object cell) {
      return Math.toIntExact(whole(cell));
    }

    /** A moment that was selected as microseconds, as {@link SqlDoor#micros} does. */
    public static Instant moment(@Nullable Object cell) {
      return Instant.EPOCH.plus(whole(cell), ChronoUnit.MICROS);
    }
  }

  /** A row that was found; its columns count from 0. */
  public static final class Row {

    private final @Nullable Object[] cells;

    Row(@Nullable Object[] cells) {
      this.cells = cells;
    }

    public boolean has(int column) {
      return cells[column] != null;
    }

    /** Empty where there is none. */
    public String text(int column) {
      return Cell.words(cells[column]);
    }

    public @Nullable String textOrNone(int column) {
      return Cell.text(cells[column]);
    }

    public UUID uuid(int column) {
      return Cell.uuid(cells[column]);
    }

    public Optional<UUID> uuidIfAny(int column) {
      return has(column) ? Optional.of(uuid(column)) : Optional.empty();
    }

    public LocalDate day(int column) {
      return Cell.day(cells[column]);
    }

    public boolean flag(int column) {
      return Boolean.parseBoolean(text(column));
    }

    public long whole(int column) {
      return Cell.whole(cells[column]);
    }

    public int count(int column) {
      return Cell.count(cells[column]);
    }

    public @Nullable Long wholeOrNone(int column) {
      return has(column) ? whole(column) : null;
    }

    public Instant moment(int column) {
      return Cell.moment(cells[column]);
    }

    /** The constant that the column names. */
    public <E extends Enum<E>> E one(Class<E> values, int column) {
      return Enum.valueOf(values, text(column));
    }
  }

  /**
   * Reads and writes the tables of one part of the module. What the database refuses by a rule of
   * its own is said as the module says it.
   */
  public abstract static class Tables {

    @PersistenceContext(unitName = "fundraising")
    EntityManager entities;

    private final Map<String, String> rules;

    /** Of a part whose rules the database calls so, and the module so. */
    protected Tables(Map<String, String> rules) {
      this.rules = rules;
    }

    /** What a question of at least two columns finds. */
    public List<@Nullable Object[]> cells(String sql, @Nullable Object... values) {
      return SqlDoor.cells(entities, sql, values);
    }

    /** The same, each row to be read cell by cell. */
    public List<Row> rows(String sql, @Nullable Object... values) {
      return SqlDoor.rows(entities, sql, values);
    }

    /** The first row; empty when there is none. */
    public Optional<Row> row(String sql, @Nullable Object... values) {
      return rows(sql, values).stream().findFirst();
    }

    /** One column, without what is empty. */
    public List<String> texts(String sql, @Nullable Object... values) {
      List<?> found = SqlDoor.of(entities, sql, values).getResultList();
      return found.stream().map(String::valueOf).toList();
    }

    /** The first cell, as the database gives it; empty when there is none, or nothing in it. */
    public Optional<Object> cell(String sql, @Nullable Object... values) {
      return SqlDoor.first(entities, sql, values);
    }

    /** The first cell as text; empty when there is none, or nothing in it. */
    public Optional<String> one(String sql, @Nullable Object... values) {
      return cell(sql, values).map(Object::toString);
    }

    /** How many rows were written. */
    public int write(String sql, @Nullable Object... values) {
      return SqlDoor.write(entities, rules, sql, values);
    }
  }
}
