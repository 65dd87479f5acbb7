package org.branchwork.web.pages.fundraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.inspections.InspectionAct;
import org.branchwork.fundraising.api.inspections.InspectionState;
import org.branchwork.web.pages.shared.Texts;
import org.junit.jupiter.api.Test;

/** Whatever is refused or shown about an inspection has words in the bundles. */
class InspectionSentencesTest {

  private static final Path INSPECTIONS =
      Path.of("../fundraising-module/src/main/java/org/branchwork/fundraising/inspections");
  private static final Pattern KEY = Pattern.compile("\"(inspection\\.[a-z.-]+)\"");

  @Test
  void every_rule_of_inspections_has_a_sentence() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (var files = Files.newDirectoryStream(INSPECTIONS, "*.java")) {
      for (Path file : files) {
        KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
      }
    }
    assertThat(keys).contains("inspection.order", "inspection.unchecked");
    assertThat(keys).allMatch(key -> Texts.has("fund.refused." + key), "has a sentence");
  }

  @Test
  void every_state_and_every_act_has_words() {
    assertThat(Stream.of(InspectionState.values()))
        .allMatch(state -> Texts.has(Texts.key("inspections.state.", state)));
    assertThat(Stream.of(InspectionAct.Kind.values()))
        .allMatch(kind -> Texts.has(Texts.key("inspections.did.", kind)));
  }
}
