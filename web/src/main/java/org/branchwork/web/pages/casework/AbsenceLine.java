package org.branchwork.web.pages.casework;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.absences.Absence;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** An absence in words. */
public record AbsenceLine(Absence absence, Map<UUID, String> names, boolean changeable) {

  /** A case with a cover of its own, or without any; {@code near} is empty for no near limit. */
  public record Case(
      String reference, String name, String field, String state, String style, String near) {}

  /** Everybody whom these absences name. */
  static Set<UUID> people(List<Absence> absences) {
    Set<UUID> people = new HashSet<>();
    for (Absence each : absences) {
      people.add(each.account());
      people.addAll(each.alongside());
      add(people, each.cover());
      each.cases().forEach(line -> add(people, line.cover()));
    }
    return people;
  }

  private static void add(Set<UUID> people, @Nullable UUID person) {
    if (person != null) {
      people.add(person);
    }
  }

  public UUID getId() {
    return absence.id();
  }

  /** The field of its cover. */
  public String getField() {
    return "cover-" + absence.id();
  }

  public UUID getAccount() {
    return absence.account();
  }

  public String getName() {
    return name(absence.account());
  }

  public boolean isRunning() {
    return absence.running();
  }

  public String getDays() {
    return Texts.say(
        "absences.days", Dates.weekday(absence.first()), Dates.weekday(absence.last()));
  }

  public boolean isCovered() {
    return absence.cover() != null;
  }

  public String getCover() {
    UUID cover = absence.cover();
    return cover == null
        ? Texts.get("absences.no-cover")
        : Texts.say("absences.cover", name(cover));
  }

  /** Who else is away on one of these days; empty for nobody. */
  public String getAlongside() {
    return absence.alongside().stream().map(this::name).sorted().collect(Collectors.joining(", "));
  }

  /** How many open cases nobody covers; empty for none. */
  public String getUncovered() {
    int uncovered = absence.uncovered().size();
    return uncovered == 0 ? "" : Texts.say("absences.uncovered", uncovered);
  }

  public List<Case> getCases() {
    return absence.cases().stream().map(this::shown).toList();
  }

  private Case shown(Absence.Line line) {
    UUID cover = line.cover();
    String key = line.walled() ? "absences.walled" : "absences.open";
    String state = cover == null ? Texts.get(key) : Texts.say("absences.own", name(cover));
    return new Case(
        line.reference(),
        line.memberName(),
        "case-" + absence.id() + "-" + line.reference(),
        state,
        cover == null ? "problem" : "",
        line.near() == null ? "" : Texts.say("absences.near", Dates.day(line.near())));
  }

  private String name(UUID account) {
    return names.getOrDefault(account, Texts.get("case.somebody"));
  }
}
