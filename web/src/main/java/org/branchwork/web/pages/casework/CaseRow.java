package org.branchwork.web.pages.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.Urgency;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** A row of a list of cases, in words. */
public record CaseRow(
    CaseSummary summary,
    String caseworker,
    @Nullable LocalDate limit,
    AnswerLine answer,
    Instant now,
    LocalDate today) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final int SOON_DAYS = 7;
  private static final int NEAR_DAYS = 28;

  static CaseRow of(
      CaseSummary summary,
      Map<UUID, String> names,
      boolean covering,
      @Nullable LocalDate limit,
      AnswerLine answer,
      Instant now,
      LocalDate today) {
    String caseworker =
        summary.caseworker() == null
            ? Texts.get("cases.nobody")
            : names.getOrDefault(summary.caseworker(), Texts.get("case.somebody"));
    boolean covered = covering && summary.caseworker() != null;
    return new CaseRow(
        summary,
        covered ? Texts.say("absences.covering", caseworker) : caseworker,
        limit,
        answer,
        now,
        today);
  }

  public String getReference() {
    return summary.reference();
  }

  /** What its box holds when it is ticked. */
  public String getPick() {
    return Ticked.written(summary);
  }

  public List<String> getLabels() {
    return summary.labels();
  }

  public String getStage() {
    return Texts.get("case.stage." + summary.stage());
  }

  /** The first words, or that nobody reads them here. */
  public String getMatter() {
    return summary.matter().isEmpty() ? Texts.get("cases.sealed") : summary.matter();
  }

  /** Who, where, until when and under what. */
  public String getAbout() {
    List<String> parts = new ArrayList<>(List.of(summary.memberName()));
    if (summary.employer() != null) {
      parts.add(summary.employer());
    }
    if (summary.lastDayOfEmployment() != null) {
      parts.add(Texts.say("cases.last-day", day(summary.lastDayOfEmployment())));
    }
    if (summary.category() != null) {
      parts.add(Texts.get("case.category." + summary.category()));
    }
    return String.join(" · ", parts);
  }

  public boolean isUnread() {
    return summary.unread();
  }

  /** The day of the nearest time limit; empty for none. */
  public String getTimeLimit() {
    return limit == null ? "" : Texts.say("cases.limit", day(limit));
  }

  public String getTimeLimitStyle() {
    if (limit == null || today.plusDays(NEAR_DAYS).isBefore(limit)) {
      return "";
    }
    return today.isAfter(limit) ? "tag bad" : "tag warn";
  }

  /** The day of the next step; empty for none. */
  public String getDue() {
    if (summary.dueOn() == null) {
      return "";
    }
    String day = day(summary.dueOn());
    return summary.dueOn().isBefore(today) ? Texts.say("cases.overdue", day) : day;
  }

  public String getDueStyle() {
    boolean soon = summary.dueOn() != null && summary.dueOn().isBefore(today.plusDays(SOON_DAYS));
    return soon ? "tag warn" : "tag";
  }

  /** By when the member is to be answered; empty when nobody waits. */
  public String getAnswer() {
    return answer.text();
  }

  public String getAnswerStyle() {
    return answer.style();
  }

  /** How long the member has waited for a word. */
  public String getWaits() {
    if (summary.waitingSince() == null) {
      return Texts.get(summary.stage() == Stage.CLOSED ? "case.stage.CLOSED" : "cases.waits.no");
    }
    long minutes = Math.max(0, Duration.between(summary.waitingSince(), now).toMinutes());
    if (minutes < 60) {
      return Texts.say("cases.waits.minutes", minutes);
    }
    if (minutes < 24 * 60) {
      return Texts.say("cases.waits.hours", minutes / 60);
    }
    long days = minutes / (24 * 60);
    return days == 1 ? Texts.get("cases.waits.day") : Texts.say("cases.waits.days", days);
  }

  /** Empty for normal. */
  public String getUrgency() {
    return summary.urgency() == Urgency.NORMAL
        ? ""
        : Texts.get("case.urgency." + summary.urgency());
  }

  public String getUrgencyStyle() {
    return summary.urgency() == Urgency.URGENT ? "tag warn" : "tag";
  }

  private String day(LocalDate day) {
    return (day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(day);
  }
}
