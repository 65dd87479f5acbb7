package org.branchwork.fundraising.reconciling;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.branchwork.fundraising.accounts.ModulusDoor;
import org.branchwork.fundraising.api.matching.ReconcileDesk;
import org.branchwork.fundraising.api.matching.ReconcileSearch;
import org.branchwork.fundraising.api.matching.RefundDesk;
import org.branchwork.fundraising.api.matching.RefundSearch;
import org.branchwork.fundraising.funds.RecordedEvents;
import org.branchwork.fundraising.imports.ProgressDoor;
import org.branchwork.fundraising.ledger.BooksOfTests;
import org.branchwork.fundraising.sql.TablesOfTests;

/** The beans of one transaction, put together as the container does. */
public record Desks(
    ReconcileDesk desk,
    ReconcileSearch search,
    RefundDesk refunds,
    RefundSearch refundSearch,
    ReconcilingDoor door,
    BooksOfTests books) {

  /** Noon of the fixture's day. */
  public static final Clock CLOCK = Clock.fixed(ReconcileFixture.NOW, ZoneOffset.UTC);

  /** Over the transaction of an entity manager. */
  public static Desks of(EntityManager entities, RecordedEvents events) {
    return of(entities, events, new ProgressDoor());
  }

  /** The same, told of how far an import is. */
  static Desks of(EntityManager entities, RecordedEvents events, ProgressDoor progress) {
    BooksOfTests books = BooksOfTests.of(entities, CLOCK);
    ReconcilingTables sql = TablesOfTests.over(entities, new ReconcilingTables());
    LineReading lines = new LineReading();
    lines.sql = sql;
    MatchRows rows = new MatchRows();
    rows.sql = sql;
    PledgeReading pledges = new PledgeReading();
    pledges.sql = sql;
    Ladder ladder = new Ladder();
    ladder.sql = sql;
    ladder.pledges = pledges;
    ShareBooks shares = shares(books, sql, pledges);
    Reconciliation desk = new Reconciliation();
    desk.books = lineBooks(books, sql, shares, progress);
    desk.ladder = ladder;
    desk.events = events;
    desk.clock = CLOCK;
    desk.placing = placing(rows, lines, shares, ladder, events);
    desk.undoing = undoing(rows, lines, shares, events);
    Refunds refunds = refunds(sql, rows, lines, desk.placing, events);
    ReconcilingDoor door = new ReconcilingDoor();
    door.placing = desk.placing;
    door.rows = rows;
    door.periods = shares.periods;
    return new Desks(
        desk, search(sql, lines, ladder, pledges), refunds, found(refunds), door, books);
  }

  private static ShareBooks shares(
      BooksOfTests books, ReconcilingTables sql, PledgeReading pledges) {
    ShareBooks shares = new ShareBooks();
    shares.ledger = books.desk();
    shares.accounts = new StatementAccounts();
    shares.accounts.sql = sql;
    shares.accounts.ledger = books.desk();
    shares.periods = new Periods();
    shares.periods.ledger = books.search();
    shares.periods.desk = books.periods();
    shares.pledges = pledges;
    shares.appeals = new AppealReading();
    shares.appeals.sql = sql;
    shares.appeals.clock = CLOCK;
    return shares;
  }

  private static LineBooks lineBooks(
      BooksOfTests books, ReconcilingTables sql, ShareBooks shares, ProgressDoor progress) {
    LineBooks lineBooks = new LineBooks();
    lineBooks.sql = sql;
    lineBooks.ledger = books.desk();
    lineBooks.accounts = shares.accounts;
    lineBooks.periods = shares.periods;
    lineBooks.progress = progress;
    return lineBooks;
  }

  private static Placing placing(
      MatchRows rows, LineReading lines, ShareBooks books, Ladder ladder, RecordedEvents events) {
    Placing placing = new Placing();
    placing.rows = rows;
    placing.lines = lines;
    placing.books = books;
    placing.ladder = ladder;
    placing.events = events;
    placing.clock = CLOCK;
    return placing;
  }

  private static Undoing undoing(
      MatchRows rows, LineReading lines, ShareBooks books, RecordedEvents events) {
    Undoing undoing = new Undoing();
    undoing.rows = rows;
    undoing.lines = lines;
    undoing.books = books;
    undoing.periods = books.periods;
    undoing.events = events;
    undoing.clock = CLOCK;
    return undoing;
  }

  private static Refunds refunds(
      ReconcilingTables sql,
      MatchRows rows,
      LineReading lines,
      Placing placing,
      RecordedEvents events) {
    Refunds refunds = new Refunds();
    refunds.refunds = new RefundRows();
    refunds.refunds.sql = sql;
    refunds.matches = rows;
    refunds.rules = new RefundRules();
    refunds.rules.lines = lines;
    refunds.rules.modulus = ModulusDoor.of(Optional.empty())::check;
    refunds.placing = placing;
    refunds.events = events;
    refunds.clock = CLOCK;
    return refunds;
  }

  private static RefundSearch found(Refunds desk) {
    RefundLookup search = new RefundLookup();
    search.refunds = desk.refunds;
    return search;
  }

  private static ReconcileLookup search(
      ReconcilingTables sql, LineReading lines, Ladder ladder, PledgeReading pledges) {
    ReconcileLookup search = new ReconcileLookup();
    search.lines = lines;
    search.ladder = ladder;
    search.pledges = pledges;
    search.matches = new MatchReading();
    search.matches.sql = sql;
    return search;
  }
}
