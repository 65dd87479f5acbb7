package org.branchwork.fundraising.api.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Enter something into the ledger.
 *
 * @param entry its id, chosen by the caller: sent twice it is one entry
 * @param occurredOn the day that it happened on, in London; it decides the period
 * @param reason why, and not {@link EntryReason#REVERSAL}
 * @param text what happened, 1 to 200 characters, without personal data: no address with an @ and
 *     no 8 digits in a row
 * @param source what it comes from; empty for what is entered by hand
 * @param postings at least two, adding up to nothing, of one fund at most
 */
public record PostEntry(
    UUID entry,
    LocalDate occurredOn,
    EntryReason reason,
    String text,
    Optional<EntrySource> source,
    List<Posting> postings) {

  /** The postings are copied. */
  public PostEntry {
    postings = List.copyOf(postings);
  }
}
