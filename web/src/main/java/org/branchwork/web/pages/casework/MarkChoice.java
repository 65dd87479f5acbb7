package org.branchwork.web.pages.casework;

/** What becomes of marked words, with the reason. */
enum MarkChoice {
  BLACK_OTHER,
  KEEP_ROLE,
  KEEP_KNOWN,
  KEEP_AGREED,
  KEEP_NOBODY;

  boolean black() {
    return this == BLACK_OTHER;
  }
}
