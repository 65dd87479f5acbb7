package org.branchwork.web.platform.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofRunsTest {

  @TempDir Path directory;

  @Test
  void the_latest_run_of_each_proof_counts_whatever_its_file_is_called() throws IOException {
    write("z.json", "crash", "2026-11-01T10:00:00Z", true);
    write("a.json", "crash", "2026-11-02T10:00:00Z", false);
    write("b.json", "restore", "2026-10-01T10:00:00Z", true);

    var latest = ProofRuns.latestIn(directory);

    assertThat(latest).containsOnlyKeys("crash", "restore");
    assertThat(latest.get("crash").passed()).isFalse();
    assertThat(latest.get("restore").passed()).isTrue();
    assertThat(latest.get("restore").facts()).containsExactly(java.util.Map.entry("seed", "7"));
  }

  @Test
  void a_file_that_cannot_be_read_counts_as_not_there() throws IOException {
    Files.writeString(directory.resolve("half.json"), "{\"proof\": \"crash\", \"at\": \"2026-");
    Files.writeString(
        directory.resolve("undated.json"), "{\"proof\": \"crash\", \"passed\": true}");
    Files.writeString(directory.resolve("list.json"), "[]");
    Files.writeString(directory.resolve("note.txt"), "not a result");

    assertThat(ProofRuns.latestIn(directory)).isEmpty();
    assertThat(ProofRuns.latestIn(directory.resolve("missing"))).isEmpty();
  }

  @Test
  void a_run_that_does_not_say_that_it_passed_did_not() throws IOException {
    Files.writeString(
        directory.resolve("mute.json"), "{\"proof\": \"crash\", \"at\": \"2026-11-02T10:00:00Z\"}");

    assertThat(ProofRuns.latestIn(directory).get("crash").passed()).isFalse();
  }

  private void write(String file, String proof, String at, boolean passed) throws IOException {
    Files.writeString(
        directory.resolve(file),
        "{\"proof\": \"%s\", \"at\": \"%s\", \"passed\": %s, \"seed\": 7}"
            .formatted(proof, at, passed));
  }
}
