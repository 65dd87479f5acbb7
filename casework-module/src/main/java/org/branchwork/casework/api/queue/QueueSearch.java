package org.branchwork.casework.api.queue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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

  /**
   * What a list shows beside its cases, all at once.
   *
   * @return by reference; a case that the caller may not see has no mark
   */
  Map<String, CaseMark> marks(Collection<String> references, Caller caller);

  /** The caller's own views by name, at most 20. */
  List<SavedView> views(Caller caller);
}
