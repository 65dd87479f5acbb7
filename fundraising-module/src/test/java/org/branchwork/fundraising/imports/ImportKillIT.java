package org.branchwork.fundraising.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.imports.ImportFixture.AUDITOR;
import static org.branchwork.fundraising.imports.ImportFixture.TREASURER;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.statements.ImportProgress;
import org.branchwork.fundraising.api.statements.ImportStage;
import org.branchwork.fundraising.api.statements.LeftImport;
import org.branchwork.fundraising.funds.RecordedEvents;
import org.branchwork.fundraising.ledger.BooksOfTests;
import org.branchwork.fundraising.reconciling.StatementsOfTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A process that imports a large file is killed at any moment, again and again. {@code
 * -Dimport.kills=}, {@code -Dimport.lines=} and {@code -Dimport.seed=} make it longer and repeat
 * its chances.
 */
class ImportKillIT {
  private static final int KILLS = Integer.getInteger("import.kills", 4);
  private static final int LINES = Integer.getInteger("import.lines", 2_500);
  private static final long SEED = Long.getLong("import.seed", System.nanoTime());
  private static final int LONGEST_PEACE_MILLIS = 100;
  private static final int KILLED = 128 + 9;
  private static final Caller JOB = Caller.system("statement-import");

  /**
   * Nobody imports while this is asked: not even what a killed process has left in the database.
   */
  private static final String AFTER_ALL_IMPORTS =
      "select pg_advisory_lock(hashtextextended('statement-import', 0))";

  private static final String LET_GO =
      "select pg_advisory_unlock(hashtextextended('statement-import', 0))";

  /** All that an import writes, but for ids that differ from one to the next. */
  private static final String STATE =
      "select concat_ws(E'\\n',"
          + " (select 'files ' || count(*) || ' ' || coalesce(string_agg(sha256 || ' '"
          + " || encode(sha256(bytes), 'hex') || ' ' || line_count || ' ' || new_count, ','), '')"
          + " from fundraising.statement_file),"
          + " (select 'lines ' || count(*) || ' ' || coalesce(md5(string_agg(concat_ws('|', key,"
          + " occurrence, amount_pence, balance_pence, line), ';' order by line)), '')"
          + " from fundraising.statement_line),"
          + " (select 'days ' || count(*) || ' ' || coalesce(md5(string_agg(concat_ws('|', day,"
          + " opening_pence, closing_pence, conflicting), ';' order by day)), '')"
          + " from fundraising.statement_balance),"
          + " (select 'booked ' || count(*) || ' ' || coalesce(sum(amount_pence), 0)"
          + " from fundraising.booked_line),"
          + " (select 'entries ' || count(*) from fundraising.ledger_entry),"
          + " (select 'balances ' || coalesce(string_agg(a.kind || ' ' || b.pence, ','"
          + " order by a.kind, b.pence), '') from fundraising.ledger_balance b"
          + " join fundraising.ledger_account a on a.id = b.account_id),"
          + " (select 'matched ' || count(*) || ' ' || coalesce(sum(amount_pence), 0)"
          + " from fundraising.allocation),"
          + " (select 'total ' || t::text from fundraising.match_total t),"
          + " (select 'upload ' || (bytes is null) || ' ' || (left_at is null)"
          + " from fundraising.statement_upload))";

  private static ImportFixture books;
  private final byte[] file = LargeFile.of(LINES);

  @BeforeAll
  static void start() {
    books = new ImportFixture();
  }

  @AfterAll
  static void stop() throws Exception {
    books.close();
  }

  @Test
  void an_import_that_is_killed_is_there_whole_or_not_at_all_and_comes_out_the_same_when_repeated()
      throws Exception {
    System.out.println("import.seed=" + SEED);
    Random chance = new Random(SEED);
    books.take(left());
    String whole = state();
    List<ImportProgress> notes = List.copyOf(books.apart.noted);
    assertThat(whole).contains("files 1 ", "lines " + LINES + " ", "matched 1 15000");
    int none = 0;
    for (int round = 1; round <= KILLS; round++) {
      UUID upload = left();
      String nothing = state();
      String moment = kill(upload, moment(notes, stage(round, chance), chance), chance);
      String found = state();
      System.out.println("round " + round + ": killed after " + moment);
      assertThat(found).as(moment).isIn(nothing, whole);
      assertHolds(moment);
      assertThat(books.apart.next(JOB).map(LeftImport::upload).isPresent())
          .as("whether the portal goes on")
          .isEqualTo(found.equals(nothing));
      none += found.equals(nothing) ? 1 : 0;
      books.take(upload);
      assertThat(state()).as(moment).isEqualTo(whole);
      assertHolds(moment);
    }
    System.out.printf("import kills: %d, of which %d left nothing%n", KILLS, none);
  }

  /** Empty books, and a file that is left to the portal. */
  private UUID left() throws SQLException {
    LargeFile.begin(books);
    UUID upload = books.read(file);
    assertThat(books.apart.leave(upload, TREASURER)).isTrue();
    return upload;
  }

  /** Each of them once, then by lot: matching notes most, and would be hit most. */
  private static ImportStage stage(int round, Random chance) {
    ImportStage[] all = ImportStage.values();
    return all[round <= all.length ? round - 1 : chance.nextInt(all.length)];
  }

  /** After how many notes: none while it is read, else those up to one of the stage. */
  private static int moment(List<ImportProgress> notes, ImportStage stage, Random chance) {
    List<Integer> all =
        IntStream.range(0, notes.size())
            .filter(note -> notes.get(note).stage() == stage)
            .mapToObj(note -> note + 1)
            .toList();
    return all.isEmpty() ? 0 : all.get(chance.nextInt(all.size()));
  }

  /** Kills a process some moments after it has noted so often how far it is; what it noted last. */
  private static String kill(UUID upload, int after, Random chance) throws Exception {
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ImportVictim.class.getName(),
                books.database.address(),
                upload.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String last = "";
    try (BufferedReader said = victim.inputReader()) {
      for (int i = 0; i <= after; i++) {
        last = said.readLine();
        assertThat(last).as("what the process says").isNotNull();
      }
      int peace = chance.nextInt(LONGEST_PEACE_MILLIS);
      assertThat(victim.waitFor(peace, TimeUnit.MILLISECONDS)).as("ended by itself").isFalse();
      return last + " and " + peace + " ms";
    } finally {
      assertThat(victim.destroyForcibly().waitFor()).isEqualTo(KILLED);
    }
  }

  private static String state() throws SQLException {
    try (Connection superuser = books.database.as("postgres")) {
      superuser.createStatement().execute(AFTER_ALL_IMPORTS);
      try (ResultSet row = superuser.createStatement().executeQuery(STATE)) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      } finally {
        superuser.createStatement().execute(LET_GO);
      }
    }
  }

  private static void assertHolds(String moment) {
    books.database.ask(
        AUDITOR,
        entities -> {
          assertThat(BooksOfTests.prove(entities)).as(moment).isEmpty();
          assertThat(StatementsOfTests.search(entities, new RecordedEvents()).prove(AUDITOR))
              .as(moment)
              .isEmpty();
          return "";
        });
  }
}
