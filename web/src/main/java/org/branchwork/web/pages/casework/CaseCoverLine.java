package org.branchwork.web.pages.casework;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.casework.api.absences.AbsenceSearch;
import org.branchwork.casework.api.absences.CaseCover;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** Above the pages of a case whose caseworker is away today: until when, and who covers. */
@Named
@RequestScoped
public class CaseCoverLine {

  @Inject AbsenceSearch search;
  @Inject ShownCase shown;
  @Inject CaseRequest request;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private String text = "";
  private boolean covered = true;

  @PostConstruct
  void load() {
    shown
        .get()
        .map(opened -> Optional.ofNullable(opened.away()))
        .orElseGet(() -> search.of(request.reference(), me.casework()))
        .ifPresent(this::tell);
  }

  private void tell(CaseCover away) {
    UUID cover = away.cover();
    covered = cover != null;
    List<UUID> people = Stream.of(away.caseworker(), covered ? cover : away.caseworker()).toList();
    Map<UUID, String> names = rows.names(people);
    String gone = Texts.get("case.somebody");
    String key = cover == null ? "absences.case-none" : "absences.case";
    if (me.casework().account().equals(cover)) {
      key = "absences.case-own";
    }
    text =
        Texts.say(
            key,
            names.getOrDefault(away.caseworker(), gone),
            Dates.day(away.last()),
            names.getOrDefault(people.get(1), gone));
  }

  /** Empty when the caseworker is there. */
  public String getText() {
    return text;
  }

  public String getStyle() {
    return covered ? "" : "problem";
  }
}
