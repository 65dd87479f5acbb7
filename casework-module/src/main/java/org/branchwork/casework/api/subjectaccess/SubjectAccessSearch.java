package org.branchwork.casework.api.subjectaccess;

import java.util.List;
import org.branchwork.casework.api.Caller;

/**
 * The register of requests. For holders of {@code casework.subject-access} alone; to everybody else
 * there is nothing here ({@link org.branchwork.casework.api.CaseNotFound}).
 */
public interface SubjectAccessSearch {

  /** No list holds more. */
  int MOST = 200;

  /** The open requests, due first. */
  List<AccessRequest> open(Caller caller);

  /** The requests that ended, latest first. */
  List<AccessRequest> ended(Caller caller);

  /**
   * One request.
   *
   * @throws org.branchwork.casework.api.CaseNotFound when there is none for this caller
   */
  AccessRequest of(long number, Caller caller);

  /**
   * The cases that were found for a request, by reference; at most 500.
   *
   * @throws org.branchwork.casework.api.CaseNotFound when there is none for this caller
   */
  List<AccessCase> cases(long number, Caller caller);
}
