package org.branchwork.fundraising.matching;

/** What is wrong with a line, if anything; how often; whether a person could tell its pledge. */
enum Mess {
  EXACT(25, true),
  BROKEN_OR_GLUED(6, true),
  CUT_AT_18(6, true),
  ONE_WRONG_CHARACTER(6, true),
  TWO_WRONG_CHARACTERS(3, true),
  PREFIX_MISSING_OR_WRONG(3, true),
  ANOTHER_PAYS(2, true),
  PART_OR_MORE(5, true),
  PAID_ALREADY(1, true),
  LATE(3, true),
  CANCELLED(2, true),
  NO_REFERENCE(10, true),
  NO_REFERENCE_AND_AN_INITIAL(3, true),
  OTHER_AMOUNT_AND_NO_REFERENCE(1, true),
  LATE_AND_NO_REFERENCE(1, true),
  BRANCH_BY_ITS_TREASURER(4, true),
  STANDING_ORDER(2, true),
  TWO_DONORS_OF_ONE_NAME(2, false),
  TWO_PLEDGES_OF_ONE_DONOR(1, false),
  TWO_REFERENCES(1, false),
  ANOTHER_FUNDS_REFERENCE(1, false),
  RETURNED(2, false),
  MONEY_OUT(4, false),
  STRANGER(4, false),
  STRANGER_OF_LIKE_NAME(1, false),
  BANKS_OWN(1, false);

  final int share;
  final boolean matchable;

  Mess(int share, boolean matchable) {
    this.share = share;
    this.matchable = matchable;
  }
}
