package org.branchwork.web;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;

/** The columns without which an entity is none, as {@code schema.table.column}. */
final class RequiredColumns {

  private RequiredColumns() {}

  static List<String> ofAllEntities() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.branchwork")
            .stream()
            .map(found -> found.reflect())
            .filter(type -> type.isAnnotationPresent(Entity.class))
            .flatMap(RequiredColumns::of)
            .sorted()
            .toList();
  }

  private static Stream<String> of(Class<?> entity) {
    Table table = entity.getAnnotation(Table.class);
    return columns(entity).map(column -> table.schema() + "." + table.name() + "." + column);
  }

  private static Stream<String> columns(Class<?> type) {
    return Stream.of(type.getDeclaredFields()).flatMap(RequiredColumns::columns);
  }

  private static Stream<String> columns(Field field) {
    if (field.isAnnotationPresent(Embedded.class)) {
      return columns(field.getType());
    }
    Column column = field.getAnnotation(Column.class);
    if (column != null && !column.nullable()) {
      return Stream.of(column.name());
    }
    JoinColumn key = field.getAnnotation(JoinColumn.class);
    boolean own = key != null && !field.isAnnotationPresent(OneToMany.class);
    return own && !key.nullable() ? Stream.of(key.name()) : Stream.empty();
  }
}
