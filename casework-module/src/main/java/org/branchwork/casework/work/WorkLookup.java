package org.branchwork.casework.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.work.CaseWork;
import org.branchwork.casework.api.work.Milestone;
import org.branchwork.casework.api.work.OwnTask;
import org.branchwork.casework.api.work.WorkSearch;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.TextDoor;

/** Reads what is to be done, each as its caller may see it. */
@ApplicationScoped
@Transactional
class WorkLookup implements WorkSearch {

  @Inject CaseDoor cases;
  @Inject TextDoor texts;
  @Inject Tasks tasks;
  @Inject Meetings meetings;
  @Inject Milestones milestones;

  @Override
  public CaseWork of(String reference, Caller caller) {
    Held held = cases.seen(reference, caller);
    TextDoor.Pen pen = texts.of(held);
    return new CaseWork(
        tasks.of(held, pen, cases.today()),
        meetings.of(held, pen, cases.now()),
        milestones.of(held, Milestone.of(held.category()), pen));
  }

  @Override
  public List<OwnTask> own(int limit, Caller caller) {
    if (limit < 1 || limit > 100) {
      throw new IllegalArgumentException("a page has 1 to 100 rows");
    }
    return caller.accountId() == null
        ? List.of()
        : tasks.own(caller.accountId(), limit, cases.today());
  }
}
