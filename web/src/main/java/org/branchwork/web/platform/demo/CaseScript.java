package org.branchwork.web.platform.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a case of the demo branch went: a line {@code [6d 09:15 triage caseworker PAY SOON]} begins a
 * scene, so many days ago at a time of day; the lines below it are what was written.
 */
record CaseScript(List<Scene> scenes) {

  private static final Pattern HEADING = Pattern.compile("\\[(?:(\\d+)d (\\d\\d:\\d\\d) )?(.+)]");

  /**
   * One scene.
   *
   * @param daysAgo before the start of the demo; 0 also for a scene without a time
   * @param words what happens, such as {@code triage caseworker PAY SOON}
   */
  record Scene(int daysAgo, LocalTime time, List<String> words, String text) {

    String verb() {
      return words.get(0);
    }

    String word(int n) {
      return words.get(n);
    }

    /** When it happened; what would lie ahead happened half an hour ago. */
    ZonedDateTime at(ZonedDateTime start) {
      LocalDate day = start.toLocalDate().minusDays(daysAgo);
      ZonedDateTime told = day.atTime(time).atZone(ZoneId.of("Europe/London"));
      return told.isBefore(start) ? told : start.minusMinutes(30);
    }
  }

  static CaseScript read(String markdown) {
    List<Scene> scenes = new ArrayList<>();
    for (String line : markdown.strip().split("\n")) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        String days = heading.group(1);
        scenes.add(
            new Scene(
                days == null ? 0 : Integer.parseInt(days),
                days == null ? LocalTime.MIDNIGHT : LocalTime.parse(heading.group(2)),
                List.of(heading.group(3).split(" ")),
                ""));
      } else {
        Scene last = scenes.remove(scenes.size() - 1);
        scenes.add(
            new Scene(
                last.daysAgo(),
                last.time(),
                last.words(),
                (last.text() + "\n" + line).stripLeading()));
      }
    }
    return new CaseScript(List.copyOf(scenes));
  }
}
