package org.branchwork.fundraising.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.pledges.GivingFixture.TODAY;
import static org.branchwork.fundraising.pledges.GivingFixture.VISITOR;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.pledges.MakePledge;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.branchwork.fundraising.api.pledges.PledgeReceipt;
import org.branchwork.fundraising.api.pledges.PublicTotals;
import org.branchwork.fundraising.pledges.GiftsOfTests.Payer;
import org.branchwork.fundraising.pledges.GivingFixture.Giver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random giving of persons, of branches that are to be named and not, with a pledge and without,
 * and of one who invents pledges: between two versions of a figure nobody changed whose sum is
 * private, or at least five did with money behind it.
 */
class TwoVersionsIT {
  private static GivingFixture giving;

  private final Random random = new Random();
  private final List<Promise> promises = new ArrayList<>();
  private final Map<UUID, String> gifts = new HashMap<>();
  private final Set<String> backed = new HashSet<>();
  private final Figure pledged = new Figure();
  private final Figure agreed = new Figure();
  private final Figure paid = new Figure();
  private int givers;

  /** A pledge: {@code key} is the giver, whose sum is public when it is to be named. */
  private record Promise(PledgeReceipt receipt, String key, boolean branch, long pence) {}

  /** What stands behind one public figure, by pledge or gift, and what of it was shown. */
  private final class Figure {
    private final Map<String, Long> present = new HashMap<>();
    private final Map<String, Long> shown = new HashMap<>();
    private final Map<String, String> giver = new HashMap<>();
    private long last;
    private int moves;

    void set(String record, String by, long pence) {
      giver.put(record, by);
      present.put(record, pence);
    }

    /** Holds a new version against the giving behind it. */
    void look(long now) {
      Map<String, Long> changes = new HashMap<>();
      present.forEach((record, pence) -> changed(changes, record, pence));
      long secret =
          changes.entrySet().stream()
              .filter(one -> one.getValue() != 0)
              .filter(one -> one.getKey().startsWith("secret"))
              .count();
      boolean group = secret >= PublicTotals.GROUP;
      present.forEach(
          (record, pence) -> {
            if (group || giver.get(record).startsWith("named")) {
              shown.put(record, pence);
            }
          });
      assertThat(now).isEqualTo(shown.values().stream().mapToLong(Long::longValue).sum());
      moves += group && now != last ? 1 : 0;
      last = now;
    }

    private void changed(Map<String, Long> changes, String record, long pence) {
      if (this == paid || backed.contains(record)) {
        changes.merge(giver.get(record), pence - shown.getOrDefault(record, 0L), Long::sum);
      }
    }
  }

  @BeforeAll
  static void start() throws SQLException {
    giving = new GivingFixture();
  }

  @AfterAll
  static void stop() throws Exception {
    giving.close();
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void between_two_versions_of_a_figure_nobody_or_at_least_five_givers_changed(long seed)
      throws SQLException {
    giving.begin();
    random.setSeed(seed);
    for (int i = 0; i < 100; i++) {
      act(random.nextInt(11));
      PublicTotals now = giving.totals();
      pledged.look(now.pledgedPence());
      agreed.look(now.agreedPence());
      paid.look(now.paidPence());
    }
    assertThat(Stream.of(pledged, agreed, paid).mapToInt(figure -> figure.moves))
        .allMatch(n -> n > 0);
    assertThat(giving.one("select count(*) from fundraising.gift_shown where at_once"))
        .isNotEqualTo("0");
  }

  private void act(int what) throws SQLException {
    switch (what) {
      case 0 -> promise("secret " + ++givers, random.nextInt(3) > 0);
      case 1, 2 -> promise((random.nextInt(4) == 0 ? "named " : "secret ") + ++givers, true);
      case 3 -> promise("secret inventor", false);
      case 4 -> give("secret " + ++givers);
      case 5 -> give("secret inventor");
      case 6 -> undo();
      case 7 -> cancel();
      default -> pay();
    }
  }

  private void promise(String key, boolean branch) {
    long pence = 100 + random.nextInt(10_000);
    boolean invented = key.endsWith("inventor");
    String name = invented ? "Invented " + UUID.randomUUID() : key;
    Giver giver =
        new Giver(
            name, invented ? UUID.randomUUID() + "@x.y" : null, null, key.startsWith("named"));
    PledgeKind kind = branch ? PledgeKind.BRANCH : PledgeKind.PERSON;
    MakePledge pledge = giving.pledge(kind, pence, branch ? TODAY : null, giver);
    PledgeReceipt receipt = giving.make(pledge, VISITOR);
    promises.add(new Promise(receipt, key, branch, pence));
    promises(promises.get(promises.size() - 1), pence);
  }

  private void promises(Promise promise, long pence) {
    pledged.set(promise.receipt().reference(), promise.key(), pence);
    agreed.set(promise.receipt().reference(), promise.key(), promise.branch() ? pence : 0);
  }

  private void pay() throws SQLException {
    if (promises.isEmpty()) {
      return;
    }
    Promise promise =
        promises.stream()
            .filter(one -> !backed.contains(one.receipt().reference()))
            .findFirst()
            .orElse(promises.get(random.nextInt(promises.size())));
    long pence = 1 + random.nextInt(5_000);
    UUID gift = giving.gifts.paid(promise.receipt().reference(), pence, payer(promise.key()));
    came(gift, promise.key(), pence);
    backed.add(promise.receipt().reference());
  }

  private void give(String key) throws SQLException {
    long pence = 1 + random.nextInt(5_000);
    came(giving.gifts.given(pence, payer(key), null), key, pence);
  }

  /** The inventor has one account, under whatever name. */
  private Payer payer(String key) {
    return key.endsWith("inventor")
        ? new Payer("Alias " + random.nextInt(), "089999 12345678", "FPI")
        : Payer.named("payer of " + key);
  }

  private void came(UUID gift, String key, long pence) {
    gifts.put(gift, key);
    paid.set(gift.toString(), key, pence);
  }

  private void undo() throws SQLException {
    List<UUID> donations = gifts.keySet().stream().filter(this::isDonation).sorted().toList();
    if (!donations.isEmpty()) {
      UUID gift = donations.get(random.nextInt(donations.size()));
      giving.gifts.undo(gift);
      paid.set(gift.toString(), gifts.get(gift), 0);
    }
  }

  private boolean isDonation(UUID gift) {
    try {
      return giving
          .one("select use from fundraising.allocation where id = '%s'".formatted(gift))
          .equals("DONATION");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void cancel() {
    if (!promises.isEmpty()) {
      Promise promise = promises.get(random.nextInt(promises.size()));
      giving.cancel(promise.receipt());
      promises(promise, 0);
    }
  }
}
