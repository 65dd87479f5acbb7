package org.branchwork.casework.api.register;

import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Caller;

/**
 * Keeps the membership register by head office's extracts. All methods throw {@link
 * org.branchwork.casework.api.CaseNotFound} when the caller does not keep the register.
 */
public interface RegisterDesk {

  /** The largest extract, in bytes. */
  int LARGEST = 10 * 1024 * 1024;

  /** The most members an extract may list. */
  int MOST_ROWS = 100_000;

  /**
   * Reads an extract, to be looked at; nothing of the register changes. One that was read before
   * and not applied is thrown away.
   *
   * @param bytes CSV in UTF-8, UTF-16 or Windows-1252, with commas, semicolons, tabs or bars, and
   *     headings in its first row
   * @return what to call it by
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code register.empty}, {@code
   *     register.large}, {@code register.rows} or {@code register.unreadable}
   */
  UUID read(byte[] bytes, Caller caller);

  /**
   * Says what columns mean, by heading, for this and all later extracts.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code register.number}, {@code
   *     register.name} when none has the number or a name, {@code register.twice} when two mean the
   *     same
   */
  void columns(UUID extract, Map<String, Meaning> meanings, Caller caller);

  /**
   * Makes the register say what the extract says, all of it or nothing: who is new joins, who is
   * missing lapses, a row with a problem changes nothing. Applying again changes nothing.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken as {@link #columns}, or {@code
   *     register.gone} when it was thrown away
   */
  void apply(UUID extract, Caller caller);

  /** Throws away what was read and not applied. */
  void discard(UUID extract, Caller caller);
}
