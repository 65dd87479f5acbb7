package org.branchwork.casework.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.register.ExtractPreview.Problem;
import org.branchwork.casework.api.register.Meaning;
import org.branchwork.casework.cases.CaseDoor;

/** The members that an extract lists, and the rows that cannot be taken over. */
final class Extract {

  private static final List<DateTimeFormatter> DAYS =
      Stream.of("uuuu-MM-dd", "d/M/uuuu", "d-M-uuuu", "d.M.uuuu", "d MMM uuuu", "d MMMM uuuu")
          .map(
              p ->
                  DateTimeFormatter.ofPattern(p, Locale.UK).withResolverStyle(ResolverStyle.STRICT))
          .toList();

  private static final Map<Meaning, Integer> LONGEST =
      new EnumMap<>(
          Map.of(
              Meaning.NUMBER, 40,
              Meaning.NAME, 200,
              Meaning.EMAIL, 254,
              Meaning.TELEPHONE, 50,
              Meaning.EMPLOYER, 200,
              Meaning.WORKPLACE, 200));

  private final Map<String, Listed> members = new LinkedHashMap<>();
  private final Set<String> named = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Reads the rows below the headings, which tell who is who. */
  Extract(List<CSVRecord> rows, Headings headings) {
    headings.require();
    for (CSVRecord row : rows.subList(1, rows.size())) {
      try {
        Listed listed = listed(values(row, headings));
        named.add(listed.number());
        if (members.putIfAbsent(listed.number(), listed) != null) {
          throw new CaseworkRuleBroken("register.row.twice");
        }
      } catch (CaseworkRuleBroken broken) {
        problems.add(new Problem(row.getRecordNumber(), broken.key()));
      }
    }
  }

  private static Map<Meaning, String> values(CSVRecord row, Headings headings) {
    Map<Meaning, String> values = new EnumMap<>(Meaning.class);
    for (int i = 0; i < Math.min(row.size(), headings.size()); i++) {
      values.put(headings.meaning(i), plain(row.get(i)));
    }
    return values;
  }

  /** Without control characters, and without what spreadsheets put around a number as text. */
  private static String plain(String value) {
    String line = CaseDoor.clean(value).replaceAll("[\\n\\t]+", " ");
    return line.replaceAll("^=\"(.*)\"$", "$1").replaceAll("^'", "").strip();
  }

  private Listed listed(Map<Meaning, String> values) {
    String number =
        values.getOrDefault(Meaning.NUMBER, "").replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    refuseIf(number.isEmpty(), "register.row.number");
    refuseIf(number.length() > longest(Meaning.NUMBER), "register.row.long");
    try {
      return listed(number, values);
    } catch (CaseworkRuleBroken broken) {
      // a row with a problem changes nothing, and so lapses nobody
      named.add(number);
      throw broken;
    }
  }

  private static Listed listed(String number, Map<Meaning, String> values) {
    String parts =
        values.getOrDefault(Meaning.FIRST_NAME, "")
            + " "
            + values.getOrDefault(Meaning.LAST_NAME, "");
    String name = values.getOrDefault(Meaning.NAME, "");
    name = name.isEmpty() ? parts.strip() : name;
    refuseIf(name.isEmpty(), "register.row.name");
    refuseIf(name.length() > longest(Meaning.NAME), "register.row.long");
    LONGEST.forEach(
        (meaning, most) ->
            refuseIf(values.getOrDefault(meaning, "").length() > most, "register.row.long"));
    String email = values.getOrDefault(Meaning.EMAIL, "");
    return new Listed(
        number,
        name,
        email.matches("[^\\s@]+@[^\\s@]+") ? email : "",
        values.getOrDefault(Meaning.TELEPHONE, ""),
        values.getOrDefault(Meaning.EMPLOYER, ""),
        values.getOrDefault(Meaning.WORKPLACE, ""),
        day(values.getOrDefault(Meaning.JOINED_ON, "")),
        day(values.getOrDefault(Meaning.PAID_UNTIL, "")));
  }

  private static int longest(Meaning meaning) {
    return LONGEST.getOrDefault(meaning, 0);
  }

  /** A day of any usual spelling, as ISO has it; a time of day behind it is left out. */
  private static String day(String typed) {
    String day = typed.replaceAll("[ T]\\d{1,2}:\\d{2}.*$", "");
    if (day.isEmpty()) {
      return "";
    }
    for (DateTimeFormatter format : DAYS) {
      try {
        LocalDate read = LocalDate.parse(day, format);
        if (read.getYear() >= 1900 && read.getYear() <= 2200) {
          return read.toString();
        }
      } catch (DateTimeParseException anotherSpelling) {
        // the next may read it
      }
    }
    throw new CaseworkRuleBroken("register.row.day");
  }

  private static void refuseIf(boolean broken, String key) {
    if (broken) {
      throw new CaseworkRuleBroken(key);
    }
  }

  /** Who is listed, by number, in the order of the file. */
  Map<String, Listed> members() {
    return members;
  }

  /** Every number that stands in the file, with a problem or without. */
  Set<String> named() {
    return named;
  }

  List<Problem> problems() {
    return problems;
  }
}
