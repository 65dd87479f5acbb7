package org.branchwork.fundraising.matching;

import java.util.List;
import java.util.Map;
import org.branchwork.fundraising.api.matching.PledgeToMatch;

/** A pledge with the words of its names, read once. */
record Named(PledgeToMatch pledge, List<NameWords> names) {

  /**
   * Reads the names.
   *
   * @param kept the words of all pledges, each once: what many share stays at hand
   */
  static Named of(PledgeToMatch pledge, Map<String, String> kept) {
    return new Named(
        pledge, pledge.names().stream().map(name -> NameWords.of(name).keptIn(kept)).toList());
  }

  /** How alike the likest of the names is to what was said, in percent. */
  int alike(NameWords said) {
    int most = 0;
    for (NameWords name : names) {
      most = Math.max(most, said.alike(name));
    }
    return most;
  }
}
