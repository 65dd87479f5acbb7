package org.branchwork.web.pages.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.collectives.CollectiveReference;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.audit.AuditQuestion;
import org.jspecify.annotations.Nullable;

/** What an auditor typed and chose above the audit trail, and what it asks for. */
final class AuditFilter {

  /** The fields, in the order of the page. */
  static final String WHO = "who";

  static final String WHAT = "what";
  static final String RECORD = "record";
  static final String FROM = "from";
  static final String TO = "to";
  static final String REFUSED = "refused";

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int LONGEST = 100;

  private final Map<String, String> typed = new LinkedHashMap<>();
  private final Problems problems;

  AuditFilter(FormRequest request, Problems problems) {
    for (String field : new String[] {WHO, WHAT, RECORD, FROM, TO, REFUSED}) {
      typed.put(field, request.value(field).strip());
    }
    this.problems = problems;
  }

  /** The fields as typed. */
  Map<String, String> typed() {
    return typed;
  }

  /** Reads the fields, and notes what cannot be read. */
  AuditQuestion question() {
    LocalDate from = day(FROM);
    LocalDate to = day(TO);
    if (from != null && to != null && to.isBefore(from)) {
      problems.add(TO, Texts.get("audit.problem.order"));
    }
    return new AuditQuestion(
        text(WHO),
        text(WHAT),
        subject(),
        from == null ? null : begin(from),
        to == null ? null : begin(to.plusDays(1)),
        !value(REFUSED).isEmpty());
  }

  private String value(String field) {
    return typed.getOrDefault(field, "");
  }

  private @Nullable String text(String field) {
    String value = value(field);
    return value.isEmpty() || value.length() > LONGEST ? null : value;
  }

  private @Nullable LocalDate day(String field) {
    String value = value(field);
    try {
      return value.isEmpty() ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      problems.add(field, Texts.get("audit.problem.day"));
      return null;
    }
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(LONDON).toInstant();
  }

  /**
   * The reference of a case or a collective in any spelling, the id of an account, a post or a
   * fund, or a row's number.
   */
  private @Nullable String subject() {
    String value = value(RECORD);
    if (value.isEmpty() || value.matches("[0-9]{1,18}") || isId(value)) {
      return value.isEmpty() ? null : value;
    }
    var collective = CollectiveReference.parse(value);
    if (collective.isPresent()) {
      return collective.get().shown();
    }
    var reference = CaseReference.parse(value);
    if (reference.isEmpty()) {
      problems.add(RECORD, Texts.get("audit.problem.record"));
      return null;
    }
    if (!reference.get().checks()) {
      problems.add(RECORD, Texts.say("audit.problem.mistyped", reference.get().shown()));
    }
    return reference.get().shown();
  }

  private static boolean isId(String value) {
    try {
      return UUID.fromString(value).toString().equals(value);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
