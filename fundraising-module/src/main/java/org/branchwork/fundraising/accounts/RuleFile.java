package org.branchwork.fundraising.accounts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of rules. Its rows are those of the scheme's two files as they are published,
 * {@code valacdos.txt} (sort code from, to, algorithm, 14 weights, exception) and {@code
 * scsubtab.txt} (sort code, the one to be checked in its place); before them stand a line {@code
 * dated 2026-08-15} and, perhaps, a line {@code extends}. What follows a {@code #} is a remark.
 */
final class RuleFile {

  private static final int WEIGHTS = 14;
  private static final int FIRST_WEIGHT = 3;
  private static final int LAST_EXCEPTION = 14;
  private static final String SORT_CODE = "[0-9]{6}";
  private static final String WEIGHT = "-?[0-9]{1,3}";

  private final TreeMap<String, List<WeightRow>> rows = new TreeMap<>();
  private final Map<String, String> substitutes = new HashMap<>();
  private @Nullable LocalDate dated;
  private boolean extending;
  private int line;

  private RuleFile() {}

  /**
   * Reads all lines.
   *
   * @throws IllegalStateException with a sentence that names the line and says how to mend it
   */
  static RuleTable read(List<String> lines) {
    return new RuleFile().table(lines);
  }

  private RuleTable table(List<String> lines) {
    for (String each : lines) {
      line++;
      String content = each.replace("\uFEFF", "").replaceFirst("#.*", "").strip();
      if (!content.isEmpty()) {
        take(content.split("\\s+"));
      }
    }
    if (dated == null) {
      throw new IllegalStateException(
          "no line says from when the rules hold: put one like \"dated 2026-08-15\" at the top");
    }
    if (rows.isEmpty()) {
      throw new IllegalStateException(
          "there is no row of weights: put the rows of valacdos.txt below the date");
    }
    return new RuleTable(dated, extending, rows, Map.copyOf(substitutes));
  }

  private void take(String[] words) {
    if (words[0].equals("dated") && words.length == 2) {
      dated = date(words[1]);
    } else if (words[0].equals("extends") && words.length == 1) {
      extending = true;
    } else if (words.length == 2) {
      substitutes.put(sortCode(words[0]), sortCode(words[1]));
    } else {
      add(row(words));
    }
  }

  private LocalDate date(String word) {
    try {
      return LocalDate.parse(word);
    } catch (DateTimeParseException e) {
      throw broken("\"" + word + "\" is no date: write it like 2026-08-15");
    }
  }

  private WeightRow row(String[] words) {
    int least = FIRST_WEIGHT + WEIGHTS;
    if (words.length < least || words.length > least + 1) {
      throw broken(
          "a row has two sort codes, an algorithm, 14 weights and perhaps an exception: copy it"
              + " from valacdos.txt as it is");
    }
    List<Integer> weights = new ArrayList<>();
    for (int i = FIRST_WEIGHT; i < least; i++) {
      weights.add(weight(words[i]));
    }
    return new WeightRow(
        sortCode(words[0]),
        sortCode(words[1]),
        algorithm(words[2]),
        weights,
        words.length > least ? exception(words[least]) : 0);
  }

  private void add(WeightRow row) {
    List<WeightRow> same = rows.computeIfAbsent(row.from(), from -> new ArrayList<>());
    same.add(row);
    if (row.from().compareTo(row.to()) > 0) {
      throw broken("the range ends before it begins: put the lower sort code first");
    }
    Map.Entry<String, List<WeightRow>> lower = rows.lowerEntry(row.from());
    Map.Entry<String, List<WeightRow>> higher = rows.higherEntry(row.from());
    if (same.size() > 2
        || !same.get(0).to().equals(row.to())
        || (lower != null && lower.getValue().get(0).to().compareTo(row.from()) >= 0)
        || (higher != null && higher.getKey().compareTo(row.to()) <= 0)) {
      throw broken("a row above has these sort codes already: take one of them away");
    }
  }

  private String sortCode(String word) {
    if (!word.matches(SORT_CODE)) {
      throw broken("\"" + word + "\" is no sort code: write six digits without hyphens");
    }
    return word;
  }

  private Algorithm algorithm(String word) {
    for (Algorithm each : Algorithm.values()) {
      if (each.name().equals(word)) {
        return each;
      }
    }
    throw broken("\"" + word + "\" is no algorithm: it is MOD10, MOD11 or DBLAL");
  }

  private int weight(String word) {
    if (!word.matches(WEIGHT)) {
      throw broken("\"" + word + "\" is no weight: it is a whole number of at most three digits");
    }
    return Integer.parseInt(word);
  }

  /** An exception that is not known would be checked as if it were none. */
  private int exception(String word) {
    if (!word.matches("[0-9]{1,2}")
        || Integer.parseInt(word) < 1
        || Integer.parseInt(word) > LAST_EXCEPTION) {
      throw broken(
          "\"" + word + "\" is no exception that this program knows (1 to 14): take the row away");
    }
    return Integer.parseInt(word);
  }

  private IllegalStateException broken(String sentence) {
    return new IllegalStateException("line " + line + ": " + sentence);
  }
}
