package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.payouts.PayoutFixture.APPROVER;
import static org.branchwork.fundraising.payouts.PayoutFixture.BANK;
import static org.branchwork.fundraising.payouts.PayoutFixture.FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.OTHER_FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.PAYEES;
import static org.branchwork.fundraising.payouts.PayoutFixture.TODAY;
import static org.branchwork.fundraising.payouts.PayoutFixture.TREASURER;
import static org.branchwork.fundraising.payouts.PayoutFixture.command;
import static org.branchwork.fundraising.payouts.PayoutFixture.day;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.payouts.MatchDebit;
import org.branchwork.fundraising.api.payouts.PayoutFormat;
import org.branchwork.fundraising.api.payouts.PayoutState;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.fundraising.api.payouts.PreparePayout.MemberDay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Random histories of runs, and what a bank would have paid by their files: no member's day twice.
 * {@code -Dpayout.histories=1000} is the long round, {@code -Dpayout.seed} draws others.
 */
class PayoutHistoriesIT {
  private static final int HISTORIES = Integer.getInteger("payout.histories", 6);
  private static final long SEED = Long.getLong("payout.seed", 20_261_130L);
  private static final int ACTS = 40;
  private static PayoutFixture payouts;

  /** By run and line: what the bank has paid and not sent back. */
  private final Map<String, PayoutView.Line> paidByBank = new HashMap<>();

  private final Set<UUID> runs = new LinkedHashSet<>();
  private final Set<String> refusals = new HashSet<>();

  @BeforeAll
  static void start() {
    payouts = new PayoutFixture();
  }

  @AfterAll
  static void stop() throws Exception {
    payouts.close();
  }

  @Test
  void a_member_day_is_paid_once_ever() throws SQLException {
    int paid = 0;
    for (int history = 0; history < HISTORIES; history++) {
      payouts.begin();
      paidByBank.clear();
      runs.clear();
      Random random = new Random(SEED + history);
      for (int act = 0; act < ACTS; act++) {
        try {
          act(random);
        } catch (FundraisingRuleBroken broken) {
          refusals.add(broken.key());
        }
        audit("seed " + (SEED + history) + ", act " + act);
      }
      paid += paidByBank.size();
      assertThat(payouts.prove()).isEmpty();
    }
    assertThat(paid).as("something is paid").isPositive();
    assertThat(refusals).contains("strike-day.paid", "payout.decided", "payout.not-exported");
  }

  private void act(Random random) {
    switch (runs.isEmpty() ? 0 : random.nextInt(8)) {
      case 0, 1, 2 -> prepare(random);
      case 3, 4 -> payouts.approve(any(random), APPROVER);
      case 5 -> handOut(random);
      case 6 -> sendBack(random);
      default -> {
        UUID run = any(random);
        payouts.act(APPROVER, desks -> desks.payouts().reject(run, APPROVER));
      }
    }
  }

  private void prepare(Random random) {
    UUID run = UUID.randomUUID();
    UUID fund = random.nextBoolean() ? FUND : OTHER_FUND;
    MemberDay[] days =
        Stream.generate(
                () -> day(PAYEES.get(random.nextInt(PAYEES.size())), fund, random.nextInt(3)))
            .limit(1 + random.nextInt(3))
            .toArray(MemberDay[]::new);
    payouts.act(TREASURER, desks -> desks.payouts().prepare(command(run, fund, days), TREASURER));
    runs.add(run);
  }

  private UUID any(Random random) {
    return List.copyOf(runs).get(random.nextInt(runs.size()));
  }

  /** The bank pays each line of the file once, and half of the debits are matched. */
  private void handOut(Random random) {
    UUID run = any(random);
    boolean first = payouts.run(run).state() == PayoutState.APPROVED;
    payouts.ask(TREASURER, desks -> desks.payouts().export(run, PayoutFormat.UNITY, TREASURER));
    if (first) {
      for (PayoutView.Line line : payouts.run(run).lines()) {
        String key = run + ":" + line.line();
        paidByBank.put(key, line);
        if (random.nextBoolean()) {
          MatchDebit debit = new MatchDebit(run, line.line(), key, line.pence(), BANK, TODAY);
          payouts.act(TREASURER, desks -> desks.payouts().notePaid(debit, TREASURER));
        }
      }
    }
  }

  private void sendBack(Random random) {
    UUID run = any(random);
    payouts.act(TREASURER, desks -> desks.payouts().noteReturned(run, 1, TODAY, TREASURER));
    paidByBank.remove(run + ":1");
  }

  private void audit(String when) {
    assertThat(
            paidByBank.values().stream()
                .flatMap(line -> line.days().stream().map(day -> line.member() + " " + day)))
        .as(when)
        .doesNotHaveDuplicates();
  }
}
