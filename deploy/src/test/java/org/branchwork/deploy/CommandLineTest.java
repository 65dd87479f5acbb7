package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @Test
  void run_takes_its_options_in_any_order() {
    var asked = CommandLine.parse("run", "--port", "9000", "--demo", "--data", "d");

    assertThat(asked.demo()).isTrue();
    assertThat(asked.port()).contains("9000");
    assertThat(asked.data()).contains(Path.of("d"));
    assertThat(asked.secrets()).isEmpty();
  }

  @Test
  void admin_keeps_its_verb_and_arguments_in_order() {
    var asked = CommandLine.parse("admin", "export", "--secrets", "s", "file");

    assertThat(asked.words()).containsExactly("export", "file");
    assertThat(asked.secrets()).contains(Path.of("s"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "start",
        "run now",
        "run --port",
        "run --verbose",
        "admin first-account --demo",
        "admin first-account --port 1",
      })
  void what_is_not_understood_is_wrong_use(String line) {
    var arguments = line.isEmpty() ? new String[0] : line.split(" ");

    assertThatThrownBy(() -> CommandLine.parse(arguments)).isInstanceOf(WrongUse.class);
  }
}
