package org.branchwork.casework.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.branchwork.casework.api.register.ExtractPreview.Person;
import org.branchwork.casework.api.register.ExtractPreview.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What an extract changes in the register as it stands.
 *
 * @param joined listed and not there, or lapsed before
 * @param changed listed otherwise than before
 * @param lapsed there, and not in the file at all
 * @param unchanged how many are as before
 * @param taken joined and changed, as listed
 */
record Difference(
    List<Person> joined,
    List<Person> changed,
    List<Person> lapsed,
    int unchanged,
    List<Problem> problems,
    List<Listed> taken) {

  static Difference of(Extract extract, Map<String, MemberRows.Known> register) {
    List<Person> joined = new ArrayList<>();
    List<Person> changed = new ArrayList<>();
    List<Listed> taken = new ArrayList<>();
    for (Listed listed : extract.members().values()) {
      MemberRows.@Nullable Known known = register.get(listed.number());
      Person person = new Person(listed.number(), listed.name());
      if (known == null || known.lapsed()) {
        joined.add(person);
        taken.add(listed);
      } else if (!known.fingerprint().equals(listed.fingerprint())) {
        changed.add(person);
        taken.add(listed);
      }
    }
    List<Person> lapsed =
        register.entrySet().stream()
            .filter(each -> !each.getValue().lapsed())
            .filter(each -> !extract.named().contains(each.getKey()))
            .map(each -> new Person(each.getKey(), each.getValue().name()))
            .sorted(Comparator.comparing(Person::number))
            .toList();
    int unchanged = extract.members().size() - taken.size();
    return new Difference(joined, changed, lapsed, unchanged, extract.problems(), taken);
  }
}
