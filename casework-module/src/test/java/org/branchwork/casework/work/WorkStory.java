package org.branchwork.casework.work;

import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.work.CaseWork;
import org.branchwork.casework.api.work.Milestone;
import org.branchwork.casework.api.work.MilestoneEntry;
import org.branchwork.casework.api.work.NewMeeting;
import org.branchwork.casework.api.work.NewTask;
import org.branchwork.casework.api.work.OwnTask;
import org.branchwork.casework.api.work.WorkDesk;
import org.branchwork.casework.api.work.WorkSearch;
import org.branchwork.casework.cases.CaseworkStory;
import org.junit.jupiter.api.BeforeEach;

/** A case of the caseworker and what is done in it; today is 23 November 2026, noon. */
abstract class WorkStory extends CaseworkStory {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  Receipt receipt;

  @BeforeEach
  void give() {
    receipt = given();
    database.told();
  }

  void desk(Consumer<WorkDesk> act) {
    database.act(d -> act.accept(d.of(WorkDesk.class, Work.class)));
  }

  void add(NewTask task, Caller caller) {
    desk(w -> w.addTask(receipt.reference(), formKey(), task, caller));
  }

  void finish(boolean done) {
    UUID task = work().tasks().get(0).id();
    desk(w -> w.finishTask(receipt.reference(), task, done, CASEWORKER));
  }

  void add(NewMeeting meeting) {
    desk(w -> w.addMeeting(receipt.reference(), formKey(), meeting, CASEWORKER));
  }

  void change(UUID id, NewMeeting meeting) {
    desk(w -> w.changeMeeting(receipt.reference(), id, meeting, CASEWORKER));
  }

  void reach(String milestone, LocalDate on) {
    desk(w -> w.reach(receipt.reference(), milestone, on, CASEWORKER));
  }

  void drop(String milestone) {
    desk(w -> w.dropMilestone(receipt.reference(), milestone, CASEWORKER));
  }

  List<Milestone> templates() {
    return work().milestones().stream().map(MilestoneEntry::template).toList();
  }

  MilestoneEntry last() {
    List<MilestoneEntry> all = work().milestones();
    return all.get(all.size() - 1);
  }

  CaseWork work() {
    return search(CASEWORKER);
  }

  CaseWork search(Caller caller) {
    return database.work(
        d -> d.of(WorkSearch.class, WorkLookup.class).of(receipt.reference(), caller));
  }

  List<OwnTask> own(Caller caller) {
    return database.work(d -> d.of(WorkSearch.class, WorkLookup.class).own(100, caller));
  }

  boolean ofThis(OwnTask task) {
    return task.reference().equals(receipt.reference());
  }
}
