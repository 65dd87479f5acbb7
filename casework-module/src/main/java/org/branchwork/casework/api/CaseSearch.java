package org.branchwork.casework.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the branch reads in lists. A list holds what the caller may see and nothing else. */
public interface CaseSearch {

  /** The lists of the queue. */
  enum View {
    /** Received and not yet triaged. */
    NEW,
    /** Given to the caller and not closed. */
    MINE,
    /** Not closed, and the next word is the member's. */
    WAITING,
    /** Not closed, with a due day up to 28 days ahead or past. */
    DUE,
    /** Not closed and urgent. */
    URGENT,
    /** Not closed. */
    OPEN,
    CLOSED
  }

  /**
   * One page of a list, latest word of a member first (due: earliest day first).
   *
   * @param after the {@code next} of the page before, or {@code null} for the first
   * @param limit 1 to 100 rows
   * @throws CaseworkRuleBroken when {@code after} is not a page key of this list
   */
  CasePage page(View view, @Nullable String after, int limit, Caller caller);

  /**
   * The cases in which words stand in a message, in the name of a file or in the member's name; the
   * latest word of a member first. Notes are not searched.
   *
   * @param words as typed, at most 200 characters; "quoted" words stand side by side, -word is left
   *     out
   * @param limit 1 to 100 rows
   */
  List<CaseSummary> find(String words, int limit, Caller caller);

  /** How many cases each list holds for the caller; a count stops at 100. */
  CaseCounts counts(Caller caller);
}
