package org.branchwork.web.pages.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.branchwork.casework.api.mail.Invited;
import org.jspecify.annotations.Nullable;

/** The way from an invitation to the form in which somebody enters it as a meeting. */
final class InvitedMeeting {

  private static final List<String> FIELDS =
      List.of("meeting", "meeting-on-day", "meeting-on-month", "meeting-on-year", "meeting-time");

  private InvitedMeeting() {}

  /** Where the form stands, with what is known of the meeting in its address. */
  static String href(String reference, Invited invited) {
    LocalDate on = invited.on();
    String time = invited.at() == null ? "" : "&meeting-time=" + invited.at();
    return "/portal/cases/%s/work?meeting=%s&meeting-on-day=%d&meeting-on-month=%d&meeting-on-year=%d%s#meeting"
        .formatted(
            reference, invited.kind(), on.getDayOfMonth(), on.getMonthValue(), on.getYear(), time);
  }

  /** What the address says of a meeting, as if it had been typed; nothing that it cannot be. */
  static Map<String, String> typed(UnaryOperator<@Nullable String> parameter) {
    Map<String, String> typed = new HashMap<>();
    for (String field : FIELDS) {
      String value = parameter.apply(field);
      if (value != null && value.matches("[A-Z_]{1,40}|[0-9]{1,4}|[0-9]{1,2}:[0-9]{2}")) {
        typed.put(field, value);
      }
    }
    return typed;
  }
}
