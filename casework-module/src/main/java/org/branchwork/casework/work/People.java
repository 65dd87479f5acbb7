package org.branchwork.casework.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent.Deed;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.work.CasePeople;
import org.branchwork.casework.api.work.NewPerson;
import org.branchwork.casework.api.work.PeopleDesk;
import org.branchwork.casework.api.work.PeopleSearch;
import org.branchwork.casework.api.work.PersonEntry;
import org.branchwork.casework.api.work.PersonKind;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.PersonDoor;
import org.branchwork.casework.cases.TextDoor;
import org.branchwork.casework.rows.RowDoor;
import org.branchwork.casework.rows.RowDoor.Row;
import org.jspecify.annotations.Nullable;

/** Writes down who has to do with a case, and where it is about. */
@ApplicationScoped
@Transactional
class People implements PeopleDesk, PeopleSearch {

  @Inject CaseDoor cases;
  @Inject PersonDoor staff;
  @Inject TextDoor texts;
  @Inject Persons persons;
  @Inject RowDoor tables;

  @Override
  public CasePeople of(String reference, Caller caller) {
    Held held = cases.seen(reference, caller);
    Row where =
        tables
            .rows("select employer, workplace from casework.case_file where id = ?1", held.id())
            .get(0);
    return new CasePeople(
        where.textOrNone(0), where.textOrNone(1), persons.of(held, texts.of(held)));
  }

  @Override
  public void add(String reference, String formKey, NewPerson person, Caller caller) {
    Held held = cases.toWork(reference, caller);
    NewPerson clean = clean(person, null, caller);
    List<@Nullable Object> words =
        Arrays.asList(
            clean.kind(),
            clean.name(),
            clean.role(),
            clean.contact(),
            clean.employerSide(),
            clean.account());
    if (texts.first(held, formKey, "person", words)) {
      UUID id = persons.add(held, clean, texts.of(held), caller, cases.now());
      cases.tell(held, Deed.PERSON_ADDED, id, caller);
      wallOff(held, clean, caller);
    }
  }

  @Override
  public void change(String reference, UUID id, NewPerson changed, Caller caller) {
    Held held = cases.toWork(reference, caller);
    TextDoor.Pen pen = texts.of(held);
    PersonEntry before =
        persons.of(held, pen).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(CaseNotFound::new);
    NewPerson clean = clean(changed, before.account(), caller);
    persons.change(held, id, clean, pen);
    cases.tell(held, Deed.PERSON_CHANGED, id, caller);
    wallOff(held, clean, caller);
  }

  @Override
  public void remove(String reference, UUID person, Caller caller) {
    Held held = cases.toWork(reference, caller);
    persons.remove(held, person);
    cases.tell(held, Deed.PERSON_REMOVED, person, caller);
  }

  @Override
  public void setEmployer(
      String reference,
      int version,
      @Nullable String employer,
      @Nullable String workplace,
      Caller caller) {
    Held held = cases.toWork(reference, caller);
    held.requireVersion(version);
    if (held.sealed()) {
      throw new CaseworkRuleBroken("employer.sealed");
    }
    String newEmployer = TextDoor.lineOrNone(employer, 200, "employer.name");
    String newWorkplace = TextDoor.lineOrNone(workplace, 200, "employer.workplace");
    if (cases.moved(held, newEmployer, newWorkplace, caller)) {
      cases.tell(held, Deed.EMPLOYER_SET, null, caller);
    }
  }

  /** What may be written down; an account that stood there before may stay. */
  private static NewPerson clean(NewPerson person, @Nullable UUID before, Caller caller) {
    if (person.kind() == null) {
      throw new CaseworkRuleBroken("person.kind");
    }
    boolean other = person.kind() == PersonKind.MANAGER || person.employerSide();
    boolean naming = person.account() != null && !Objects.equals(person.account(), before);
    if ((naming || person.walledOff()) && !caller.may(Caller.Permission.ASSIGN)
        || person.walledOff() && person.account() == null) {
      throw new CaseworkRuleBroken("person.account");
    }
    return new NewPerson(
        person.kind(),
        TextDoor.line(person.name(), 200, "person.name"),
        TextDoor.lineOrNone(person.role(), 200, "person.role"),
        TextDoor.textOrNone(person.contact(), 500, "person.contact"),
        person.employerSide(),
        person.account(),
        person.walledOff() || naming && other);
  }

  private void wallOff(Held held, NewPerson person, Caller caller) {
    if (person.walledOff()) {
      staff.wallOff(held, person.account(), caller);
    }
  }
}
