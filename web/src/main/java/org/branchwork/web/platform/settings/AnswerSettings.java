package org.branchwork.web.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;
import org.branchwork.casework.api.targets.AnswerTargets;
import org.branchwork.web.platform.time.OpeningHours;

/**
 * When the branch works, {@code branch.working-hours} ({@code MO-FR 09:00-17:00} where nothing is
 * set), and within how many of its working hours it answers: {@code branch.first-answer-hours} (16)
 * and {@code branch.next-answer-hours} (24).
 */
@ApplicationScoped
class AnswerSettings implements AnswerTargets {

  private static final String HOURS = "branch.working-hours";
  private static final String FIRST = "branch.first-answer-hours";
  private static final String NEXT = "branch.next-answer-hours";

  @Inject PortalSettings settings;

  /** A value that cannot be meant stops the start. */
  void started(@Observes @Initialized(ApplicationScoped.class) Object start) {
    hours();
    firstHours();
    nextHours();
  }

  @Override
  public Map<DayOfWeek, Hours> hours() {
    Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
    for (OpeningHours.Span span : read(settings.text(HOURS, "MO-FR 09:00-17:00")).spans()) {
      for (int day = span.first().getValue(); day <= span.last().getValue(); day++) {
        if (week.put(DayOfWeek.of(day), new Hours(span.from(), span.to())) != null) {
          throw wrong();
        }
      }
    }
    if (week.isEmpty()) {
      throw wrong();
    }
    return week;
  }

  private static OpeningHours read(String text) {
    try {
      return OpeningHours.parse(text);
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
  }

  private static IllegalStateException wrong() {
    return new IllegalStateException(
        "branchwork." + HOURS + " is one span a day, like MO-FR 09:00-17:00; SA 10:00-12:00");
  }

  @Override
  public int firstHours() {
    return number(FIRST, "16");
  }

  @Override
  public int nextHours() {
    return number(NEXT, "24");
  }

  private int number(String key, String otherwise) {
    String set = settings.text(key, otherwise);
    int hours = set.matches("\\d{1,3}") ? Integer.parseInt(set) : 0;
    if (hours < 1 || hours > 200) {
      throw new IllegalStateException(
          "branchwork." + key + " is a number of working hours from 1 to 200");
    }
    return hours;
  }
}
