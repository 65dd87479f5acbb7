package org.branchwork.fundraising.api.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry as it stands in the ledger.
 *
 * @param number its place in the ledger, from 1, without gaps
 * @param reverses the entry that it takes back
 * @param reversedBy the entry that takes it back
 * @param enteredBy {@link org.branchwork.fundraising.api.Caller#label()} of whoever did
 * @param postings in their order
 */
public record EntryView(
    UUID entry,
    long number,
    LocalDate occurredOn,
    EntryReason reason,
    String text,
    Optional<EntrySource> source,
    Optional<UUID> reverses,
    Optional<UUID> reversedBy,
    String enteredBy,
    Instant enteredAt,
    List<Posting> postings) {

  /** The postings are copied. */
  public EntryView {
    postings = List.copyOf(postings);
  }
}
