package org.branchwork.casework.absences;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.JOB;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.enquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.absences.Absence;
import org.branchwork.casework.api.absences.AbsenceDesk;
import org.branchwork.casework.api.absences.AbsenceSearch;
import org.branchwork.casework.api.absences.CaseCover;
import org.branchwork.casework.api.absences.NewAbsence;
import org.branchwork.casework.cases.CaseworkStory;
import org.junit.jupiter.api.BeforeEach;

/**
 * A caseworker with one case and colleagues, all known to one test alone. The case's limit is to be
 * kept by 12 February 2027, and near from 15 January on.
 */
abstract class CoverStory extends CaseworkStory {

  final Caller worker = staff();
  final Caller cover = staff();
  final Caller second = staff();
  Receipt receipt;

  static Caller staff() {
    return Caller.staff(UUID.randomUUID(), Set.of(Permission.WORK));
  }

  @BeforeEach
  void give() {
    receipt = given(worker);
    database.told();
  }

  Receipt given(Caller to) {
    Receipt sent = send(enquiry());
    triage(sent, Category.DISMISSAL, Urgency.SOON, to.account());
    return sent;
  }

  /** Of the caseworker. */
  NewAbsence from(String first, String last, Caller cover) {
    return away(worker, first, last, cover, null);
  }

  static NewAbsence away(Caller who, String first, String last, Caller cover, Caller second) {
    return new NewAbsence(
        who.account(),
        LocalDate.parse(first),
        LocalDate.parse(last),
        cover == null ? null : cover.account(),
        second == null ? null : second.account());
  }

  UUID enter(NewAbsence absence, Caller by) {
    return database.work(d -> d.of(AbsenceDesk.class, Absences.class).enter(absence, by));
  }

  void desk(Consumer<AbsenceDesk> act) {
    database.act(d -> act.accept(d.of(AbsenceDesk.class, Absences.class)));
  }

  private <T> T search(Function<AbsenceSearch, T> question) {
    return database.work(d -> question.apply(d.of(AbsenceSearch.class, AbsenceLookup.class)));
  }

  List<Absence> ahead(Caller caller) {
    return search(s -> s.ahead(caller));
  }

  int coveredBy(Caller who, Caller asker) {
    return search(s -> s.coveredBy(who.account(), asker));
  }

  Optional<UUID> coverOf(Caller asker) {
    return search(s -> s.coverOf(receipt.reference(), asker));
  }

  Optional<CaseCover> ofCase(Caller caller) {
    return search(s -> s.of(receipt.reference(), caller));
  }

  /** The absence as it is shown to whoever is away. */
  Absence shown(UUID id) {
    return among(id, worker);
  }

  Absence among(UUID id, Caller caller) {
    return ahead(caller).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  Optional<UUID> covering() {
    return coverOf(JOB);
  }

  boolean sees(Caller caller) {
    try {
      open(receipt, caller);
      return true;
    } catch (CaseNotFound none) {
      return false;
    }
  }

  void wallOff(Caller who) {
    database.act(d -> d.cases().wallOff(receipt.reference(), who.account(), LEAD));
  }

  void close(Receipt which, Caller by) {
    database.act(
        d -> {
          int version = d.cases().enter(which.reference(), by).version();
          d.cases().close(which.reference(), version, Outcome.SETTLED, by);
        });
  }

  static List<String> refused(String rule, Runnable act) {
    CaseworkRuleBroken[] broken = new CaseworkRuleBroken[1];
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(CaseworkRuleBroken.class, e -> broken[0] = e)
        .extracting("key")
        .isEqualTo(rule);
    return broken[0].about();
  }
}
