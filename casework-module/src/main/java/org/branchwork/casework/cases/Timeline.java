package org.branchwork.casework.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.CaseFile;

/** What was said and what was done in a case, told in one. */
final class Timeline {

  private Timeline() {}

  /** The case as its caseworker sees it. */
  static CaseFile of(Case file, List<CaseFile.Entry> words, List<Step> steps, Set<UUID> named) {
    List<CaseFile.Entry> timeline = new ArrayList<>(words);
    String firstMessage =
        timeline.isEmpty() ? "" : Objects.requireNonNullElse(timeline.get(0).text(), "");
    steps.stream().map(Step::entry).forEach(timeline::add);
    timeline.sort(Comparator.comparing(CaseFile.Entry::at).thenComparing(CaseFile.Entry::kind));
    return file.file(firstMessage, List.copyOf(timeline), Set.copyOf(named));
  }
}
