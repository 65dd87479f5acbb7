package org.branchwork.web.pages.casework;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Urgency;
import org.jspecify.annotations.Nullable;

/** A case that was ticked in a list, as it was when the list was shown. */
record Ticked(String reference, int version, @Nullable Category category, Urgency urgency) {

  private static final Pattern SHAPE =
      Pattern.compile("(EQ-[0-9A-Z]{4}-[0-9A-Z]{4}):(\\d{1,9}):([A-Z_]*):([A-Z]+)");

  /** What the box of a row holds. */
  static String written(CaseSummary row) {
    String category = row.category() == null ? "" : row.category().name();
    return row.reference() + ":" + row.version() + ":" + category + ":" + row.urgency();
  }

  /** The case of a box; none when no box of ours holds this. */
  static List<Ticked> of(String written) {
    Matcher parts = SHAPE.matcher(written);
    if (!parts.matches() || CaseReference.parse(parts.group(1)).isEmpty()) {
      return List.of();
    }
    Category category = named(Category.values(), parts.group(3)).orElse(null);
    return named(Urgency.values(), parts.group(4))
        .map(
            urgency ->
                new Ticked(parts.group(1), Integer.parseInt(parts.group(2)), category, urgency))
        .stream()
        .toList();
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Stream.of(values).filter(each -> each.name().equals(name)).findFirst();
  }
}
