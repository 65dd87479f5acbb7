package org.branchwork.casework.api.subjectaccess;

/** What was done about a request. */
public enum AccessDeed {
  RECORDED,
  IDENTIFIED,
  PAUSED,
  RESUMED,
  EXTENDED,
  HEAD_OFFICE_TOLD,
  LOOKED_FOR_CASES,
  CASES_DECIDED,
  GATHERING_ASKED,
  MARKS_DECIDED,
  FILES_DECIDED,
  SEALED_CASE_DECIDED,
  WORKING_COPY_TAKEN,
  PACK_RELEASED,
  PACK_TAKEN,
  ANSWERED,
  REFUSED,
  WITHDRAWN
}
