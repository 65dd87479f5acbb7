package org.branchwork.casework.api;

/** Where a case stands between its first message and its retention. */
public enum Stage {
  /** Received, not yet triaged. */
  ENQUIRY,
  /** Triaged: it has a category, an urgency and a caseworker. */
  OPEN,
  /** Ended with an outcome; the member reopens it by answering. */
  CLOSED
}
