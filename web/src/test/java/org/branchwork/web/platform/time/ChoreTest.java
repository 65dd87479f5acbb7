package org.branchwork.web.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ChoreTest {

  private Throwable failure;

  private final Callable<Void> work =
      () -> {
        if (failure instanceof Error error) {
          throw error;
        }
        if (failure instanceof Exception exception) {
          throw exception;
        }
        return null;
      };
  private final Chore chore = new Chore("test", work);

  @Test
  void a_failure_does_not_leave_the_chore() {
    failure = new IllegalStateException();
    assertThatCode(chore::run).doesNotThrowAnyException();
    assertThat(chore.isFailing()).isTrue();
  }

  @Test
  void an_error_does_not_leave_it_either() {
    failure = new NoClassDefFoundError();
    assertThatCode(chore::run).doesNotThrowAnyException();
    assertThat(chore.isFailing()).isTrue();
  }

  @Test
  void a_chore_that_works_again_is_well() {
    failure = new IllegalStateException();
    chore.run();
    failure = null;
    chore.run();
    assertThat(chore.isFailing()).isFalse();
  }
}
