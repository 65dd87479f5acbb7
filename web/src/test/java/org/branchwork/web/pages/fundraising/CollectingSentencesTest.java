package org.branchwork.web.pages.fundraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.branchwork.web.pages.shared.Texts;
import org.junit.jupiter.api.Test;

/** Whatever is refused about cash, cheques and slips has words in the bundles. */
class CollectingSentencesTest {

  private static final Path COLLECTING =
      Path.of("../fundraising-module/src/main/java/org/branchwork/fundraising/collecting");
  private static final Pattern KEY =
      Pattern.compile("\"((?:collection|cheque|paying-in)\\.[a-z.-]+)\"");

  @Test
  void every_rule_of_collecting_has_a_sentence() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (var files = Files.newDirectoryStream(COLLECTING, "*.java")) {
      for (Path file : files) {
        KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
      }
    }
    assertThat(keys).contains("collection.own", "cheque.not-matched", "paying-in.differs");
    assertThat(keys).allMatch(key -> Texts.has("fund.refused." + key), "has a sentence");
  }
}
