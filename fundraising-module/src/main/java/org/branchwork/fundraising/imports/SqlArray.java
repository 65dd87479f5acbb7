package org.branchwork.fundraising.imports;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as PostgreSQL writes an array, so that one statement takes them all. */
final class SqlArray {

  private SqlArray() {}

  static <T> String of(List<T> rows, Function<T, @Nullable Object> value) {
    return rows.stream()
        .map(row -> written(value.apply(row)))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String written(@Nullable Object value) {
    return value == null
        ? "NULL"
        : '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
