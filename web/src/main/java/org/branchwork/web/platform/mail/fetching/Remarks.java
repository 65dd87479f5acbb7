package org.branchwork.web.platform.mail.fetching;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.branchwork.web.platform.mail.reading.Invitation;

/** What the portal has to tell about a mail, in the words that member and branch read. */
final class Remarks {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("eeee d MMMM uuuu", Locale.UK);
  private static final int MOST_LEFT_OUT = 15;

  private final List<String> said = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private int moreLeftOut;

  /** Adds a sentence by its key. */
  void add(String key) {
    said.add(text(key));
  }

  /** A file was not taken over. */
  void leftOut(String why, String file) {
    if (leftOut.size() < MOST_LEFT_OUT) {
      leftOut.add(text("why." + why, file));
    } else {
      moreLeftOut++;
    }
  }

  /** Something is to be on a day, or not to be; whether it is a hearing is for people to say. */
  void invitation(Invitation invitation) {
    String what = invitation.summary() == null ? text("invitation-unnamed") : invitation.summary();
    String day = DAY.format(invitation.day());
    String when =
        invitation.time() == null
            ? text("invitation-day", what, day)
            : text("invitation-at", what, day, invitation.time());
    said.add(text(invitation.cancelled() ? "invitation-cancelled" : "invitation", when));
  }

  /** All of them, a sentence each. */
  List<String> all() {
    List<String> all = new ArrayList<>(said);
    if (!leftOut.isEmpty()) {
      String more = moreLeftOut == 0 ? "" : " " + text("left-out-more", moreLeftOut);
      all.add(text("left-out", String.join(", ", leftOut) + more));
    }
    return List.copyOf(all);
  }

  private static String text(String key, Object... arguments) {
    String pattern = ResourceBundle.getBundle("texts.filing").getString("filing." + key);
    return new MessageFormat(pattern.replace("'", "''"), Locale.UK).format(arguments);
  }
}
