package org.branchwork.casework.api;

import java.util.List;
import org.branchwork.casework.api.finding.FoundCase;
import org.branchwork.casework.api.queue.CaseFilter;
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
    /**
     * Not closed, with a next step due or an open time limit to keep up to 28 days ahead or past.
     */
    DUE,
    /** Not closed and urgent. */
    URGENT,
    /** Not closed. */
    OPEN,
    CLOSED,
    /** Open and closed together. */
    ALL
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
   * One page of a list narrowed by a filter, in the order of the list; the earliest due day first
   * when the filter asks for days.
   *
   * @param after the {@code next} of the page before of the same list and filter, or {@code null}
   * @param limit 1 to 100 rows
   * @throws CaseworkRuleBroken when {@code after} is not a page key of this list and order
   */
  CasePage page(View view, CaseFilter filter, @Nullable String after, int limit, Caller caller);

  /**
   * The cases in which words stand in one message, in the name of one file, or among the member's
   * name, employer, workplace, reference and numbers; the latest word of a member first. Accents do
   * not matter. Notes and sealed cases are not searched. When there are more cases than {@code
   * limit}, the newest messages are preferred.
   *
   * @param words as typed, at most 200 characters: the last may be the beginning of a word,
   *     "quoted" words stand side by side, -word is left out; a number may be written with or
   *     without spaces and +44
   * @param limit 1 to 100 rows
   */
  List<FoundCase> find(String words, int limit, Caller caller);

  /** How many cases each list holds for the caller; a count stops at 100. */
  CaseCounts counts(Caller caller);
}
