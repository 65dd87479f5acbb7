package org.branchwork.web.platform.mail.fetching;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.branchwork.casework.api.mail.Invited;
import org.branchwork.casework.api.work.MeetingKind;
import org.branchwork.web.platform.mail.reading.Invitation;

/** An invitation as the meeting that it may be, by the words that employers use for one. */
final class InvitedTo {

  private static final Map<String, MeetingKind> WORDS =
      Map.of(
          "(?s).*\\bappeal.*", MeetingKind.APPEAL,
          "(?s).*\\bgrievance.*", MeetingKind.GRIEVANCE,
          "(?s).*\\bdisciplinary.*", MeetingKind.DISCIPLINARY,
          "(?s).*\\b(sickness|absence|attendance).*", MeetingKind.SICKNESS_REVIEW,
          "(?s).*\\btribunal.*", MeetingKind.TRIBUNAL);

  private InvitedTo() {}

  /** Whether somebody now alive can be meant to come. */
  static boolean isPlausible(Invitation invitation) {
    int year = invitation.day().getYear();
    return year >= 2000 && year < 2100;
  }

  static Invited of(Invitation invitation) {
    var here = invitation.here();
    return here == null
        ? new Invited(kind(invitation), invitation.day(), null)
        : new Invited(kind(invitation), here.toLocalDate(), here.toLocalTime().withSecond(0));
  }

  /** An appeal is one whatever it is against; two other words leave it to people. */
  private static MeetingKind kind(Invitation invitation) {
    String words = Objects.requireNonNullElse(invitation.summary(), "").toLowerCase(Locale.UK);
    var found =
        WORDS.entrySet().stream()
            .filter(each -> words.matches(each.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (found.contains(MeetingKind.APPEAL)) {
      return MeetingKind.APPEAL;
    }
    return found.size() == 1 ? found.get(0) : MeetingKind.OTHER;
  }
}
