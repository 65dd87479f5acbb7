package org.branchwork.casework.api.documents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.FileEntry;

/**
 * A document of a case that the branch keeps.
 *
 * @param versions the newest first, at least one
 */
public record DocumentEntry(UUID id, String title, List<Version> versions) {

  /**
   * One version of a document.
   *
   * @param number from 1 on
   * @param by the account that added it
   */
  public record Version(int number, FileEntry file, UUID by, Instant at) {}
}
