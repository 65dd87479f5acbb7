package org.branchwork.fundraising.matching;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.LineToMatch;
import org.branchwork.fundraising.api.matching.PledgeToMatch.Kind;
import org.branchwork.fundraising.api.matching.PledgeToMatch.State;
import org.branchwork.fundraising.matching.InventedNames.Person;
import org.branchwork.fundraising.matching.InventedPledges.Invented;
import org.jspecify.annotations.Nullable;

/**
 * Lines of bank statements that nobody got, each with the right answer; a seed gives them again.
 */
final class InventedLines {

  /**
   * A line with its answer.
   *
   * @param right the pledge it pays; {@code null} when no suggestion is the right answer
   */
  record Labelled(Mess mess, LineToMatch line, @Nullable PaymentReference right) {}

  private static final List<String> WORDS =
      List.of("DONATION ", "STRIKE FUND ", "FUND ", "SOLIDARITY ", "HARDSHIP ", "THANKS ", "");

  final InventedPledges pledges;
  final List<Labelled> all = new ArrayList<>();

  private final Random random;
  private final InventedNames invent;
  private final DonorsHand donors;

  private InventedLines(InventedPledges pledges, Random random) {
    this.pledges = pledges;
    this.random = random;
    invent = new InventedNames(random);
    donors = new DonorsHand(random);
  }

  static InventedLines of(long seed, int lines, int pledges) {
    Random random = new Random(seed);
    InventedLines invented = new InventedLines(new InventedPledges(pledges, random), random);
    for (Mess mess : Mess.values()) {
      for (int i = 0; i < lines * mess.share / 100; i++) {
        invented.all.add(invented.line(mess));
      }
    }
    return invented;
  }

  private Labelled line(Mess mess) {
    return switch (mess) {
      case EXACT -> referenced(mess, any(live()), said -> said);
      case BROKEN_OR_GLUED -> referenced(mess, any(live()), donors::brokenOrGlued);
      case CUT_AT_18 -> referenced(mess, any(live()), donors::cut);
      case ONE_WRONG_CHARACTER -> referenced(mess, any(live()), said -> donors.wrong(said, 1));
      case TWO_WRONG_CHARACTERS -> referenced(mess, any(recent()), said -> donors.wrong(said, 2));
      case PREFIX_MISSING_OR_WRONG -> referenced(mess, any(live()), donors::withoutPrefix);
      case ANOTHER_PAYS -> paidBy(mess, any(live()), bank(invent.person()));
      case PART_OR_MORE -> partOrMore(mess, any(live()));
      case PAID_ALREADY -> partOrMore(mess, any(one -> one.pledge().openPence() == 0));
      case LATE -> referenced(mess, any(in(State.LATE)), said -> said);
      case CANCELLED -> referenced(mess, any(in(State.CANCELLED)), said -> said);
      case NO_REFERENCE -> referenced(mess, any(recent()), said -> "");
      case NO_REFERENCE_AND_AN_INITIAL -> byInitial(mess, any(recent()));
      case OTHER_AMOUNT_AND_NO_REFERENCE -> otherAmount(mess, any(recent()));
      case LATE_AND_NO_REFERENCE -> referenced(mess, any(in(State.LATE)), said -> "");
      case BRANCH_BY_ITS_TREASURER -> byTreasurer(mess, any(branch()));
      case STANDING_ORDER -> standingOrder(mess, any(live().and(Invented::known)));
      case TWO_DONORS_OF_ONE_NAME -> unclear(mess, any(namesake(false)));
      case TWO_PLEDGES_OF_ONE_DONOR -> unclear(mess, any(namesake(true)));
      case TWO_REFERENCES -> twoReferences(mess);
      case ANOTHER_FUNDS_REFERENCE -> stranger(mess, pledges.foreign().shown());
      case RETURNED -> returned(mess, any(live()));
      case MONEY_OUT -> moneyOut(mess, any(live()));
      case STRANGER -> stranger(mess, invent.pick(WORDS));
      case STRANGER_OF_LIKE_NAME -> strangerOfLikeName(mess, any(recent()));
      case BANKS_OWN -> banksOwn(mess);
    };
  }

  private Labelled referenced(Mess mess, Invented one, UnaryOperator<String> writing) {
    String said = writing.apply(one.pledge().reference().shown());
    long pence = one.pledge().openPence();
    return labelled(mess, one, pence, bank(one.payer()), said, layout());
  }

  private Labelled paidBy(Mess mess, Invented one, String payer) {
    String said = one.pledge().reference().shown();
    return labelled(mess, one, one.pledge().openPence(), payer, said, BankLayout.COLUMNS);
  }

  private Labelled partOrMore(Mess mess, Invented one) {
    long pence = one.pledge().openPence();
    long other = random.nextBoolean() ? pence / 2 + 1 : pence + 500L * (1 + random.nextInt(5));
    String said = one.pledge().reference().shown();
    return labelled(mess, one, other, bank(one.payer()), said, layout());
  }

  private Labelled byInitial(Mess mess, Invented one) {
    String payer = BankLayout.cut(invent.asInitial(one.payer()));
    return labelled(mess, one, one.pledge().openPence(), payer, invent.pick(WORDS), layout());
  }

  private Labelled otherAmount(Mess mess, Invented one) {
    long pence = one.pledge().openPence() + 500;
    return labelled(mess, one, pence, bank(one.payer()), invent.pick(WORDS), layout());
  }

