package org.branchwork.fundraising.ledger;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.branchwork.fundraising.api.ledger.Discrepancy;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.ledger.PeriodDesk;
import org.branchwork.fundraising.api.yearend.YearEndSearch;
import org.branchwork.fundraising.funds.RecordedEvents;

/** The ledger's doors in one transaction, for tests of what books through them. */
public record BooksOfTests(
    LedgerDesk desk, PeriodDesk periods, LedgerSearch search, YearEndSearch years) {

  /** Over the transaction of an entity manager. */
  public static BooksOfTests of(EntityManager entities, Clock clock) {
    LedgerRows rows = new LedgerRows();
    rows.entities = entities;
    LedgerReading reading = new LedgerReading();
    reading.entities = entities;
    PeriodRows periods = new PeriodRows();
    periods.entities = entities;
    FundLedger desk = new FundLedger();
    desk.rows = rows;
    desk.reading = reading;
    desk.clock = clock;
    PeriodBook book = new PeriodBook();
    book.periods = periods;
    book.clock = clock;
    book.events = new RecordedEvents();
    ProofRows proofs = new ProofRows();
    proofs.entities = entities;
    LedgerLookup search = new LedgerLookup();
    search.reading = reading;
    search.periods = periods;
    search.proofs = proofs;
    YearEnd years = new YearEnd();
    years.years = new YearRows();
    years.years.entities = entities;
    years.reading = reading;
    years.events = new RecordedEvents();
    years.clock = clock;
    return new BooksOfTests(desk, book, search, years);
  }

  /** The first place where the books do not hold. */
  public static Optional<Discrepancy> prove(EntityManager entities) {
    ProofRows proofs = new ProofRows();
    proofs.entities = entities;
    return proofs.prove();
  }
}
