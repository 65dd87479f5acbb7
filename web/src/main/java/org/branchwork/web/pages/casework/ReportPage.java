package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.branchwork.casework.api.reports.CaseReport;
import org.branchwork.casework.api.reports.ReportPeriod;
import org.branchwork.casework.api.reports.ReportSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;

/** The casework of a quarter or a year in figures, for the branch committee. */
@Named
@RequestScoped
public class ReportPage {

  @Inject ReportSearch search;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private List<Choice> periods = List.of();
  private List<ReportTable> tables = List.of();
  private String period = "";
  private String received = "";
  private String firstAnswer = "";
  private String recovered = "";

  public void load() {
    List<ReportPeriod> all = search.periods(me.casework());
    String asked = request.parameter("period");
    ReportPeriod chosen =
        all.stream().filter(each -> each.key().equals(asked)).findFirst().orElse(all.get(0));
    period = chosen.key();
    periods =
        all.stream().map(each -> new Choice(each.key(), name(each), each.equals(chosen))).toList();
    CaseReport report = search.of(chosen, me.casework());
    tables = ReportTable.of(report);
    if (request.path().endsWith(".csv")) {
      send(ReportTable.csv(name(chosen), report, tables));
    }
    received = Texts.say("report.received", name(chosen), ReportTable.count(report.received()));
    firstAnswer = ReportTable.firstAnswer(report);
    recovered = ReportTable.recovered(report);
  }

  private static String name(ReportPeriod period) {
    return period.isYear()
        ? period.key()
        : Texts.say("report.quarter", period.key().substring(6), period.key().substring(0, 4));
  }

  private void send(String csv) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("text/csv; charset=UTF-8");
    answer.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"casework-" + period + ".csv\"");
    try {
      answer.getResponseOutputStream().write(csv.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  public List<Choice> getPeriods() {
    return periods;
  }

  public List<ReportTable> getTables() {
    return tables;
  }

  /** How many cases came in, in a sentence. */
  public String getReceived() {
    return received;
  }

  /** How long members waited for the first answer, in a sentence. */
  public String getFirstAnswer() {
    return firstAnswer;
  }

  /** How much money cases of a year recovered, in a sentence; empty for a quarter. */
  public String getRecovered() {
    return recovered;
  }

  public String getCsv() {
    return "/portal/reports/figures.csv?period=" + period;
  }
}
