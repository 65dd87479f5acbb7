package org.branchwork.web.pages.fundraising;

import java.util.Arrays;
import java.util.List;
import org.branchwork.web.pages.shared.Texts;

/** One entry of a list to choose from. */
public record Offered(String value, String label, boolean chosen) {

  /** The values of an enumeration, labelled by the texts of the prefix. */
  static <E extends Enum<E>> List<Offered> of(Class<E> values, String prefix, String chosen) {
    return Arrays.stream(values.getEnumConstants())
        .map(
            each ->
                new Offered(
                    each.name(), Texts.get(Texts.key(prefix, each)), each.name().equals(chosen)))
        .toList();
  }
}
