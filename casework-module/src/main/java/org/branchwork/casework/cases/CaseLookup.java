package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseCounts;
import org.branchwork.casework.api.CasePage;
import org.branchwork.casework.api.CaseSearch;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.finding.FoundCase;
import org.branchwork.casework.api.queue.CaseFilter;
import org.jspecify.annotations.Nullable;

/** Reads the branch's lists, each as its caller may see it. */
@ApplicationScoped
@Transactional
class CaseLookup implements CaseSearch {

  private static final int LONGEST_QUERY = 200;

  @Inject QueueRows rows;
  @Inject Chronicle chronicle;

  @Override
  public CasePage page(View view, @Nullable String after, int limit, Caller caller) {
    return page(view, CaseFilter.NONE, after, limit, caller);
  }

  @Override
  public CasePage page(
      View view, CaseFilter filter, @Nullable String after, int limit, Caller caller) {
    requireLimit(limit);
    boolean byDue = view == View.DUE || filter.byDue();
    PageKey from = after == null ? null : PageKey.read(after, view, byDue);
    if (!CaseAccess.seesOwn(caller) || Narrowing.isEmpty(view, filter)) {
      return new CasePage(List.of(), null);
    }
    // one row more than shown tells whether there is a next page
    List<CaseSummary> found =
        rows.page(view, filter, from, limit + 1, own(caller), caller.account(), chronicle.today());
    if (found.size() <= limit) {
      return new CasePage(found, null);
    }
    List<CaseSummary> shown = found.subList(0, limit);
    return new CasePage(
        List.copyOf(shown), PageKey.endingWith(shown.get(limit - 1), view, byDue).written());
  }

  @Override
  public List<FoundCase> find(String words, int limit, Caller caller) {
    requireLimit(limit);
    String line = CleanText.line(words);
    if (line == null || line.length() > LONGEST_QUERY || !CaseAccess.seesOwn(caller)) {
      return List.of();
    }
    return rows.find(TypedWords.of(line), limit);
  }

  @Override
  public CaseCounts counts(Caller caller) {
    if (!CaseAccess.seesOwn(caller)) {
      Map<View, Integer> none = new EnumMap<>(View.class);
      for (View view : View.values()) {
        none.put(view, 0);
      }
      return new CaseCounts(Map.copyOf(none), 0);
    }
    return rows.counts(own(caller), caller.account(), chronicle.today());
  }

  private static void requireLimit(int limit) {
    if (limit < 1 || limit > 100) {
      throw new IllegalArgumentException("a page has 1 to 100 rows");
    }
  }

  private static @Nullable UUID own(Caller caller) {
    return CaseAccess.seesAll(caller) ? null : caller.account();
  }
}
