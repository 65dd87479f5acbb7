package org.branchwork.fundraising.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.fundraising.api.statements.ColumnMapping;
import org.branchwork.fundraising.api.statements.ColumnMeaning;
import org.branchwork.fundraising.api.statements.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a bank's CSV file. A row is such a row of headings when all that are required
 * stand in it, in any order, and nothing that the bank does not write.
 *
 * @param required heading to meaning
 * @param optional likewise, of columns that some exports have
 * @param others whether further columns may stand there
 */
record Layout(
    String format,
    Map<String, ColumnMeaning> required,
    Map<String, ColumnMeaning> optional,
    boolean others) {
  /** Some banks write the currency behind a heading. */
  private static final Pattern CURRENCY = Pattern.compile("(.*) \\(([a-z]{3})\\)");

  /**
   * The columns of a file: what each means, and the currency that the headings name.
   *
   * @param dateOrder in which the bank is known to write dates; {@code null} when unknown
   */
  record Columns(
      String format,
      List<ColumnMeaning> meanings,
      String currency,
      @Nullable DateOrder dateOrder) {}

  /** Space for a heading, an equals sign and a meaning, one pair after the other. */
  static Layout of(String format, String required, String optional) {
    boolean others = optional.endsWith("*");
    return new Layout(
        format, pairs(required), pairs(optional.replaceFirst(" ?;? ?\\*$", "")), others);
  }

  /** What the columns mean when this row is the bank's row of headings, else {@code null}. */
  @Nullable Columns columns(List<String> row) {
    List<ColumnMeaning> meanings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String currency = "GBP";
    for (String cell : row) {
      String heading = ColumnMapping.heading(cell);
      Matcher named = CURRENCY.matcher(heading);
      if (named.matches()) {
        heading = named.group(1);
        currency = named.group(2).toUpperCase(Locale.ROOT);
      }
      ColumnMeaning meaning = meaning(heading);
      if (meaning == null || !heading.isEmpty() && !seen.add(heading)) {
        return null;
      }
      meanings.add(meaning);
    }
    return seen.containsAll(required.keySet())
        ? new Columns(format, meanings, currency, DateOrder.DAY_FIRST)
        : null;
  }

  private @Nullable ColumnMeaning meaning(String heading) {
    ColumnMeaning needed = required.get(heading);
    if (needed != null) {
      return needed;
    }
    ColumnMeaning known = optional.get(heading);
    // an empty heading comes of a comma at the end of the line
    return known == null && (others || heading.isEmpty()) ? ColumnMeaning.NONE : known;
  }

  private static Map<String, ColumnMeaning> pairs(String list) {
    Map<String, ColumnMeaning> pairs = new HashMap<>();
    for (String pair : list.split(";")) {
      if (!pair.isBlank()) {
        String[] both = pair.split("=");
        pairs.put(both[0].strip(), ColumnMeaning.valueOf(both[1].strip()));
      }
    }
    return Map.copyOf(pairs);
  }
}
