package org.branchwork.casework.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.queue.CaseMark;
import org.branchwork.casework.api.queue.QueueDesk;
import org.branchwork.casework.api.queue.QueueSearch;
import org.branchwork.casework.api.queue.SavedView;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.jspecify.annotations.Nullable;

/** Keeps labels and saved views. */
@ApplicationScoped
@Transactional
class QueueBoard implements QueueDesk, QueueSearch {

  private static final int LONGEST_LABEL = 30;
  private static final int LONGEST_NAME = 40;
  private static final String QUERY = "[A-Za-z0-9%&=+._*-]{1,1000}";

  @Inject CaseDoor cases;
  @Inject QueueRecords records;

  @Override
  public void putLabel(String reference, @Nullable String label, Caller caller) {
    Held held = cases.toWork(reference, caller);
    String word = line(label, LONGEST_LABEL, "label.text").toLowerCase(Locale.UK);
    refuseIf(held.sealed(), "label.sealed");
    if (records.hasLabel(held.id(), word)) {
      return;
    }
    refuseIf(records.labels(held.id()).size() >= QueueRecords.MOST_LABELS, "label.most");
    records.putLabel(held.id(), word, caller.account(), cases.now());
    cases.tell(new CaseEvent.LabelPut(UUID.randomUUID(), reference, caller.label(), cases.now()));
  }

  @Override
  public void takeLabel(String reference, @Nullable String label, Caller caller) {
    Held held = cases.toWork(reference, caller);
    String word = line(label, LONGEST_LABEL, "label.text").toLowerCase(Locale.UK);
    if (records.takeLabel(held.id(), word)) {
      cases.tell(
          new CaseEvent.LabelTaken(UUID.randomUUID(), reference, caller.label(), cases.now()));
    }
  }

  @Override
  public List<String> labels(String reference, Caller caller) {
    return records.labels(cases.seen(reference, caller).id());
  }

  @Override
  public Map<String, CaseMark> marks(Collection<String> references, Caller caller) {
    return references.isEmpty() ? Map.of() : records.marks(references);
  }

  @Override
  public void keepView(@Nullable String name, String query, Caller caller) {
    String said = line(name, LONGEST_NAME, "view.name");
    refuseIf(!query.matches(QUERY), "view.query");
    refuseIf(!records.keepView(caller.account(), said, query, cases.now()), "view.most");
  }

  @Override
  public void dropView(String name, Caller caller) {
    records.dropView(caller.account(), name);
  }

  @Override
  public List<SavedView> views(Caller caller) {
    return records.views(caller.account());
  }

  private static String line(@Nullable String typed, int longest, String rule) {
    String line = typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    refuseIf(line.isEmpty() || line.codePointCount(0, line.length()) > longest, rule);
    return line;
  }

  private static void refuseIf(boolean broken, String rule) {
    if (broken) {
      throw new CaseworkRuleBroken(rule);
    }
  }
}
