package org.branchwork.fundraising.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.ledger.LedgerFixture.AUDITOR;
import static org.branchwork.fundraising.ledger.LedgerFixture.JOB;
import static org.branchwork.fundraising.ledger.LedgerFixture.OPEN;
import static org.branchwork.fundraising.ledger.LedgerFixture.TREASURER;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.ledger.AccountBalance;
import org.branchwork.fundraising.api.ledger.BalanceProof;
import org.branchwork.fundraising.api.ledger.EntryView;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.ReverseEntry;
import org.branchwork.fundraising.ledger.LedgerFixture.Books;
import org.branchwork.fundraising.ledger.LedgerModel.Act;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An auditor who keeps own books of random histories and checks each reply: several threads enter,
 * reverse, send again, give up half-way and seal, and the server crashes in the middle. {@code
 * -Dledger.histories=10000} is the long round, {@code -Dledger.seed} draws others.
 */
class ModelAuditorIT {
  private static final int HISTORIES = Integer.getInteger("ledger.histories", 8);
  private static final long SEED = Long.getLong("ledger.seed", 20_261_128L);
  private static final int THREADS = 4;
  private static final int ACTS = 12;
  private static final int CRASH_EVERY = 500;
  private static LedgerFixture ledger;

  /** A refusal: it must be right at a state of the ledger between these two numbers. */
  private record Refused(Act act, String key, long from, long to) {}

  private final List<Act> entered = new CopyOnWriteArrayList<>();
  private final Map<UUID, Act> accepted = new ConcurrentHashMap<>();
  private final List<Refused> refused = new CopyOnWriteArrayList<>();
  private final AtomicLong known = new AtomicLong();

  @BeforeAll
  static void start() {
    ledger = new LedgerFixture();
  }

  @AfterAll
  static void stop() throws Exception {
    ledger.close();
  }

