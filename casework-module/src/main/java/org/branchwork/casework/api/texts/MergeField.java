package org.branchwork.casework.api.texts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be filled into a prepared text, written <code>{{member}}</code>. */
public enum MergeField {
  MEMBER,
  REFERENCE,
  /** Whoever writes the reply. */
  CASEWORKER,
  BRANCH,
  EMPLOYER,
  WORKPLACE,
  TODAY;

  /** The field of a name as it is written, in small letters. */
  public static Optional<MergeField> of(String name) {
    return Arrays.stream(values()).filter(each -> each.written().equals(name)).findFirst();
  }

  /** Its name as it is written between the brackets. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands in a text where the field has no value, to be filled by hand. */
  public String gap() {
    return "[[" + written() + "]]";
  }

  /** Whether a gap is left in a text. */
  public static boolean isLeftIn(String text) {
    return Arrays.stream(values()).anyMatch(each -> text.contains(each.gap()));
  }
}
