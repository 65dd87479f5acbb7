package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.queue.CaseFilter;
import org.branchwork.casework.api.targets.TargetSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.identity.AccountEntry;
import org.jspecify.annotations.Nullable;

/** Which list is asked for and what it is narrowed to, as it stands in the address. */
@Named
@RequestScoped
public class QueueFilter {

  private static final List<String> FIELDS =
      List.of(
          "category", "stage", "owner", "employer", "workplace", "label", "from", "until", "late");
  private static final int LONGEST = 200;

  @Inject CaseRequest request;
  @Inject StaffNames staff;
  @Inject TargetSearch targets;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private Map<String, String> typed = Map.of();
  private List<AccountEntry> caseworkers = List.of();
  private View view = View.MINE;

  /** Reads the address; what cannot be read is told and narrows nothing. */
  CaseFilter read() {
    caseworkers = staff.caseworkers();
    typed =
        FIELDS.stream()
            .filter(field -> !request.parameter(field).isEmpty())
            .filter(field -> request.parameter(field).length() <= LONGEST)
            .collect(Collectors.toMap(field -> field, request::parameter));
    Stage stage = one(Stage.class, "stage");
    view = view(stage);
    LocalDate from = day("from");
    LocalDate until = day("until");
    if (from != null && until != null && until.isBefore(from)) {
      problems.add("until", Texts.get("filter.order"));
      until = null;
    }
    return new CaseFilter(
        one(Category.class, "category"),
        typed.get("employer"),
        typed.get("workplace"),
        stage,
        owner(),
        from,
        until,
        typed.containsKey("late") ? targets.late(me.casework()) : null,
        typed.get("label"));
  }

  /** Without a list: what waits for triage, for those who triage; else one's own cases. */
  private View view(@Nullable Stage stage) {
    View asked =
        Stream.of(View.values())
            .filter(each -> each.name().equalsIgnoreCase(request.parameter("view")))
            .findFirst()
            .orElse(me.can("casework.assign") ? View.NEW : View.MINE);
    if (stage == Stage.CLOSED && asked != View.ALL) {
      return View.CLOSED;
    }
    return stage != null && asked == View.CLOSED ? View.OPEN : asked;
  }

  private <E extends Enum<E>> @Nullable E one(Class<E> values, String field) {
    return Stream.of(values.getEnumConstants())
        .filter(each -> each.name().equals(typed.get(field)))
        .findFirst()
        .orElse(null);
  }

  private @Nullable UUID owner() {
    return caseworker(typed.getOrDefault("owner", ""));
  }

  /** Only somebody who works cases can have one. */
  @Nullable UUID caseworker(String chosen) {
    return caseworkers.stream()
        .map(AccountEntry::id)
        .filter(id -> id.toString().equals(chosen))
        .findFirst()
        .orElse(null);
  }

  private @Nullable LocalDate day(String field) {
    try {
      return typed.containsKey(field) ? LocalDate.parse(typed.get(field)) : null;
    } catch (DateTimeParseException e) {
      problems.add(field, Texts.get("filter.day"));
      return null;
    }
  }

  View view() {
    return view;
  }

  /** The list and its filters as they follow the question mark of its address. */
  public String getQuery() {
    String list = "view=" + view.name().toLowerCase(Locale.ROOT);
    return list
        + FIELDS.stream()
            .filter(typed::containsKey)
            .map(field -> "&" + field + "=" + encoded(typed.getOrDefault(field, "")))
            .collect(Collectors.joining());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  public String getView() {
    return view.name().toLowerCase(Locale.ROOT);
  }

  public boolean isActive() {
    return !typed.isEmpty();
  }

  /** For the attribute of an element that is open while something is narrowed or refused there. */
  public @Nullable String getOpen() {
    return isActive() || !request.parameter("view-name").isEmpty() ? "open" : null;
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  public Problems getProblems() {
    return problems;
  }

  public List<Choice> getCategories() {
    return Choice.of(Category.class, "case.category.", typed.getOrDefault("category", ""));
  }

  public List<Choice> getStages() {
    return Choice.of(Stage.class, "case.stage.", typed.getOrDefault("stage", ""));
  }

  public List<Choice> getOwners() {
    return caseworkers.stream()
        .map(
            each ->
                new Choice(
                    each.id().toString(),
                    each.name(),
                    each.id().toString().equals(typed.get("owner"))))
        .toList();
  }

  public List<Choice> getAnswers() {
    return List.of(new Choice("yes", Texts.get("answer.filter.late"), typed.containsKey("late")));
  }

  /** Whether a caseworker can be chosen: who sees the own cases alone has nothing to choose. */
  public boolean isOwned() {
    return me.can("casework.view-all");
  }
}
