package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.calls.ContactDesk;
import org.branchwork.casework.api.calls.ContactSearch;
import org.branchwork.casework.api.work.NewPerson;
import org.branchwork.casework.api.work.PeopleDesk;
import org.branchwork.casework.api.work.PersonEntry;
import org.branchwork.casework.api.work.PersonKind;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.jspecify.annotations.Nullable;

/** What the forms of a case's people do, each by one button. */
@RequestScoped
class PeopleActs {

  static final CasePost.Way WAY =
      new CasePost.Way(
          "people.done.",
          Set.of("person", "person-remove", "employer", ContactFields.ACT),
          fields());

  private static Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>(ContactFields.OF_RULES);
    fields.put("person.kind", "person-kind");
    fields.put("person.role", "person-role");
    fields.put("person.contact", "person-contact");
    fields.put("person.account", "person-account");
    fields.put("wall.self", "person-account");
    fields.put("wall.caseworker", "person-account");
    fields.put("employer.workplace", "workplace");
    return fields;
  }

  @Inject PeopleDesk desk;
  @Inject ContactDesk contacts;
  @Inject ContactSearch contactSearch;
  @Inject CaseRequest request;
  @Inject AccountDirectory accounts;
  @Inject CurrentUser me;

  void perform(String act, String formKey) {
    String reference = request.reference();
    switch (act) {
      case "person" -> keep(reference, formKey);
      case ContactFields.ACT ->
          contacts.change(reference, ContactFields.read(request::parameter), me.casework());
      case "person-remove" -> desk.remove(reference, id(), me.casework());
      default ->
          desk.setEmployer(
              reference,
              version(),
              request.parameter("employer"),
              request.parameter("workplace"),
              me.casework());
    }
  }

  private void keep(String reference, String formKey) {
    NewPerson person =
        new NewPerson(
            kind(),
            request.parameter("person"),
            request.parameter("person-role"),
            request.parameter("person-contact"),
            "yes".equals(request.parameter("person-employer")),
            account(),
            "yes".equals(request.parameter("person-wall")));
    if (request.parameter("person-id").isEmpty()) {
      desk.add(reference, formKey, person, me.casework());
    } else {
      desk.change(reference, id(), person, me.casework());
    }
  }

  /** How the member is reached, as somebody would have typed it. */
  Map<String, String> contact() {
    return ContactFields.typed(contactSearch.contact(request.reference(), me.casework()));
  }

  /** A person as somebody would have typed it. */
  static Map<String, String> typed(PersonEntry person) {
    Map<String, String> typed = new HashMap<>();
    typed.put("person-id", person.id().toString());
    typed.put("person", person.name());
    typed.put("person-kind", person.kind().name());
    typed.put("person-role", Objects.requireNonNullElse(person.role(), ""));
    typed.put("person-contact", Objects.requireNonNullElse(person.contact(), ""));
    typed.put("person-employer", person.employerSide() ? "yes" : "");
    typed.put("person-account", person.account() == null ? "" : person.account().toString());
    return typed;
  }

  /** Who works cases and can be named; nobody for whoever may not triage. */
  List<Choice> accounts(String chosen) {
    if (!me.can("casework.assign")) {
      return List.of();
    }
    return accounts.holding("casework.work").stream()
        .map(
            each ->
                new Choice(each.id().toString(), each.name(), each.id().toString().equals(chosen)))
        .toList();
  }

  private @Nullable PersonKind kind() {
    return Stream.of(PersonKind.values())
        .filter(each -> each.name().equals(request.parameter("person-kind")))
        .findFirst()
        .orElse(null);
  }

  private @Nullable UUID account() {
    String chosen = request.parameter("person-account");
    return chosen.isEmpty() ? null : id(chosen);
  }

  private UUID id() {
    return id(request.parameter("person-id"));
  }

  /** An id that no page gave out names nobody. */
  private static UUID id(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException none) {
      throw new CaseNotFound();
    }
  }

  /** A version that no page ever gave out is as outdated as can be. */
  private int version() {
    String typed = request.parameter("version");
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
  }
}
