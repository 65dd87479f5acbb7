package org.branchwork.casework.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.register.Meaning;
import org.branchwork.casework.cases.CaseDoor;
import org.jspecify.annotations.Nullable;

/** The columns of an extract: their headings, and what each was said, or is guessed, to mean. */
final class Headings {

  private static final int LONGEST = 190;

  /** Headings that need no explanation, letters alone. */
  private static final Map<Meaning, Set<String>> KNOWN = known();

  private final List<String> headings;
  private final List<Meaning> meanings = new ArrayList<>();

  Headings(CSVRecord first, Map<String, Meaning> remembered) {
    headings = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      String said = CaseDoor.clean(first.get(i)).replaceAll("\\s+", " ");
      String heading = said.isEmpty() ? "#" : said.substring(0, Math.min(said.length(), LONGEST));
      // an empty heading, and one that stands twice, is told by its place
      headings.add(
          said.isEmpty() || headings.contains(heading) ? heading + " " + (i + 1) : heading);
    }
    Set<Meaning> guessed = EnumSet.noneOf(Meaning.class);
    for (String heading : headings) {
      Meaning meaning = remembered.getOrDefault(heading, guess(heading));
      boolean again = !guessed.add(meaning) && !remembered.containsKey(heading);
      meanings.add(again ? Meaning.NONE : meaning);
    }
  }

  private static Map<Meaning, Set<String>> known() {
    Map<Meaning, Set<String>> known = new EnumMap<>(Meaning.class);
    known.put(
        Meaning.NUMBER,
        Set.of("membershipnumber", "membershipno", "membernumber", "memberno", "memberid"));
    known.put(Meaning.NAME, Set.of("name", "fullname", "membername"));
    known.put(Meaning.FIRST_NAME, Set.of("firstname", "forename", "givenname", "forenames"));
    known.put(Meaning.LAST_NAME, Set.of("lastname", "surname", "familyname"));
    known.put(Meaning.EMAIL, Set.of("email", "emailaddress"));
    known.put(Meaning.TELEPHONE, Set.of("telephone", "telephonenumber", "phone", "mobile"));
    known.put(Meaning.EMPLOYER, Set.of("employer", "employername"));
    known.put(Meaning.WORKPLACE, Set.of("workplace", "workplacename"));
    known.put(Meaning.JOINED_ON, Set.of("joined", "datejoined", "joindate", "joinedon"));
    known.put(Meaning.PAID_UNTIL, Set.of("paiduntil", "paidto", "subscriptionspaiduntil"));
    return known;
  }

  private static Meaning guess(String heading) {
    String letters = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return KNOWN.entrySet().stream()
        .filter(known -> known.getValue().contains(letters))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Meaning.NONE);
  }

  /** The key of what is missing before the extract can be applied; {@code null} for nothing. */
  @Nullable String missing() {
    List<Meaning> said = meanings.stream().filter(each -> each != Meaning.NONE).toList();
    if (said.size() != Set.copyOf(said).size()) {
      return "register.twice";
    }
    if (!said.contains(Meaning.NUMBER)) {
      return "register.number";
    }
    boolean named =
        said.stream()
            .anyMatch(Set.of(Meaning.NAME, Meaning.FIRST_NAME, Meaning.LAST_NAME)::contains);
    return named ? null : "register.name";
  }

  /** Refuses to go on with columns that do not tell who is who. */
  void require() {
    String missing = missing();
    if (missing != null) {
      throw new CaseworkRuleBroken(missing);
    }
  }

  int size() {
    return headings.size();
  }

  String heading(int column) {
    return headings.get(column);
  }

  Meaning meaning(int column) {
    return meanings.get(column);
  }
}
