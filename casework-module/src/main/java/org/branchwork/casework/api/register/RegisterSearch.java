package org.branchwork.casework.api.register;

import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;

/** What the register holds, for whoever keeps it; for others there is none. */
public interface RegisterSearch {

  /** How many members there are, and which extracts were applied. */
  RegisterState state(Caller caller);

  /**
   * What an extract would change, as the register stands now.
   *
   * @throws org.branchwork.casework.api.CaseNotFound when there is none, or it is not waiting
   */
  ExtractPreview preview(UUID extract, Caller caller);

  /**
   * Members by the beginning of their number, or by words of their name; by name, at most 50.
   *
   * @param words at most 200 characters; empty finds nobody
   */
  List<MemberEntry> find(String words, Caller caller);
}
