package org.branchwork.casework.api.queue;

import java.util.List;
import org.branchwork.casework.api.Caller;

/** What an account keeps beside the lists. */
public interface QueueSearch {

  /** The caller's own views by name, at most 20. */
  List<SavedView> views(Caller caller);
}
