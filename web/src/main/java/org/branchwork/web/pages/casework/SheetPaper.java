package org.branchwork.web.pages.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.casework.api.workload.HandOverSheet;
import org.branchwork.casework.api.workload.HandOverSheet.Away;
import org.branchwork.casework.api.workload.HandOverSheet.Item;
import org.branchwork.casework.api.workload.HandOverSheet.Todo;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.documents.Paper;

/** A hand-over sheet as a paper. */
final class SheetPaper {

  private SheetPaper() {}

  /**
   * The sheet as a PDF.
   *
   * @param names of everybody who covers
   */
  static byte[] of(HandOverSheet sheet, String caseworker, Map<UUID, String> names, Instant now) {
    Paper paper =
        new Paper(
            Texts.say("sheet.title", caseworker),
            Texts.say("sheet.footer", Dates.moment(now)),
            now);
    paper.paragraph(Texts.say("sheet.lead", sheet.cases().size()));
    if (sheet.more()) {
      paper.paragraph(Texts.get("sheet.more"));
    }
    if (sheet.away() != null) {
      paper.paragraph(away(sheet.away(), names));
    }
    sheet.cases().forEach(each -> add(paper, each, sheet.away() != null, names));
    return paper.bytes();
  }

  /** Everybody whom the sheet names as a cover. */
  static Set<UUID> covers(HandOverSheet sheet) {
    Away away = sheet.away();
    return Stream.concat(
            Stream.of(Optional.ofNullable(away == null ? null : away.cover())),
            sheet.cases().stream().map(item -> Optional.ofNullable(item.cover())))
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private static String away(Away away, Map<UUID, String> names) {
    String first = Dates.day(away.first());
    String last = Dates.day(away.last());
    return away.cover() == null
        ? Texts.say("sheet.away-uncovered", first, last)
        : Texts.say("sheet.away", first, last, name(away.cover(), names));
  }

  private static String name(UUID account, Map<UUID, String> names) {
    return names.getOrDefault(account, Texts.get("case.somebody"));
  }

  private static void add(Paper paper, Item item, boolean away, Map<UUID, String> names) {
    paper.heading(Texts.say("sheet.case", item.memberName(), item.reference()));
    if (item.sealed()) {
      paper.aside(Texts.get("sheet.sealed"));
    }
    List<List<String>> facts = new ArrayList<>();
    add(
        facts,
        "sheet.about",
        Texts.get("case.category." + item.category())
            + ", "
            + Texts.get("case.urgency." + item.urgency()));
    if (away) {
      String cover = item.cover() == null ? "" : name(item.cover(), names);
      add(facts, "sheet.cover", cover.isEmpty() ? Texts.get("sheet.uncovered") : cover);
    }
    add(facts, "sheet.employer", item.employer() == null ? "" : item.employer());
    add(facts, "sheet.limit", Dates.day(item.safe()));
    add(facts, "sheet.due", Dates.day(item.dueOn()));
    add(facts, "sheet.meeting", Dates.moment(item.nextMeeting()));
    add(facts, "sheet.waits", Dates.moment(item.waitingSince()));
    add(facts, "sheet.member-wrote", Dates.moment(item.memberWrote()));
    add(
        facts,
        "sheet.branch-wrote",
        item.branchWrote() == null ? Texts.get("sheet.never") : Dates.moment(item.branchWrote()));
    add(
        facts,
        "sheet.tasks",
        item.tasks().stream().map(SheetPaper::task).collect(Collectors.joining("\n")));
    paper.facts(facts);
  }

  /** What is not there has no line. */
  private static void add(List<List<String>> facts, String key, String value) {
    if (!value.isEmpty()) {
      facts.add(List.of(Texts.get(key), value));
    }
  }

  private static String task(Todo task) {
    String text = task.text() == null ? Texts.get("sheet.task-sealed") : task.text();
    return task.dueOn() == null ? text : Texts.say("sheet.task-due", text, Dates.day(task.dueOn()));
  }
}
