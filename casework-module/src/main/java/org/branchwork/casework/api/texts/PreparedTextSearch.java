package org.branchwork.casework.api.texts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;

/** Reads the texts that are ready for replies. */
public interface PreparedTextSearch {

  /** All texts, by title; none for whoever works no cases. */
  List<PreparedText> all(Caller caller);

  /**
   * A text filled in for a case; a field without a value stands as its {@link MergeField#gap()}.
   *
   * @param known what the module does not know itself: branch, caseworker, today
   * @throws CaseNotFound when the caller may not see the case or there is no such text
   */
  String fill(String reference, UUID id, Map<MergeField, String> known, Caller caller);
}
