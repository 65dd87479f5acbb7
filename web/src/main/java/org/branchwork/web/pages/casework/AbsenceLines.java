package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.absences.Absence;
import org.branchwork.casework.api.absences.AbsenceSearch;
import org.branchwork.web.pages.shared.CurrentUser;

/** The absences that are not over, on the page of absences and on that of the workload. */
@Named
@RequestScoped
public class AbsenceLines {

  @Inject AbsenceSearch search;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private List<AbsenceLine> lines = List.of();

  /** Reads them, once the page has done what was posted. */
  public void load() {
    List<Absence> ahead = search.ahead(me.casework());
    Map<UUID, String> names = rows.names(AbsenceLine.people(ahead));
    lines = ahead.stream().map(each -> new AbsenceLine(each, names, mayChange(each))).toList();
  }

  private boolean mayChange(Absence absence) {
    return me.can("casework.assign") || absence.account().equals(me.casework().accountId());
  }

  public List<AbsenceLine> getAll() {
    return lines;
  }
}
