package org.branchwork.web.platform.audit;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an event tells beyond who, what and when. Events are records of plain ids and values, so
 * that their components can be kept as they are; a new event needs no line here.
 */
final class EventFacts {

  /** Columns of their own in the audit trail. */
  private static final Set<String> COLUMNS =
      Set.of("eventId", "by", "at", "reference", "subject", "accountId");

  private EventFacts() {}

  /** The event's own components by name; a value that is not there is {@code null}. */
  static Map<String, String> of(Record event) {
    Map<String, String> facts = new TreeMap<>();
    for (RecordComponent component : event.getClass().getRecordComponents()) {
      if (!COLUMNS.contains(component.getName())) {
        facts.put(component.getName(), text(value(component, event)));
      }
    }
    return facts;
  }

  private static @Nullable Object value(RecordComponent component, Record event) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("event component cannot be read: " + component.getName(), e);
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof Collection<?> several) {
      // a set has no order of its own; the same facts are to read the same
      return several.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }
    return value == null ? null : value.toString();
  }
}
