package org.branchwork.fundraising.ledger;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.funds.RecordedEvents;

/** Auditor's packs for tests: taken in a transaction, unpacked, and made anew by a forger. */
public final class PacksOfTests {

  private PacksOfTests() {}

  static PackMaking of(EntityManager entities, Clock clock, RecordedEvents events) {
    LedgerReading reading = new LedgerReading();
    reading.entities = entities;
    PeriodRows periods = new PeriodRows();
    periods.entities = entities;
    PackRows rows = new PackRows();
    rows.entities = entities;
    PackMaking packs = new PackMaking();
    packs.reading = reading;
    packs.periods = periods;
    packs.rows = rows;
    packs.events = events;
    packs.clock = clock;
    return packs;
  }

  /**
   * The pack of the periods from the one that begins on a day to the one that begins on another.
   */
  public static byte[] take(
      EntityManager entities, Clock clock, LocalDate from, LocalDate last, Caller caller) {
    return of(entities, clock, new RecordedEvents()).take(from, last, caller).zip();
  }

  /** Its files by name. */
  public static Map<String, byte[]> unpacked(byte[] pack) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  /** A pack of these files, with a manifest and a seal that are right. */
  public static byte[] made(Map<String, byte[]> files) {
    PackFiles pack = new PackFiles();
    files.forEach(
        (name, bytes) -> {
          if (!name.equals("manifest.sha256")) {
            pack.add(name, bytes);
          }
        });
    return pack.sealed(LocalDateTime.of(2026, 11, 28, 12, 0));
  }
}
