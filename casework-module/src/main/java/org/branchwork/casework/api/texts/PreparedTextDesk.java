package org.branchwork.casework.api.texts;

import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the texts that are ready for replies. Every method throws {@link CaseNotFound} when there
 * is no such text, and {@link CaseworkRuleBroken} when a rule says no, {@code case.assign} to
 * whoever may not triage; then nothing has changed.
 */
public interface PreparedTextDesk {

  /**
   * Keeps a text. One that stands there already word for word changes nothing; the title of another
   * breaks the rule {@code prepared.taken}, a field that is unknown {@code prepared.field}.
   *
   * @param id of a text to be changed, {@code null} for a new one
   */
  void save(@Nullable UUID id, @Nullable String title, @Nullable String text, Caller caller);

  /** Throws a text away. Replies that were written with it stay as they are. */
  void drop(UUID id, Caller caller);
}
