package org.branchwork.casework.api.retention;

import java.util.List;

/**
 * What would go with an erasure.
 *
 * @param parts by table, those with nothing left out
 * @param files attachments and documents, of so many bytes
 * @param mails stored messages as they came in, of so many bytes
 */
public record DryRun(List<Part> parts, long files, long fileBytes, long mails, long mailBytes) {

  /** So many rows of a table of casework. */
  public record Part(String table, long rows) {}
}
