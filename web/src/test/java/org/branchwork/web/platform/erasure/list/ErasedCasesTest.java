package org.branchwork.web.platform.erasure.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.branchwork.web.platform.erasure.list.ErasedCases.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of erased cases outside the database. */
class ErasedCasesTest {

  private static final Entry ONE = entry(1, "a");
  private static final Entry TWO = entry(2, "b");

  @TempDir Path place;
  private ErasedCases list;

  private static Entry entry(long number, String letter) {
    return new Entry(number, letter.repeat(64), Instant.parse("2026-11-27T10:00:00.123456Z"));
  }

  @BeforeEach
  void open() {
    list = new ErasedCases(file());
  }

  private Path file() {
    return place.resolve(ErasedCases.FILE);
  }

  @Test
  void without_a_file_nothing_was_erased() throws IOException {
    assertThat(list.all()).isEmpty();
  }

  @Test
  void what_was_noted_stands_there_once_in_the_order_it_was_noted() throws IOException {
    list.add(ONE);
    list.add(TWO);
    list.add(ONE);
    assertThat(list.all()).containsExactly(ONE, TWO);
  }

  @Test
  void what_was_taken_back_is_not_erased_unless_it_is_noted_again() throws IOException {
    list.add(ONE);
    list.add(TWO);
    list.takeBack(ONE);
    assertThat(list.all()).containsExactly(TWO);
    list.add(ONE);
    assertThat(list.all()).containsExactly(TWO, ONE);
  }

  @Test
  void a_line_that_was_broken_off_hides_neither_the_one_before_nor_the_one_after()
      throws IOException {
    list.add(ONE);
    Files.writeString(file(), "\nerased 3 cccc", StandardOpenOption.APPEND);
    list.add(TWO);
    assertThat(list.all()).containsExactly(ONE, TWO);
  }

  @Test
  void nobody_else_on_the_machine_reads_it() throws IOException {
    list.add(ONE);
    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
