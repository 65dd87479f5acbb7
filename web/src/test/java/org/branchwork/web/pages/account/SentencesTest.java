package org.branchwork.web.pages.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.branchwork.web.platform.matrix.AccessMatrix;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static final Path SOURCES = Path.of("src/main/java/org/branchwork/web/platform/identity");
  private static final Pattern KEY =
      Pattern.compile("\"((?:sign-in|link|name|email|password|roles|enrol|account)\\.[a-z-]+)\"");

  @Test
  void whatever_is_refused_has_a_sentence() throws IOException {
    ResourceBundle texts = ResourceBundle.getBundle("texts.account");
    Set<String> keys = keys();
    assertThat(keys).contains("sign-in.wrong", "password.short", "account.last-administrator");
    assertThat(keys).allMatch(key -> texts.containsKey("identity." + key));
  }

  private static Set<String> keys() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        Matcher matcher = KEY.matcher(Files.readString(file));
        while (matcher.find()) {
          keys.add(matcher.group(1));
        }
      }
    }
    // a setting and the purpose of a keyed hash look alike
    keys.remove("sign-in.pace");
    AccessMatrix.rows("acts").forEach(act -> keys.remove(act.get(0)));
    return keys;
  }
}
