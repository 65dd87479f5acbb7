package org.branchwork.casework.api.work;

/** Who a person is in a case. */
public enum PersonKind {
  MEMBER,
  WITNESS,
  MANAGER,
  COMPANION,
  OTHER
}
