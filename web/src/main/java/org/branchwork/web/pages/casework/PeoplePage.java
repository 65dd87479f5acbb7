package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.CaseHead;
import org.branchwork.casework.api.work.CasePeople;
import org.branchwork.casework.api.work.PeopleSearch;
import org.branchwork.casework.api.work.PersonEntry;
import org.branchwork.casework.api.work.PersonKind;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Who has to do with a case, and where it is about. */
@Named
@RequestScoped
public class PeoplePage {

  @Inject CasePost post;
  @Inject CaseRequest request;
  @Inject PeopleActs acts;
  @Inject PeopleSearch search;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private List<Person> people = List.of();
  private Map<String, String> typed = Map.of();
  private List<Choice> accounts = List.of();
  private boolean sealed;

  /**
   * A person in words; {@code account} is empty when the portal knows none.
   *
   * @param alike whether somebody who works cases here has the same name
   */
  public record Person(
      UUID id,
      String name,
      String kind,
      boolean employerSide,
      @Nullable String role,
      @Nullable String contact,
      String account,
      boolean alike) {

    static Person of(PersonEntry person, Map<UUID, String> names, Set<String> staff) {
      String account =
          person.account() == null
              ? ""
              : names.getOrDefault(person.account(), Texts.get("case.somebody"));
      return new Person(
          person.id(),
          person.name(),
          Texts.get("people.kind." + person.kind()),
          person.employerSide(),
          person.role(),
          person.contact(),
          account,
          person.account() == null && staff.contains(folded(person.name())));
    }
  }

  public void load() {
    CaseHead head = post.enter(PeopleActs.WAY, acts::perform);
    if (head != null) {
      sealed = head.sealed();
      show(search.of(head.reference(), me.casework()));
      accounts = acts.accounts(typed.getOrDefault("person-account", ""));
    }
  }

  private void show(CasePeople found) {
    Set<String> staff =
        acts.accounts("").stream().map(each -> folded(each.label())).collect(Collectors.toSet());
    Map<UUID, String> names =
        rows.names(
            found.people().stream()
                .map(PersonEntry::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    people = found.people().stream().map(person -> Person.of(person, names, staff)).toList();
    typed = new HashMap<>(post.typed());
    String change = request.parameter("change");
    found.people().stream()
        .filter(person -> person.id().toString().equals(change))
        .findFirst()
        .ifPresent(person -> PeopleActs.typed(person).forEach(typed::putIfAbsent));
    acts.contact().forEach(typed::putIfAbsent);
    typed.putIfAbsent("employer", Objects.requireNonNullElse(found.employer(), ""));
    typed.putIfAbsent("workplace", Objects.requireNonNullElse(found.workplace(), ""));
  }

  private static String folded(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
  }

  public List<Person> getPeople() {
    return people;
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  public boolean isSealed() {
    return sealed;
  }

  /** Whether the form holds somebody who stands there already. */
  public boolean isChanging() {
    return !typed.getOrDefault("person-id", "").isEmpty();
  }

  public String getTitle() {
    return Texts.get(isChanging() ? "people.change" : "people.add");
  }

  public String getChangeLink() {
    return request.path() + "?change=";
  }

  public List<Choice> getKinds() {
    return Choice.of(PersonKind.class, "people.kind.", typed.getOrDefault("person-kind", ""));
  }

  /** The accounts that can be named; empty for whoever names none. */
  public List<Choice> getAccounts() {
    return accounts;
  }
}
