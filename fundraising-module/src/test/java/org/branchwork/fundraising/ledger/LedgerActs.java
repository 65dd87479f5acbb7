package org.branchwork.fundraising.ledger;

import static org.branchwork.fundraising.ledger.LedgerFixture.BANK;
import static org.branchwork.fundraising.ledger.LedgerFixture.DAY;
import static org.branchwork.fundraising.ledger.LedgerFixture.ENTITLEMENT;
import static org.branchwork.fundraising.ledger.LedgerFixture.HARDSHIP;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE_PAY;
import static org.branchwork.fundraising.ledger.LedgerFixture.SUSPENSE;
import static org.branchwork.fundraising.ledger.LedgerFixture.postings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.Posting;
import org.branchwork.fundraising.ledger.LedgerModel.Act;

/** Draws what a busy branch might ask of its ledger, sensible or not; one per thread. */
final class LedgerActs {
  private static final int MOST_PENCE = 50;

  private final Random random;
  private final List<Act> entered;

  /**
   * Draws by this chance.
   *
   * @param entered what all threads entered so far, to reverse it or send it again
   */
  LedgerActs(Random random, List<Act> entered) {
    this.random = random;
    this.entered = entered;
  }

  Act next() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> fresh(EntryReason.RECEIPT, BANK, SUSPENSE);
      case 2 -> fresh(EntryReason.DONATION, BANK, STRIKE);
      case 3 -> fresh(EntryReason.DONATION, BANK, HARDSHIP);
      case 4 -> fresh(EntryReason.ALLOCATION, SUSPENSE, random.nextBoolean() ? STRIKE : HARDSHIP);
      case 5 -> fresh(EntryReason.STRIKE_PAY, STRIKE_PAY, BANK);
      case 6 -> fresh(EntryReason.ENTITLEMENT, STRIKE_PAY, ENTITLEMENT);
      case 7 -> fresh(EntryReason.STRIKE_PAY, ENTITLEMENT, BANK);
      case 8, 9 -> entered.isEmpty() ? wrong() : reversal(any());
      case 10 -> entered.isEmpty() ? wrong() : again(any());
      default -> wrong();
    };
  }

  private Act any() {
    return entered.get(random.nextInt(entered.size()));
  }

  private Act fresh(EntryReason reason, UUID more, UUID less) {
    long pence = 1 + random.nextInt(MOST_PENCE);
    return act(UUID.randomUUID(), DAY, reason, pence, more, -pence, less);
  }

  private Act wrong() {
    UUID id = UUID.randomUUID();
    return switch (random.nextInt(4)) {
      case 0 -> act(id, DAY, EntryReason.ALLOCATION, 3, STRIKE, -3, HARDSHIP);
      case 1 -> act(id, DAY, EntryReason.DONATION, 3, BANK, -2, STRIKE);
      case 2 -> act(id, DAY, EntryReason.REFUND, 3, STRIKE, -3, SUSPENSE);
      default -> act(id, LedgerModel.closedDay(), EntryReason.DONATION, 3, BANK, -3, STRIKE);
    };
  }

  private Act again(Act act) {
    if (act.reverses().isPresent() || random.nextBoolean()) {
      return act;
    }
    return act(act.entry().entry(), DAY, act.entry().reason(), 999, BANK, -999, STRIKE);
  }

  private static Act reversal(Act act) {
    List<Posting> opposite =
        act.entry().postings().stream().map(p -> new Posting(p.account(), -p.pence())).toList();
    PostEntry entry =
        new PostEntry(
            UUID.randomUUID(), DAY, EntryReason.REVERSAL, "taken back", Optional.empty(), opposite);
    return new Act(entry, Optional.of(act.entry().entry()));
  }

  private static Act act(
      UUID id, LocalDate on, EntryReason reason, long more, UUID one, long less, UUID other) {
    PostEntry entry =
        new PostEntry(id, on, reason, "drawn", Optional.empty(), postings(one, more, other, less));
    return new Act(entry, Optional.empty());
  }
}
