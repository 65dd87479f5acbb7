package org.branchwork.web.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailureNameTest {

  @Test
  void only_the_classes_of_a_failure_are_kept() {
    var failure = new IllegalStateException("ann@example.org", new IOException("550 ann"));
    assertThat(FailureName.of(failure)).isEqualTo("IllegalStateException: IOException");
  }

  @Test
  void a_failure_without_cause_has_one_name() {
    assertThat(FailureName.of(new IOException("ann"))).isEqualTo("IOException");
  }
}
