package org.branchwork.casework.api.targets;

/** Whom the branch waits for while a member's wait does not count. */
public enum WaitingFor {
  /** The member is to say or send something first. */
  MEMBER,
  EMPLOYER
}