  @Test
  void the_ledger_replies_as_the_auditors_own_books_do() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    Set<String> told = new HashSet<>();
    int crashAt = Math.min(HISTORIES, CRASH_EVERY) / 2;
    try {
      for (int history = 0; history < HISTORIES; history++) {
        boolean crashes = history % CRASH_EVERY == crashAt;
        run(threads, SEED + history, crashes);
        audit("seed " + (SEED + history));
        refused.forEach(no -> told.add(no.key()));
      }
      assertThat(told).as("a busy branch hears no").contains("entry.fund.too-little");
    } finally {
      threads.shutdownNow();
    }
  }

  private void run(ExecutorService threads, long seed, boolean crashes) throws Exception {
    ledger.begin();
    entered.clear();
    accepted.clear();
    refused.clear();
    known.set(0);
    List<Future<?>> running = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      Random random = new Random(seed * THREADS + thread);
      boolean saboteur = crashes && thread == 0;
      running.add(threads.submit(() -> work(random, saboteur)));
    }
    for (Future<?> one : running) {
      one.get(5, TimeUnit.MINUTES);
    }
  }

  private void work(Random random, boolean saboteur) {
    LedgerActs acts = new LedgerActs(random, entered);
    for (int i = 0; i < ACTS; i++) {
      if (saboteur && i == ACTS / 2) {
        crash();
      }
      Act act = acts.next();
      switch (random.nextInt(10)) {
        case 0 -> giveUp(act);
        case 1 -> reply(() -> ledger.ask(JOB, books -> (long) books.desk().seal(3, JOB)));
        default -> enter(act);
      }
    }
  }

  /** Sends it until there is a reply: whether it was taken before a crash, nobody knows. */
  private void enter(Act act) {
    long from = known.get();
    try {
      long number = reply(() -> ledger.ask(TREASURER, books -> send(books, act)));
      known.accumulateAndGet(number, Math::max);
      if (accepted.put(act.entry().entry(), act) == null) {
        entered.add(act);
      }
    } catch (FundraisingRuleBroken broken) {
      refused.add(new Refused(act, broken.key(), from, known.get() + THREADS));
    }
  }

  private static long send(Books books, Act act) {
    UUID id = act.entry().entry();
    if (act.reverses().isPresent()) {
      books
          .desk()
          .reverse(
              new ReverseEntry(
                  id, act.reverses().get(), act.entry().occurredOn(), act.entry().text()),
              TREASURER);
    } else {
      books.desk().post(act.entry(), TREASURER);
    }
    return books.search().entry(id, TREASURER).map(EntryView::number).orElseThrow();
  }

  /** Work that is stopped before its end leaves nothing. */
  private static void giveUp(Act act) {
    Act lost =
        new Act(
            new PostEntry(
                UUID.randomUUID(),
                act.entry().occurredOn(),
                act.entry().reason(),
                "given up",
                act.entry().source(),
                act.entry().postings()),
            act.reverses());
    try {
      ledger.act(
          TREASURER,
          books -> {
            send(books, lost);
            throw new IllegalStateException("given up");
          });
    } catch (RuntimeException givenUp) {
      awaitServer();
    }
  }

  private interface Reply {
    long get();
  }

  private static long reply(Reply reply) {
    for (int crash = 0; ; crash++) {
      try {
        return reply.get();
      } catch (FundraisingRuleBroken broken) {
        throw broken;
      } catch (RuntimeException lost) {
        if (crash == 3) {
          throw lost;
        }
        awaitServer();
      }
    }
  }

  /** Kills one process of the server, which makes it drop all others and recover from its log. */
  private static void crash() {
    try (Connection witness = ledger.database.as("postgres")) {
      killOne();
      awaitServer();
      assertThat(witness.isValid(10)).as("the server went on as if nothing were").isFalse();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void killOne() throws SQLException {
    try (Connection victim = ledger.database.as("postgres");
        ResultSet pid = victim.createStatement().executeQuery("select pg_backend_pid()")) {
      pid.next();
      assertThat(ProcessHandle.of(pid.getLong(1)).orElseThrow().destroyForcibly()).isTrue();
    }
  }

  private static void awaitServer() {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (true) {
      try {
        ledger.one("select 1");
        return;
      } catch (SQLException recovering) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException(recovering);
        }
        Thread.onSpinWait();
      }
    }
  }

  private void audit(String seed) throws SQLException {
    LedgerModel model = new LedgerModel();
    List<Refused> open = new ArrayList<>(refused);
    List<UUID> order = order();
    for (int number = 0; number <= order.size(); number++) {
      if (number > 0) {
        Act act = accepted.get(order.get(number - 1));
        assertThat(act).as("%s: entry %d was acknowledged", seed, number).isNotNull();
        assertThat(model.refusals(act)).as("%s: entry %d", seed, number).isEmpty();
        model.apply(act);
      }
      int now = number;
      open.removeIf(
          no -> no.from() <= now && now <= no.to() && model.refusals(no.act()).contains(no.key()));
    }
    assertThat(open).as("%s: refusals without a reason", seed).isEmpty();
    assertThat(order).as(seed).isNotEmpty().containsExactlyInAnyOrderElementsOf(accepted.keySet());
    compare(seed, model);
  }

  private static void compare(String seed, LedgerModel model) {
    while (ledger.ask(JOB, books -> books.desk().seal(20, JOB)) > 0) {
      assertThat(ledger.prove()).as(seed).isEmpty();
    }
    Map<UUID, Long> kept =
        ledger.ask(AUDITOR, books -> books.search().trialBalance(OPEN, AUDITOR)).stream()
            .collect(Collectors.toMap(AccountBalance::account, AccountBalance::closingPence));
    assertThat(kept).as(seed).isEqualTo(model.balances);
    BalanceProof proof = ledger.balances();
    assertThat(proof.holds()).as(seed).isTrue();
    assertThat(proof.fundsPence())
        .as(seed)
        .isEqualTo(-model.fund("strike") - model.fund("hardship"));
  }

  /** The ids of the entries in the order in which the ledger took them. */
  private static List<UUID> order() throws SQLException {
    String ids =
        ledger.one(
            "select string_agg(cast(public_id as text), ',' order by number)"
                + " from fundraising.ledger_entry");
    return "null".equals(ids) || ids.isEmpty()
        ? List.of()
        : List.of(ids.split(",")).stream().map(UUID::fromString).toList();
  }
}
