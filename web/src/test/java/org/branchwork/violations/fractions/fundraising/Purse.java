package org.branchwork.violations.fractions.fundraising;

/** Keeps pounds as a fraction. */
class Purse {
  double pounds;

  double half() {
    return pounds / 2;
  }
}
