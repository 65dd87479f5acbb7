package org.branchwork.web.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the launcher and its README say of the limits is what holds. */
class LimitTest {

  private static final Path DEPLOY = Path.of("../deploy");

  @ParameterizedTest
  @EnumSource
  void what_holds_without_a_setting_can_be_read(Limit limit) {
    assertThat(Rate.parse(limit.otherwise())).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void the_start_checks_every_limit(Limit limit) throws IOException {
    Path list = DEPLOY.resolve("src/main/java/org/branchwork/deploy/Setting.java");
    assertThat(Files.readString(list)).contains("\"limits." + limit.key() + "\", Check.RATE");
  }

  @ParameterizedTest
  @EnumSource
  void the_readme_names_every_limit_with_what_holds_without_a_setting(Limit limit)
      throws IOException {
    assertThat(Files.readString(DEPLOY.resolve("README.md")))
        .contains("`" + limit.key() + "` " + limit.otherwise());
  }
}
