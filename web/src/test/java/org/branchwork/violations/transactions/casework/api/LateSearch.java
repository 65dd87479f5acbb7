package org.branchwork.violations.transactions.casework.api;

/** A search, for one that reads it outside a transaction. */
public interface LateSearch {
  int count();
}
