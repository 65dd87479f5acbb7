package org.branchwork.fundraising.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.imports.ImportFixture.OTHER_TREASURER;
import static org.branchwork.fundraising.imports.ImportFixture.TREASURER;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.statements.StatementFileView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two at once, and a server process that ends in the middle. */
class ImportFaultsIT {
  private static final String FILE = ImportFixture.lloyds(new BankYear(3, true).lines);
  private static ImportFixture books;

  @BeforeAll
  static void start() {
    books = new ImportFixture();
  }

  @AfterAll
  static void stop() throws Exception {
    books.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    books.begin();
  }

  @Test
  void two_who_import_the_same_file_at_once_import_it_once() throws Exception {
    List<Caller> callers = List.of(TREASURER, OTHER_TREASURER, TREASURER, OTHER_TREASURER);
    List<UUID> uploads = new ArrayList<>();
    for (Caller caller : List.of(TREASURER, OTHER_TREASURER)) {
      uploads.add(
          books.ask(
              caller,
              beans -> beans.desk().read("statement.csv", ImportFixture.bytes(FILE), caller)));
    }
    CyclicBarrier together = new CyclicBarrier(callers.size());
    ExecutorService threads = Executors.newFixedThreadPool(callers.size());
    try {
      List<Future<StatementFileView>> running = new ArrayList<>();
      for (int i = 0; i < callers.size(); i++) {
        Caller caller = callers.get(i);
        UUID upload = uploads.get(i % 2);
        running.add(
            threads.submit(
                () -> {
                  together.await(1, TimeUnit.MINUTES);
                  return books.ask(caller, beans -> beans.desk().importFile(upload, caller));
                }));
      }
      List<StatementFileView> files = new ArrayList<>();
      for (Future<StatementFileView> one : running) {
        files.add(one.get(2, TimeUnit.MINUTES));
      }
      assertThat(files.stream().distinct()).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
    assertThat(books.count("statement_file")).isEqualTo(1);
    assertThat(books.count("statement_line")).isEqualTo(new BankYear(3, true).lines.size());
    assertThat(books.recorded.fired).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"statement_file", "statement_line", "statement_balance"})
  void a_process_that_ends_in_the_middle_of_an_import_leaves_nothing(String after)
      throws SQLException {
    UUID upload = books.read(ImportFixture.bytes(FILE));
    books.database.asSuperuser(
        "create function public.end_it() returns trigger language plpgsql security definer as $$"
            + " begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$",
        "create trigger end_it after insert on fundraising."
            + after
            + " for each statement execute function public.end_it()");
    try {
      assertThatThrownBy(() -> books.take(upload)).hasStackTraceContaining("onnection is closed");
      assertThat(books.count("statement_file")).isZero();
      assertThat(books.count("statement_line")).isZero();
      assertThat(books.count("statement_balance")).isZero();
    } finally {
      books.database.asSuperuser("drop function public.end_it() cascade");
    }
    assertThat(books.take(upload).newLines()).isEqualTo(new BankYear(3, true).lines.size());
  }
}
