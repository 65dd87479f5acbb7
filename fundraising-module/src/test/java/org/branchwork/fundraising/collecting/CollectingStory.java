package org.branchwork.fundraising.collecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.collecting.ChequeView;
import org.branchwork.fundraising.api.collecting.CollectionView;
import org.branchwork.fundraising.api.collecting.FittingLine;
import org.branchwork.fundraising.api.collecting.MatchPayingIn;
import org.branchwork.fundraising.api.collecting.NoteCollection;
import org.branchwork.fundraising.api.collecting.PayIn;
import org.branchwork.fundraising.api.collecting.PayingInView;
import org.branchwork.fundraising.api.collecting.ReceiveCheque;
import org.branchwork.fundraising.reconciling.Desks;
import org.branchwork.fundraising.reconciling.ReconcileFixture;
import org.branchwork.fundraising.reconciling.ReconcileStory;
import org.branchwork.fundraising.sql.TablesOfTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Collections and cheques beside the bank's lines, which begin anew with each test. */
abstract class CollectingStory extends ReconcileStory {
  static final Caller TREASURER = ReconcileFixture.TREASURER;
  static final Caller SECOND = ReconcileFixture.SECOND;
  static final Caller APPROVER = ReconcileFixture.APPROVER;
  static final Caller AUDITOR = ReconcileFixture.AUDITOR;
  static final UUID STRIKE = ReconcileFixture.STRIKE;
  static final UUID HARDSHIP = ReconcileFixture.HARDSHIP;
  static final LocalDate DAY = ReconcileFixture.DAY;

  /** The beans of one transaction. */
  record Collecting(
      CollectionBook collections,
      ChequeBook cheques,
      PayingInBook payingIns,
      CollectionLookup search) {}

  @BeforeEach
  void no_slips() throws SQLException {
    at.database.asSuperuser("truncate fundraising.paying_in cascade");
    at.events.fired.clear();
  }

  static UUID counted(UUID fund, long pence) {
    UUID id = UUID.randomUUID();
    act(TREASURER, all -> all.collections().note(cash(id, fund, pence), TREASURER));
    return id;
  }

  static UUID confirmed(UUID fund, long pence) {
    UUID id = counted(fund, pence);
    act(SECOND, all -> all.collections().confirm(id, pence, SECOND));
    return id;
  }

  static NoteCollection cash(UUID id, UUID fund, long pence) {
    return new NoteCollection(id, fund, "Market square", DAY, pence);
  }

  static UUID cheque(long pence, @Nullable PaymentReference pledge) {
    UUID id = UUID.randomUUID();
    UUID fund = pledge == null ? STRIKE : null;
    var command = new ReceiveCheque(id, "Ann Example", "000123", pence, fund, pledge, DAY);
    act(TREASURER, all -> all.cheques().receive(command, TREASURER));
    return id;
  }

  static UUID paidIn(String slip, UUID... items) {
    UUID id = UUID.randomUUID();
    PayIn command = new PayIn(id, slip, DAY, List.of(items));
    act(TREASURER, all -> all.payingIns().payIn(command, TREASURER));
    return id;
  }

  static UUID match(UUID payingIn, UUID line, int seen) {
    UUID act = UUID.randomUUID();
    var command = new MatchPayingIn(act, payingIn, line, seen, null);
    act(TREASURER, all -> all.payingIns().match(command, TREASURER));
    return act;
  }

  static List<CollectionView> cash(Caller caller) {
    return ask(caller, all -> all.search().waiting(caller));
  }

  static List<ChequeView> cheques(Caller caller) {
    return ask(caller, all -> all.search().cheques(caller));
  }

  static List<PayingInView> slips() {
    return ask(AUDITOR, all -> all.search().payingIns(AUDITOR));
  }

  static List<FittingLine> fittingSlips() {
    return ask(AUDITOR, all -> all.search().fittingSlips(AUDITOR));
  }

  static List<FittingLine> fittingCheques() {
    return ask(AUDITOR, all -> all.search().fittingCheques(AUDITOR));
  }

  static void act(Caller caller, Consumer<Collecting> work) {
    ask(
        caller,
        all -> {
          work.accept(all);
          return "done";
        });
  }

  static <T> T ask(Caller caller, Function<Collecting, T> work) {
    return at.database.ask(caller, entities -> work.apply(beans(entities)));
  }

  /** Refused with this key, and nothing has changed. */
  static void refused(String key, Caller caller, Consumer<Collecting> work) throws SQLException {
    String before = kept();
    assertThatThrownBy(() -> act(caller, work))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class,
            broken -> assertThat(broken.keys()).containsExactly(key.split(" ")));
    assertThat(kept()).isEqualTo(before);
  }

  private static String kept() throws SQLException {
    return at.balances()
        + at.one("select string_agg(c::text, ' ' order by c.id) from fundraising.collection c")
        + at.one("select string_agg(q::text, ' ' order by q.id) from fundraising.cheque q")
        + at.one("select string_agg(p::text, ' ' order by p.id) from fundraising.paying_in p")
        + at.one("select count(*) from fundraising.match_decision")
        + at.one("select count(*) from fundraising.paying_in_match");
  }

  private static Collecting beans(EntityManager entities) {
    CollectingTables sql = TablesOfTests.over(entities, new CollectingTables());
    CollectionBook collections = new CollectionBook();
    collections.collections = new CollectionRows();
    collections.collections.sql = sql;
    collections.events = at.events;
    collections.clock = Desks.CLOCK;
    PayingInBook payingIns = new PayingInBook();
    payingIns.payingIns = new PayingInRows();
    payingIns.payingIns.sql = sql;
    payingIns.matching = new SlipMatching();
    payingIns.matching.payingIns = payingIns.payingIns;
    payingIns.matching.reconciling = Desks.of(entities, at.events).desk();
    payingIns.events = at.events;
    payingIns.clock = Desks.CLOCK;
    ChequeBook cheques = new ChequeBook();
    cheques.cheques = new ChequeRows();
    cheques.cheques.sql = sql;
    cheques.payingIns = payingIns.payingIns;
    cheques.matching = payingIns.matching;
    cheques.events = at.events;
    cheques.clock = Desks.CLOCK;
    CollectionLookup search = new CollectionLookup();
    search.collections = collections.collections;
    search.cheques = cheques.cheques;
    search.payingIns = payingIns.payingIns;
    return new Collecting(collections, cheques, payingIns, search);
  }
}
