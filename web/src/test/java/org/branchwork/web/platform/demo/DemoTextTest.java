package org.branchwork.web.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoTextTest {

  @Test
  void the_lines_at_the_top_are_facts_and_the_rest_is_markdown() {
    DemoText text = DemoText.read("news/07-agency.md");
    assertThat(text.facts()).containsEntry("labels", "Northgate dispute, Strike");
    assertThat(text.markdown()).startsWith("Northgate Council has hired").contains("**405");
  }
}
