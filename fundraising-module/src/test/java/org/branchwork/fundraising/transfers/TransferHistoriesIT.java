package org.branchwork.fundraising.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.transfers.TransferFixture.APPROVER;
import static org.branchwork.fundraising.transfers.TransferFixture.BANK;
import static org.branchwork.fundraising.transfers.TransferFixture.GENERAL;
import static org.branchwork.fundraising.transfers.TransferFixture.HARDSHIP;
import static org.branchwork.fundraising.transfers.TransferFixture.HELD;
import static org.branchwork.fundraising.transfers.TransferFixture.STRIKE;
import static org.branchwork.fundraising.transfers.TransferFixture.TREASURER;
import static org.branchwork.fundraising.transfers.TransferFixture.asking;
import static org.branchwork.fundraising.transfers.TransferFixture.given;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.transfers.AskTransfer;
import org.junit.jupiter.api.Test;

/** Several people ask, approve, withdraw, take back, give and spend at once, by chance. */
class TransferHistoriesIT extends TransferStory {
  private static final long SEED = 20261128;
  private static final int HISTORIES = Integer.getInteger("transfers.histories", 4);
  private static final int THREADS = 3;
  private static final int ACTS = 20;
  private static final List<UUID> FUNDS = List.of(STRIKE, GENERAL, HARDSHIP);

  /** What nobody may hear: it would be the portal's own fault. */
  private static final Set<String> EXPECTED =
      Set.of(
          "transfer.same",
          "transfer.too-much",
          "transfer.decided",
          "transfer.unapproved",
          "transfer.taken-back",
          "transfer.spent",
          "entry.fund.too-little");

  private final List<AskTransfer> asked = new CopyOnWriteArrayList<>();
  private final Map<UUID, Long> held = new ConcurrentHashMap<>();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  @Test
  void every_fund_holds_what_the_acts_that_were_taken_come_to() throws Exception {
    Set<String> heard = new HashSet<>();
    for (int history = 0; history < HISTORIES; history++) {
      long seed = SEED + history;
      run(seed);
      for (UUID fund : FUNDS) {
        assertThat(at.holds(fund)).as("seed %d", seed).isEqualTo(held.get(fund)).isNotNegative();
      }
      the_books_hold_and_transfers_are_nothing_together();
      assertThat(EXPECTED).as("seed %d", seed).containsAll(refused);
      heard.addAll(refused);
    }
    assertThat(heard).as("a busy branch hears no").contains("transfer.too-much");
  }

  private void run(long seed) throws Exception {
    begin();
    asked.clear();
    held.putAll(Map.of(STRIKE, HELD, GENERAL, HELD, HARDSHIP, 0L));
    refused.clear();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(seed * THREADS + thread);
        running.add(threads.submit(() -> work(random)));
      }
      for (Future<?> one : running) {
        one.get(5, TimeUnit.MINUTES);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void work(Random random) {
    for (int i = 0; i < ACTS; i++) {
      try {
        act(random);
      } catch (FundraisingRuleBroken broken) {
        refused.addAll(broken.keys());
      }
    }
  }

  private void act(Random random) {
    UUID fund = FUNDS.get(random.nextInt(FUNDS.size()));
    long pence = 1 + random.nextInt(600);
    int act = asked.isEmpty() ? 0 : random.nextInt(12);
    AskTransfer one = asked.isEmpty() ? null : asked.get(random.nextInt(asked.size()));
    if (act < 4 || one == null) {
      UUID to = FUNDS.get(random.nextInt(FUNDS.size()));
      AskTransfer asking = asking(UUID.randomUUID(), fund, to, pence);
      at.act(TREASURER, each -> each.desk().ask(asking, TREASURER));
      asked.add(asking);
    } else if (act < 8) {
      at.act(APPROVER, each -> each.desk().approve(one.transfer(), APPROVER));
      moved(one, one.pence());
    } else if (act == 8) {
      at.act(TREASURER, each -> each.desk().withdraw(one.transfer(), TREASURER));
    } else if (act == 9) {
      at.takeBack(one.transfer());
      moved(one, -one.pence());
    } else if (act == 10) {
      at.post(EntryReason.DONATION, BANK, given(fund), pence);
      held.merge(fund, pence, Long::sum);
    } else {
      at.post(EntryReason.REFUND, given(fund), BANK, pence);
      held.merge(fund, -pence, Long::sum);
    }
  }

  private void moved(AskTransfer transfer, long pence) {
    held.merge(transfer.from(), -pence, Long::sum);
    held.merge(transfer.to(), pence, Long::sum);
  }
}
