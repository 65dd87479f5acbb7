package org.branchwork.casework.api.documents;

import java.time.Instant;
import java.util.List;
import org.branchwork.casework.api.FileEntry;

/**
 * The documents and files of a case.
 *
 * @param documents kept by the branch, the latest added first; no member reads them
 * @param sent what came with messages, the latest first
 */
public record CaseDocuments(List<DocumentEntry> documents, List<Sent> sent) {

  /**
   * A file of a message.
   *
   * @param fromMember whether the member sent it, else the branch
   */
  public record Sent(FileEntry file, boolean fromMember, Instant at) {}
}
