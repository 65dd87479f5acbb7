package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.branchwork.casework.api.work.OpenedCase;
import org.branchwork.casework.api.work.OpeningDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.jspecify.annotations.Nullable;

/** The case that this request opened with all that stands beside it, for the parts of its page. */
@RequestScoped
class ShownCase {

  @Inject OpeningDesk desk;
  @Inject CurrentUser me;

  private @Nullable OpenedCase opened;

  OpenedCase open(String reference) {
    OpenedCase now = desk.open(reference, me.casework());
    opened = now;
    return now;
  }

  /** Empty on a page that shows something else of a case, or before it is opened. */
  Optional<OpenedCase> get() {
    return Optional.ofNullable(opened);
  }
}
