package org.branchwork.fundraising.api.privacy;

import java.util.List;
import org.branchwork.fundraising.api.Caller;

/** Finds what the fund keeps of a person who asks for it. */
public interface PersonalDataSearch {

  /**
   * The records of a person, with what was decided about them for this request, newest first.
   *
   * @param request the number of the request, which means nothing here
   * @throws org.branchwork.fundraising.api.FundraisingRuleBroken {@code not-allowed} to anybody but
   *     staff with SUBJECT_ACCESS
   */
  List<HeldRecord> found(long request, Person person, Caller caller);
}
