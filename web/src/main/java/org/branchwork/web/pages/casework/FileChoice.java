package org.branchwork.web.pages.casework;

/** Whether a file goes along, with the reason. */
enum FileChoice {
  GOES_OWN,
  GOES_READ,
  STAYS_OTHERS,
  STAYS_PRIVILEGE,
  STAYS_HAS;

  boolean goes() {
    return this == GOES_OWN || this == GOES_READ;
  }
}
