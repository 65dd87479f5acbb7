package org.branchwork.casework.api.collectives;

/** How a member agreed to what the collective asks. */
public enum Agreed {
  /** On signing up. */
  FORM,
  /** To somebody of the branch, who noted it. */
  SPOKEN,
  /** In a message or a letter. */
  WRITTEN
}
