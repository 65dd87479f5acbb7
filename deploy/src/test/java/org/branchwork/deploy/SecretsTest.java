package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path place;
  private Path directory;
  private Secrets secrets;

  @BeforeEach
  void choose_a_directory_that_does_not_exist() {
    directory = place.resolve("secrets");
    secrets = new Secrets(directory);
  }

  @Test
  void a_new_secret_can_be_read_by_its_owner_alone() throws IOException {
    secrets.keep("secret.form", Secrets::randomKey);

    assertThat(modeOf(directory)).isEqualTo("rwx------");
    assertThat(modeOf(directory.resolve("secret.form"))).isEqualTo("rw-------");
  }

  @Test
  void a_kept_secret_is_the_same_at_every_start() {
    var first = secrets.keep("secret.form", Secrets::randomKey);

    assertThat(new Secrets(directory).keep("secret.form", Secrets::randomKey)).isEqualTo(first);
  }

  @Test
  void a_generated_key_passes_the_check_of_keys_and_differs_each_time() {
    var key = Secrets.randomKey();

    assertThat(Check.KEY.holds(key)).isTrue();
    assertThat(Secrets.randomKey()).isNotEqualTo(key);
  }

  @Test
  void files_that_arrived_readable_by_all_are_closed_to_others() throws IOException {
    Files.createDirectories(directory);
    var file = Files.writeString(directory.resolve("smtp.password"), "copied\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    secrets.closeToOthers();

    assertThat(modeOf(file)).isEqualTo("rw-------");
  }

  @Test
  void only_files_named_by_a_known_key_are_read_and_without_their_line_end() throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("smtp.password"), "word\n");
    Files.writeString(directory.resolve("notes.txt"), "not a setting");

    assertThat(secrets.read()).isEqualTo(Map.of("smtp.password", "word"));
  }

  private static String modeOf(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