  /** In the treasurer's name; the branch is named in the text, unless the account is known. */
  private Labelled byTreasurer(Mess mess, Invented one) {
    String branch = InventedNames.plain(one.pledge().names().get(0));
    String said = one.known() ? "DONATION" : BankLayout.cut(branch);
    BankLayout layout = one.known() ? BankLayout.COMPLETE : layout();
    return labelled(mess, one, one.pledge().openPence(), bank(one.payer()), said, layout);
  }

  private Labelled standingOrder(Mess mess, Invented one) {
    long pence = one.pledge().openPence() / 5;
    return labelled(mess, one, pence, bank(one.payer()), "STO STRIKE FUND", BankLayout.COMPLETE);
  }

  private Labelled unclear(Mess mess, Invented one) {
    LineToMatch line =
        layout().line(day(one), one.pledge().openPence(), full(one), "", account(), random);
    return new Labelled(mess, line, null);
  }

  private Labelled twoReferences(Mess mess) {
    Invented one = any(live());
    Invented other = any(live().and(second -> second.pledge().openPence() == pence(one)));
    if (one.equals(other)) {
      return twoReferences(mess);
    }
    String said = one.pledge().reference().shown() + other.pledge().reference().shown();
    LineToMatch line =
        BankLayout.COLUMNS.line(day(one), pence(one), "CREDIT UNION", said, account(), random);
    return new Labelled(mess, line, null);
  }

  private Labelled returned(Mess mess, Invented one) {
    String word = invent.pick(List.of("RETURNED PAYMENT", "FP REVERSAL", "UNPAID ITEM"));
    String said = random.nextInt(4) == 0 ? one.pledge().reference().shown() : "STRIKE PAY";
    LineToMatch paid = layout().line(day(one), pence(one), full(one), said, account(), random);
    String text = word + " " + paid.text();
    return new Labelled(
        mess, new LineToMatch(paid.date(), paid.pence(), text, paid.payer(), said, null), null);
  }

  private Labelled moneyOut(Mess mess, Invented one) {
    String said = random.nextInt(4) == 0 ? one.pledge().reference().shown() : "STRIKE PAY";
    LineToMatch line = layout().line(day(one), -pence(one), full(one), said, account(), random);
    return new Labelled(mess, line, null);
  }

  private Labelled stranger(Mess mess, String said) {
    Person person = invent.person();
    if (!pledges.namesakes(person).isEmpty()) {
      return stranger(mess, said);
    }
    Invented one = any(live());
    LineToMatch line =
        layout().line(day(one), pence(one), bank(person), said.strip(), account(), random);
    return new Labelled(mess, line, null);
  }

  /** Another of the family, say: the same surname and initial, and by chance the amount. */
  private Labelled strangerOfLikeName(Mess mess, Invented one) {
    Person payer = one.payer();
    String name = InventedNames.plain(payer.first().charAt(0) + " " + payer.last());
    LineToMatch line = layout().line(day(one), pence(one), name, "", account(), random);
    return new Labelled(mess, line, null);
  }

  private Labelled banksOwn(Mess mess) {
    String text = invent.pick(List.of("INTEREST PAID", "CASH PAID IN AT BRANCH", "CHQ IN 000123"));
    Invented one = any(live());
    return new Labelled(mess, new LineToMatch(day(one), pence(one), text, "", "", null), null);
  }

  private Labelled labelled(
      Mess mess, Invented one, long pence, String payer, String said, BankLayout layout) {
    LineToMatch line = layout.line(day(one), pence, payer, said, one.account(), random);
    return new Labelled(mess, line, one.pledge().reference());
  }

  private Invented any(Predicate<Invented> which) {
    Invented one = invent.pick(pledges.all);
    while (!which.test(one)) {
      one = invent.pick(pledges.all);
    }
    return one;
  }

  private static Predicate<Invented> in(State state) {
    return one -> one.pledge().state() == state;
  }

  private static Predicate<Invented> live() {
    return one -> one.pledge().isLive() && pence(one) > 0;
  }

  private static Predicate<Invented> recent() {
    return in(State.STANDING)
        .and(one -> one.pledge().kind() == Kind.PERSON && pence(one) > 0)
        .and(one -> !one.pledge().names().isEmpty());
  }

  private static Predicate<Invented> branch() {
    return live().and(in(State.STANDING)).and(one -> one.pledge().kind() == Kind.BRANCH);
  }

  /** One of two standing pledges of the same name, amount and time. */
  private Predicate<Invented> namesake(boolean sameDonor) {
    return live()
        .and(in(State.STANDING))
        .and(one -> pledges.namesakes(one.payer()).stream().anyMatch(rival(one, sameDonor)));
  }

  private static Predicate<Invented> rival(Invented one, boolean sameDonor) {
    return in(State.STANDING)
        .and(other -> other != one && pence(other) == pence(one))
        .and(other -> Math.abs(DAYS.between(on(one), on(other))) <= Candidates.EARLY_DAYS)
        .and(other -> other.pledge().donor().equals(one.pledge().donor()) == sameDonor);
  }

  private static LocalDate on(Invented one) {
    return one.pledge().pledgedOn();
  }

  private LocalDate day(Invented one) {
    boolean late = one.pledge().state() == State.LATE;
    return on(one).plusDays(late ? 50 + random.nextInt(100) : random.nextInt(30));
  }

  private static long pence(Invented one) {
    return one.pledge().openPence();
  }

  private String bank(Person person) {
    return BankLayout.cut(invent.asBank(person));
  }

  private static String full(Invented one) {
    return InventedNames.plain(one.payer().full());
  }

  private String account() {
    return "089999 " + (10_000_000 + random.nextInt(90_000_000));
  }

  private BankLayout layout() {
    return invent.pick(List.of(BankLayout.values()));
  }
}
