package org.branchwork.web.pages.fundraising;

import java.util.List;
import java.util.stream.Stream;
import org.branchwork.web.pages.shared.Texts;

/** An entry of a list to choose from. */
public record Option(String value, String label, boolean chosen) {

  /** The values of an enumeration, labelled by the texts {@code prefix.NAME}. */
  static List<Option> of(Enum<?>[] values, String prefix, String chosen) {
    return Stream.of(values)
        .map(each -> new Option(each.name(), Texts.get(prefix + each), each.name().equals(chosen)))
        .toList();
  }
}
