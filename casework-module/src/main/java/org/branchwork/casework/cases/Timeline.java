package org.branchwork.casework.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.CaseFile;

/** What was said and what was done in a case, told in one. */
final class Timeline {

  /** What names another case. */
  private static final Set<CaseFile.Kind> OF_OTHERS =
      EnumSet.range(CaseFile.Kind.MERGED, CaseFile.Kind.UNDONE);

  private Timeline() {}

  /** Whether a row says nothing of another case, and can go to somebody outside. */
  static boolean isOfThisCase(CaseFile.Entry entry) {
    return !OF_OTHERS.contains(entry.kind());
  }

  /** The case as its caseworker sees it. */
  static CaseFile of(
      Case file, List<CaseFile.Entry> words, List<CaseFile.Entry> history, Set<UUID> named) {
    List<CaseFile.Entry> timeline = new ArrayList<>(words);
    String firstMessage =
        timeline.isEmpty() ? "" : Objects.requireNonNullElse(timeline.get(0).text(), "");
    timeline.addAll(history);
    timeline.sort(Comparator.comparing(CaseFile.Entry::at).thenComparing(CaseFile.Entry::kind));
    return file.file(firstMessage, List.copyOf(timeline), Set.copyOf(named));
  }
}
