package org.branchwork.web.pages.fundraising;

import java.util.ArrayList;
import java.util.List;
import org.branchwork.fundraising.api.claims.ClaimableDay;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/**
 * A day on strike with the shares of it that can be claimed.
 *
 * @param field the name of its field
 */
public record ClaimDayChoice(String field, String label, List<Offered> shares) {

  private static final int[][] PARTS = {{3, 4}, {2, 3}, {1, 2}, {1, 3}, {1, 4}};

  static ClaimDayChoice of(ClaimableDay day, String chosen) {
    List<Offered> shares = new ArrayList<>();
    shares.add(offered(day.part(), day.of(), chosen));
    for (int[] part : PARTS) {
      if (part[0] * day.of() < day.part() * part[1]) {
        shares.add(offered(part[0], part[1], chosen));
      }
    }
    String label = Texts.say("claim.day", Dates.weekday(day.on()), day.dispute());
    return new ClaimDayChoice("day-" + day.strikeDay(), label, List.copyOf(shares));
  }

  private static Offered offered(int part, int of, String chosen) {
    String value = part + "/" + of;
    return new Offered(value, words(part, of), value.equals(chosen));
  }

  /** A share of a day as people say it. */
  static String words(int part, int of) {
    String value = part + "/" + of;
    return part == of ? Texts.get("claim.share.whole") : Texts.say("claim.share.part", value);
  }
}
