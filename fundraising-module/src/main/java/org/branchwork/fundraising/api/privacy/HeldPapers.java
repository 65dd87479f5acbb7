package org.branchwork.fundraising.api.privacy;

import java.util.List;
import java.util.UUID;

/**
 * What the fund keeps in the records that belong to somebody's request.
 *
 * @param records in the order of their ids
 * @param facts of all records, in their order
 * @param files that the person sent with a claim
 */
public record HeldPapers(List<HeldRecord> records, List<Fact> facts, List<File> files) {

  /**
   * A fact.
   *
   * @param name what it is, such as {@code email}; small letters and hyphens
   * @param value as it is kept; days as ISO, sums in pounds
   */
  public record Fact(UUID record, String name, String value) {}

  /** A file, as it was sent. */
  public record File(UUID record, String name, String type, byte[] bytes) {}

  /** Copies the lists. */
  public HeldPapers {
    records = List.copyOf(records);
    facts = List.copyOf(facts);
    files = List.copyOf(files);
  }
}
