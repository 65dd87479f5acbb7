package org.branchwork.casework.api.subjectaccess;

/** What was done about a request. */
public enum AccessDeed {
  RECORDED,
  IDENTIFIED,
  PAUSED,
  RESUMED,
  EXTENDED,
  HEAD_OFFICE_TOLD,
  ANSWERED,
  REFUSED,
  WITHDRAWN
}
