package org.branchwork.casework.api.documents;

import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;

/** Lists what a case holds on paper; the bytes are read through {@code CaseDesk.openFile}. */
public interface DocumentSearch {

  /**
   * The documents and files of a case.
   *
   * @throws CaseNotFound when the caller may not see it
   */
  CaseDocuments of(String reference, Caller caller);
}
