package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.branchwork.casework.api.work.OpenedCase;
import org.jspecify.annotations.Nullable;

/** The case that this request opened with all that stands beside it, for the parts of its page. */
@RequestScoped
class ShownCase {

  private @Nullable OpenedCase opened;

  void opened(OpenedCase now) {
    opened = now;
  }

  /** Empty on a page that shows something else of a case, or before it is opened. */
  Optional<OpenedCase> get() {
    return Optional.ofNullable(opened);
  }
}
