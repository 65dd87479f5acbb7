package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.subjectaccess.AccessCase;
import org.branchwork.casework.api.subjectaccess.AccessCaseDesk;
import org.branchwork.casework.api.subjectaccess.SubjectAccessSearch;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** The cases that were found for a request, each with what was decided. */
@Named
@RequestScoped
public class SubjectAccessCases {

  private static final String FIELD = "case-";
  private static final String IN = "IN";
  private static final String OUT = "OUT";

  @Inject AccessCaseDesk desk;
  @Inject SubjectAccessSearch search;

  private List<Line> lines = List.of();

  /** A case with the choice for it. */
  public record Line(String id, String label, List<Choice> choices) {}

  void look(long number, Caller caller) {
    lines = search.cases(number, caller).stream().map(SubjectAccessCases::line).toList();
  }

  void find(long number, Caller caller) {
    desk.look(number, caller);
  }

  /** Decides what was chosen; what was left open stays open. */
  void decide(long number, Map<String, String> typed, Caller caller) {
    Map<String, Boolean> belongs = new HashMap<>();
    typed.forEach(
        (field, value) -> {
          if (field.startsWith(FIELD) && (value.equals(IN) || value.equals(OUT))) {
            belongs.put(field.substring(FIELD.length()), value.equals(IN));
          }
        });
    desk.decide(number, belongs, caller);
  }

  private static Line line(AccessCase found) {
    String label =
        Texts.say(
            found.sealed() ? "subject.case-sealed" : "subject.case",
            found.reference(),
            Texts.get("subject.found." + found.foundBy()),
            KeepingLine.category(found.category()),
            Texts.get("case.stage." + found.stage()),
            Dates.day(found.receivedOn()));
    Boolean belongs = found.belongs();
    return new Line(
        FIELD + found.reference(),
        label,
        List.of(
            new Choice(IN, Texts.get("subject.case-in"), Boolean.TRUE.equals(belongs)),
            new Choice(OUT, Texts.get("subject.case-out"), Boolean.FALSE.equals(belongs))));
  }

  public List<Line> getLines() {
    return lines;
  }
}
