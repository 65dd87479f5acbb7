package org.branchwork.web.pages.casework;

import java.util.Arrays;
import java.util.List;
import org.branchwork.web.pages.shared.Texts;

/** One entry of a list to choose from. */
public record Choice(String value, String label, boolean chosen) {

  /** The values of an enumeration, labelled by the texts {@code prefix.NAME}. */
  static <E extends Enum<E>> List<Choice> of(Class<E> values, String prefix, String chosen) {
    return Arrays.stream(values.getEnumConstants())
        .map(
            each ->
                new Choice(
                    each.name(), Texts.get(prefix + each.name()), each.name().equals(chosen)))
        .toList();
  }
}
