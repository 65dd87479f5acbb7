package org.branchwork.web.platform.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperZipTest {

  private static final Instant MADE = Instant.parse("2026-11-27T10:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x.pdf",
        "/x.pdf",
        "a/../x.pdf",
        "a/b/x.pdf",
        "a\\x.pdf",
        "Ann Smith.pdf",
        "x",
        ".pdf",
        "x.pdf\n",
        ""
      })
  void a_name_that_could_lead_elsewhere_is_not_taken(String name) {
    PaperZip zip = new PaperZip(MADE);
    assertThatThrownBy(() -> zip.add(name, new byte[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_was_put_in_is_found_by_its_name() {
    byte[] zip =
        new PaperZip(MADE)
            .add("bundle.pdf", "one".getBytes(UTF_8))
            .add("documents/01.txt", "two".getBytes(UTF_8))
            .bytes();
    assertThat(PaperZip.entry(zip, "documents/01.txt")).hasValue("two".getBytes(UTF_8));
    assertThat(PaperZip.entry(zip, "documents/02.txt")).isEmpty();
  }
}
