package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OrphansTest {

  @Test
  void a_process_that_ended_but_that_nobody_collected_counts_as_ended() throws Exception {
    var parent = new ProcessBuilder("sh", "-c", "sleep 0.3 & echo $!; exec sleep 60").start();
    try (var said =
        new BufferedReader(
            new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
      var uncollected = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();

      assertThat(Orphans.hasEnded(uncollected)).isTrue();

      assertThat(uncollected.isAlive()).as("still in the table of processes").isTrue();
    } finally {
      parent.destroyForcibly().waitFor();
    }
  }

  @Test
  void a_process_at_work_has_not_ended() throws Exception {
    var atWork = new ProcessBuilder("sleep", "60").start();
    try {
      assertThat(Orphans.runs(atWork.toHandle())).isTrue();
    } finally {
      atWork.destroyForcibly().waitFor();
    }
  }
}
