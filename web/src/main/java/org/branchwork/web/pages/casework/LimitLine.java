package org.branchwork.web.pages.casework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.deadlines.CaseLimit;
import org.branchwork.casework.api.deadlines.CaseLimit.Alarm;
import org.branchwork.casework.api.deadlines.CaseLimit.Basis;
import org.branchwork.casework.api.deadlines.CaseLimit.Ending;
import org.branchwork.casework.api.deadlines.CaseLimit.Request;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** A time limit of a case, in words. */
public record LimitLine(
    CaseLimit limit,
    LocalDate today,
    Map<UUID, String> names,
    String typed,
    @Nullable String problem,
    String typedNumber,
    @Nullable String numberProblem) {

  /** So near that it is shown as a warning. */
  private static final int NEAR_DAYS = 28;

  public long getId() {
    return limit.id();
  }

  /** What is claimed and where. */
  public String getTitle() {
    return Texts.say(
        "case-limits.of",
        Texts.get("case-limits.claim." + limit.question().claim()),
        Texts.get("case-limits.jurisdiction." + limit.question().jurisdiction()));
  }

  public String getSafe() {
    return Dates.day(limit.safe());
  }

  /** What the safe day is by law: the last, or one before it. */
  public String getByLaw() {
    return limit.safe().equals(limit.limit())
        ? Texts.get("case-limits.same")
        : Texts.say("case-limits.later", Dates.day(limit.limit()));
  }

  /** How long there is; that it has passed. */
  public String getLeft() {
    return today.isAfter(limit.limit())
        ? Texts.get("case-limits.passed")
        : left(today, limit.safe());
  }

  static String left(LocalDate today, LocalDate safe) {
    long days = ChronoUnit.DAYS.between(today, safe);
    return days < 0 ? Texts.get("case-limits.safe-passed") : Texts.say("case-limits.left", days);
  }

  public String getLeftStyle() {
    if (today.isAfter(limit.safe())) {
      return "tag bad";
    }
    return today.plusDays(NEAR_DAYS).isBefore(limit.safe()) ? "tag" : "tag warn";
  }

  /** Where the day comes from, when nobody has entered it; empty for one that was entered. */
  public String getProvisional() {
    return limit.basis() == Basis.ENTERED ? "" : Texts.get("case-limits.basis." + limit.basis());
  }

  /** Line by line, with what early conciliation said. */
  public List<String> getReasons() {
    List<String> lines = new ArrayList<>(TimeLimitWords.of(limit.reasons()));
    if (limit.certificate() != null) {
      lines.add(Texts.say("case-limits.certificate-is", limit.certificate()));
    }
    if (limit.ending() != null && limit.ending().claimNumber() != null) {
      lines.add(Texts.say("case-limits.claim-number-is", limit.ending().claimNumber()));
    }
    lines.add(Texts.say("case-limits.set", Dates.moment(limit.setAt()), who(limit.setBy())));
    return lines;
  }

  public String getState() {
    return Texts.get("case-limits.state." + limit.state());
  }

  /** When it ended and by whom. */
  public String getEnded() {
    Ending ending = Objects.requireNonNull(limit.ending());
    return Texts.say("case-limits.ended", Dates.moment(ending.at()), who(ending.by()));
  }

  public String getReason() {
    String reason = Objects.requireNonNull(limit.ending()).reason();
    return reason == null ? "" : reason;
  }

  /** The field in which a reason is given. */
  public String getField() {
    return field(limit.id());
  }

  static String field(long limit) {
    return "reason-" + limit;
  }

  /** The field for the number of the claim. */
  public String getNumberField() {
    return numberField(limit.id());
  }

  static String numberField(long limit) {
    return "claim-number-" + limit;
  }

  public String getTypedNumber() {
    return typedNumber;
  }

  public @Nullable String getNumberProblem() {
    return numberProblem;
  }

  public String getTyped() {
    return typed;
  }

  public @Nullable String getProblem() {
    return problem;
  }

  /** For {@code open} of what is folded away: shown when there is something to mend. */
  public @Nullable String getUnfolded() {
    return problem == null && numberProblem == null ? null : "open";
  }

  /** What ending it means; that it takes two when it is near. */
  public String getEndHint() {
    boolean near =
        !today.plusDays(NEAR_DAYS).isBefore(limit.safe()) && !today.isAfter(limit.limit());
    return Texts.get(near ? "case-limits.end-locked" : "case-limits.end-hint");
  }

  public boolean isAlarmed() {
    return limit.alarm() != null;
  }

  /** That an alarm waits to be acknowledged, and whether the officers know. */
  public String getAlarm() {
    Alarm alarm = Objects.requireNonNull(limit.alarm());
    String raised = Dates.moment(alarm.raisedAt());
    return alarm.escalatedAt() == null
        ? Texts.say("case-limits.alarm", raised)
        : Texts.say("case-limits.alarm-escalated", raised, Dates.moment(alarm.escalatedAt()));
  }

  public boolean isAsked() {
    return limit.request() != null;
  }

  /** What somebody asked for. */
  public String getQuestion() {
    Request request = Objects.requireNonNull(limit.request());
    String by = who(request.by().toString());
    return request.later() == null
        ? Texts.say("case-limits.asked-withdraw", by, Dates.moment(request.at()))
        : Texts.say(
            "case-limits.asked-later", by, Dates.moment(request.at()), Dates.day(request.later()));
  }

  public String getAskedReason() {
    return Objects.requireNonNull(limit.request()).reason();
  }

  /** As one to be replaced. */
  Choice choice(String chosen) {
    String label = Texts.say("case-limits.replaceable", getTitle(), getSafe());
    return new Choice(String.valueOf(getId()), label, String.valueOf(getId()).equals(chosen));
  }

  private String who(String label) {
    try {
      return names.getOrDefault(UUID.fromString(label), Texts.get("case.somebody"));
    } catch (IllegalArgumentException noAccount) {
      return Texts.get("case-limits.portal");
    }
  }
}
