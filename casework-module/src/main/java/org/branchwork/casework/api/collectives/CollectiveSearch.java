package org.branchwork.casework.api.collectives;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.FileContent;
import org.jspecify.annotations.Nullable;

/**
 * Reads collectives: members are listed and counted as far as the caller sees their cases, and
 * whose case the caller does not see is not there.
 */
public interface CollectiveSearch {

  /** At most so many collectives, open ones first. */
  int MOST = 200;

  /** The collectives that the caller sees: leads all, a caseworker those of own members. */
  List<CollectiveLine> all(Caller caller);

  /**
   * A collective with all that is common to its members.
   *
   * @throws CaseNotFound when the caller may not see it
   */
  CollectiveSheet sheet(String reference, Caller caller);

  /**
   * The members, the nearest time limit first, those without a limit last; none of a collective
   * that the caller may not see.
   *
   * @param after where the page before ended, {@code null} for the first
   */
  MemberPage members(String reference, @Nullable String after, int most, Caller caller);

  /**
   * The collective that a case belongs to; empty for none.
   *
   * @throws CaseNotFound when the caller may not see the case
   */
  Optional<Membership> ofCase(String caseReference, Caller caller);

  /**
   * A common document, for whoever of the branch sees its collective.
   *
   * @throws CaseNotFound when there is none for the caller
   */
  FileContent openFile(UUID file, Caller caller);

  /**
   * What a member may read of the collective of the own case; empty when it is of none.
   *
   * @throws CaseNotFound when there is no such case or the key is not its key: the two are the same
   */
  Optional<SharedMatter> shared(String reference, String key, Caller caller);

  /**
   * A common document that is shared with the members.
   *
   * @throws CaseNotFound as above, or when it is not shared with this member
   */
  FileContent sharedFile(String reference, String key, UUID file, Caller caller);
}
