package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which runs write the archive of classes, and that one is mapped, on a real virtual machine. */
class ClassArchiveIT {
  private static final String WRITES = "-XX:ArchiveClassesAtExit=";
  private static final String MAPS = "-XX:SharedArchiveFile=";

  @TempDir Path root;
  private ClassArchive archive;

  @BeforeEach
  void begin() {
    archive = new ClassArchive(root);
  }

  @Test
  void the_first_run_writes_nothing_the_next_writes_and_from_then_on_it_is_mapped()
      throws Exception {
    assertThat(run()).doesNotContain("shared objects file (top)");
    archive.accept();
    assertThat(told()).startsWith(WRITES);
  }

  @Test
  void what_was_written_is_mapped_at_the_next_start() throws Exception {
    archive.accept();
    run();
    archive.accept();
    assertThat(told()).startsWith(MAPS);
    assertThat(run()).contains("org.branchwork.deploy.Portal source: shared objects file (top)");
  }

  @Test
  void a_run_that_is_killed_while_it_would_write_leaves_nothing_and_the_next_is_quick()
      throws Exception {
    archive.accept();
    assertThat(told()).startsWith(WRITES);
    Files.writeString(root.resolve(nameOf(".partial")), "half of it");
    assertThat(told()).isEmpty();
    archive.accept();
    assertThat(told()).startsWith(WRITES);
    try (Stream<Path> left = Files.list(root)) {
      assertThat(left).isEmpty();
    }
  }

  /** What the virtual machine is told of an archive. */
  private String told() {
    return archive.options().stream()
        .filter(option -> option.startsWith("-XX:"))
        .findFirst()
        .orElse("");
  }

  private String nameOf(String ending) {
    return "classes-"
        + Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "-")
        + ".jsa"
        + ending;
  }

  /** Runs the launcher for its usage, and returns from where it had its classes. */
  private String run() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(ServerFiles.java()));
    command.addAll(archive.options());
    command.addAll(List.of("-Xlog:class+load", "-jar", new File("target/portal.jar").getPath()));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said;
  }
}
