package org.branchwork.violations.transactions.casework.cases;

import org.branchwork.violations.transactions.casework.api.LateSearch;

/** Reads outside a transaction. */
class LateLookup implements LateSearch {
  @Override
  public int count() {
    return 0;
  }
}
