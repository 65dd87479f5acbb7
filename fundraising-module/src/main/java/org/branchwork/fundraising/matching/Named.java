package org.branchwork.fundraising.matching;

import java.util.List;
import org.branchwork.fundraising.api.matching.PledgeToMatch;

/** A pledge with the words of its names, read once. */
record Named(PledgeToMatch pledge, List<NameWords> names) {

  static Named of(PledgeToMatch pledge) {
    return new Named(pledge, pledge.names().stream().map(NameWords::of).toList());
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
