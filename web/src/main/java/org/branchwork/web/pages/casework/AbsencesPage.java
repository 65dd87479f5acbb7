package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.web.pages.shared.CurrentUser;

/** Who is away and who covers: what is entered, and a form for one more. */
@Named
@RequestScoped
public class AbsencesPage {

  /** At which field a refusal is told the acts say themselves. */
  private static final CasePost.Way WAY =
      new CasePost.Way("absences.done.", AbsenceActs.ALL, Map.of());

  @Inject AbsenceActs acts;
  @Inject AbsenceLines lines;
  @Inject StaffFrame frame;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private final Map<UUID, List<Choice>> coverOf = new HashMap<>();
  private List<Choice> people = List.of();

  public void load() {
    if (!frame.enter(WAY, this::perform)) {
      return;
    }
    people =
        rows.caseworkers().stream()
            .map(each -> new Choice(each.id().toString(), each.name(), false))
            .toList();
    lines.load();
    for (AbsenceLine line : lines.getAll()) {
      coverOf.put(line.getId(), chosen(Objects.toString(line.absence().cover(), "")));
    }
  }

  private String perform(String act) {
    acts.perform(act, frame.getProblems());
    return frame.getAction();
  }

  /** Those who work cases, none of them chosen. */
  public List<Choice> getPeople() {
    return people;
  }

  public List<Choice> getWhos() {
    return chosen(frame.getTyped().getOrDefault("who", frame.getAccount().toString()));
  }

  public List<Choice> getCovers() {
    return chosen(frame.getTyped().getOrDefault("cover", ""));
  }

  public List<Choice> getSeconds() {
    return chosen(frame.getTyped().getOrDefault("second", ""));
  }

  /** By absence: those who work cases, its cover chosen. */
  public Map<UUID, List<Choice>> getCoverOf() {
    return coverOf;
  }

  private List<Choice> chosen(String id) {
    return people.stream()
        .map(each -> new Choice(each.value(), each.label(), each.value().equals(id)))
        .toList();
  }

  /** Whether this person enters absences of others too. */
  public boolean isLead() {
    return me.can("casework.assign");
  }
}
