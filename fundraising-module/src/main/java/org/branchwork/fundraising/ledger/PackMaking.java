package org.branchwork.fundraising.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.LedgerEvent.AuditorsPackTaken;
import org.branchwork.fundraising.api.ledger.PeriodView;
import org.branchwork.fundraising.api.yearend.AuditorsPack;
import org.branchwork.fundraising.api.yearend.PackDesk;
import org.branchwork.fundraising.sql.SqlDoor.Row;

/** Makes the auditor's pack. */
@ApplicationScoped
@Transactional
class PackMaking implements PackDesk {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int DIGEST = 64;

  @Inject LedgerReading reading;
  @Inject PackRows rows;
  @Inject PeriodRows periods;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public AuditorsPack take(LocalDate from, LocalDate last, Caller caller) {
    BookAccess.requireReading(caller);
    LocalDate until = period(last).map(PeriodView::to).orElseThrow(PackMaking::unknown);
    if (last.isBefore(from) || period(from).isEmpty()) {
      throw unknown();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    byte[] zip = pack(from, last, until, now);
    String digest = new String(zip, zip.length - DIGEST, DIGEST, StandardCharsets.US_ASCII);
    events.fire(
        new AuditorsPackTaken(
            UUID.randomUUID(), UUID.randomUUID(), caller.label(), now, from, until, digest));
    return new AuditorsPack("books-" + from + "-" + until + ".zip", zip);
  }

  private byte[] pack(LocalDate from, LocalDate last, LocalDate until, Instant now) {
    // the chain first: what is entered meanwhile is in the journal and not in the chain, and told;
    // what moved is added up from the journal, for the balances may be newer still
    ChainFile chain = new ChainFile(reading.journal().chain(from, last));
    JournalFiles journal = new JournalFiles(reading.journal().inPeriods(from, last));
    TrialBalanceFile balances =
        new TrialBalanceFile(reading.trialBalance(from, last), journal.moved());
    if (chain.links() != journal.postings()) {
      throw new FundraisingRuleBroken("pack.unsealed");
    }
    LocalDateTime made = LocalDateTime.ofInstant(now, LONDON);
    PackFiles files = new PackFiles();
    files.add("readme.txt", resource("readme-of-pack.txt").formatted(from, until, made));
    files.add("Verify.java", resource("Verify.java"));
    // each after what names it: an entry of the journal has its allocations, these their lines, and
    // these their files
    List<Row> allocated = rows.allocations(from, last);
    PackPart allocations = new AllocationsFile(rows.lines(from, last), allocated);
    PackPart transfers = new TransfersFile(rows.transfers(from, last));
    PackPart statements = new StatementsPart(rows.files(from, last), rows::bytes);
    for (PackPart part : List.of(balances, journal, chain, allocations, transfers, statements)) {
      part.addTo(files);
    }
    return files.sealed(made);
  }

  private Optional<PeriodView> period(LocalDate from) {
    return periods.every().stream().filter(period -> period.from().equals(from)).findFirst();
  }

  private static FundraisingRuleBroken unknown() {
    return new FundraisingRuleBroken("period.unknown");
  }

  private static String resource(String name) {
    try (InputStream in = PackMaking.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not packed");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
