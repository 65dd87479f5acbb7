package org.branchwork.web.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import org.branchwork.web.platform.demo.CaseScript.Scene;
import org.junit.jupiter.api.Test;

class CaseScriptTest {

  private static final ZonedDateTime START =
      ZonedDateTime.parse("2026-11-23T10:00:00Z[Europe/London]");

  @Test
  void a_case_is_told_scene_by_scene() {
    List<Scene> scenes =
        CaseScript.read(
                "[6d 09:15 enquiry]\nOne line.\n\nAnother.\n[5d 10:05 close ann WON]\n[due -1]")
            .scenes();

    assertThat(scenes).extracting(Scene::verb).containsExactly("enquiry", "close", "due");
    assertThat(scenes.get(0).text()).isEqualTo("One line.\n\nAnother.");
    assertThat(scenes.get(0).at(START)).isEqualTo("2026-11-17T09:15Z[Europe/London]");
    assertThat(scenes.get(1).word(2)).isEqualTo("WON");
  }

  @Test
  void nothing_of_the_demo_lies_ahead() {
    Scene later = CaseScript.read("[0d 23:00 enquiry]\nText").scenes().get(0);
    assertThat(later.at(START)).isEqualTo(START.minusMinutes(30));
  }
}
