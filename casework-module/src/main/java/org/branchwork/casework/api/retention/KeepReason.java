package org.branchwork.casework.api.retention;

/** Why a case is kept beyond its period, or held. */
public enum KeepReason {
  TRIBUNAL,
  COURT,
  COMPLAINT,
  ACCESS_REQUEST,
  INSURER,
  PATTERN,
  MEMBER_WISH
}
