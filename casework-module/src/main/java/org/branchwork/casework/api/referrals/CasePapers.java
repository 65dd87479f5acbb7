package org.branchwork.casework.api.referrals;

import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.FileContent;

/**
 * What papers are made of.
 *
 * @param file the case with its whole timeline, internal notes too
 * @param files in the order of the case
 */
public record CasePapers(CaseFile file, List<Paper> files) {

  /** A file of the case. */
  public record Paper(UUID id, FileContent content) {}
}
