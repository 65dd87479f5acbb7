package org.branchwork.casework.api.queue;

import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;

/** What an account keeps beside the lists. */
public interface QueueSearch {

  /**
   * The labels of a case, by name; a sealed case has none that were put since.
   *
   * @throws CaseNotFound when the caller may not see the case
   */
  List<String> labels(String reference, Caller caller);

  /** The caller's own views by name, at most 20. */
  List<SavedView> views(Caller caller);
}
