package org.branchwork.web.pages.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.branchwork.casework.api.reports.CaseReport;
import org.branchwork.casework.api.reports.CaseReport.Named;
import org.branchwork.web.pages.shared.Csv;
import org.branchwork.web.pages.shared.Texts;

/**
 * One table of a report, which is its chart too.
 *
 * @param most the highest of its counts, at least 1
 */
public record ReportTable(String title, String column, List<Line> lines, int most) {

  /** A line: what is counted, how many as it is shown, and how many. */
  public record Line(String label, String shown, int cases) {}

  static List<ReportTable> of(CaseReport report) {
    return List.of(
        enums("categories", "case.category.", report.categories()),
        named("employers", report.employers()),
        named("workplaces", report.workplaces()),
        enums("outcomes", "case.outcome.", report.outcomes()),
        enums("ages", "report.age.", report.ages()));
  }

  private static ReportTable enums(String part, String prefix, Map<?, Integer> counts) {
    List<Line> lines = new ArrayList<>();
    counts.forEach((kind, cases) -> lines.add(line(Texts.get(prefix + kind), cases)));
    return table(part, lines);
  }

  private static ReportTable named(String part, List<Named> counts) {
    return table(part, counts.stream().map(each -> line(each.name(), each.cases())).toList());
  }

  private static ReportTable table(String part, List<Line> lines) {
    int most = lines.stream().mapToInt(Line::cases).max().orElse(0);
    return new ReportTable(
        Texts.get("report.of." + part),
        Texts.get("report.column." + part),
        List.copyOf(lines),
        Math.max(1, most));
  }

  private static Line line(String label, int cases) {
    return new Line(label, count(cases), cases);
  }

  /** A count as it is shown. */
  static String count(int cases) {
    return cases == 0 ? Texts.say("report.under", CaseReport.STEP) : String.valueOf(cases);
  }

  /** How long members waited for the first answer, in a sentence. */
  static String firstAnswer(CaseReport report) {
    var answer = report.firstAnswer();
    return answer == null
        ? Texts.say("report.no-answers", CaseReport.STEP)
        : Texts.say("report.answers", answer.median(), answer.ninth());
  }

  /** How much money was recovered, in a sentence; empty where none can be told. */
  static String recovered(CaseReport report) {
    Long pounds = report.recoveredPounds();
    if (!report.period().isYear()) {
      return "";
    }
    return pounds == null || pounds == 0
        ? Texts.get("report.no-money")
        : Texts.say("report.money", pounds);
  }

  /** All tables as one file: part, name, cases. */
  static String csv(String period, CaseReport report, List<ReportTable> tables) {
    Csv csv = new Csv();
    csv.row(Texts.get("report.csv.part"), Texts.get("report.csv.name"), Texts.get("report.cases"));
    csv.row(Texts.get("report.csv.received"), period, count(report.received()));
    if (report.recoveredPounds() != null) {
      String pounds = String.valueOf(report.recoveredPounds());
      csv.row(Texts.get("report.csv.money"), period, pounds);
    }
    for (ReportTable table : tables) {
      table.lines.forEach(line -> csv.row(table.title, line.label, line.shown));
    }
    return csv.text();
  }
}
