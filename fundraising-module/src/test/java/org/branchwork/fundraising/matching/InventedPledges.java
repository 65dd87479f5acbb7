package org.branchwork.fundraising.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.KnownPayer;
import org.branchwork.fundraising.api.matching.PledgeToMatch;
import org.branchwork.fundraising.api.matching.PledgeToMatch.Kind;
import org.branchwork.fundraising.api.matching.PledgeToMatch.State;
import org.branchwork.fundraising.matching.InventedNames.Person;

/** An appeal of half a year: who pledged what, and whose accounts are known. */
final class InventedPledges {

  /**
   * A pledge with what the world knows of it.
   *
   * @param payer who really pays: of a branch its treasurer
   * @param account the account it is paid from
   * @param known whether the treasurer matched money of that account before
   */
  record Invented(PledgeToMatch pledge, Person payer, String account, boolean known) {}

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final LocalDate START = LocalDate.of(2026, 4, 1);
  private static final int DAYS = 200;
  private static final List<Integer> POUNDS = List.of(5, 10, 10, 15, 20, 20, 25, 30, 50, 75, 100);
  private static final List<Integer> BRANCH_POUNDS = List.of(100, 150, 200, 250, 500, 1000);

  final List<Invented> all = new ArrayList<>();

  private final Set<PaymentReference> taken = new HashSet<>();
  private final Map<String, List<Invented>> byName = new HashMap<>();
  private final Random random;
  private final InventedNames invent;

  InventedPledges(int count, Random random) {
    this.random = random;
    invent = new InventedNames(random);
    while (all.size() < count) {
      int kind = random.nextInt(100);
      if (kind < 15) {
        branch();
      } else {
        person(invent.person(), pounds(POUNDS), day());
        if (kind < 19) {
          namesake(all.get(all.size() - 1), kind < 17);
        }
      }
    }
  }

  List<PledgeToMatch> pledges() {
    return all.stream().map(Invented::pledge).toList();
  }

  List<KnownPayer> payers() {
    return all.stream()
        .filter(Invented::known)
        .map(
            one ->
                new KnownPayer(
                    one.account(), InventedNames.plain(one.payer().full()), one.pledge().donor()))
        .toList();
  }

  /** All that somebody of that name pays, also another of the same name. */
  List<Invented> namesakes(Person person) {
    return byName.getOrDefault(InventedNames.plain(person.full()), List.of());
  }

  /** A code that checks and that no pledge has. */
  PaymentReference foreign() {
    PaymentReference reference = reference();
    return taken.contains(reference) ? foreign() : reference;
  }

  private void person(Person person, long pence, LocalDate on) {
    String written = random.nextInt(10) == 0 ? "Dr " + person.full() : person.full();
    add("d" + all.size(), List.of(written), person, account(), pence, on, Kind.PERSON);
  }

  /** Another donor of one name, or another pledge of one donor, each of the same amount. */
  private void namesake(Invented one, boolean sameDonor) {
    PledgeToMatch pledge = one.pledge();
    LocalDate on = pledge.pledgedOn().plusDays(random.nextInt(7));
    if (sameDonor) {
      String account = one.account();
      String donor = pledge.donor();
      add(donor, pledge.names(), one.payer(), account, pledge.openPence(), on, Kind.PERSON);
    } else {
      person(one.payer(), pledge.openPence(), on);
    }
  }

  private void branch() {
    Person treasurer = invent.person();
    String name = invent.branch();
    List<String> written = random.nextBoolean() ? List.of(name, treasurer.full()) : List.of(name);
    add("b" + all.size(), written, treasurer, account(), pounds(BRANCH_POUNDS), day(), Kind.BRANCH);
  }

  private void add(
      String donor,
      List<String> written,
      Person payer,
      String account,
      long pence,
      LocalDate on,
      Kind kind) {
    PaymentReference reference = foreign();
    State state = state();
    long open = state == State.STANDING && random.nextInt(20) == 0 ? 0 : pence;
    PledgeToMatch pledge = new PledgeToMatch(reference, donor, written, open, on, kind, state);
    boolean known = random.nextInt(3) == 0;
    Invented one = new Invented(pledge, payer, account, known);
    taken.add(reference);
    byName.computeIfAbsent(InventedNames.plain(payer.full()), n -> new ArrayList<>()).add(one);
    all.add(one);
  }

  private State state() {
    int chance = random.nextInt(100);
    return chance < 80 ? State.STANDING : chance < 92 ? State.LATE : State.CANCELLED;
  }

  private LocalDate day() {
    return START.plusDays(random.nextInt(DAYS));
  }

  private long pounds(List<Integer> pounds) {
    return 100L * invent.pick(pounds);
  }

  private String account() {
    return "089999 " + (10_000_000 + random.nextInt(90_000_000));
  }

  private PaymentReference reference() {
    StringBuilder six = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      six.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return PaymentReference.of(six.toString());
  }
}
