package org.branchwork.web.pages.fundraising;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.matching.MatchedLine;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A decision that can be taken back.
 *
 * @param key the key that begins that; {@code null} for all but the newest
 */
public record DoneRow(MatchedLine match, String by, @Nullable String key) {

  static DoneRow of(MatchedLine match, Map<String, String> names, boolean newest) {
    return new DoneRow(match, names.getOrDefault(match.by(), ""), newest ? "z" : null);
  }

  public String getAct() {
    return match.act().toString();
  }

  public String getText() {
    return match.text();
  }

  public String getAmount() {
    return Pounds.shown(match.amountPence());
  }

  public String getBookedOn() {
    return Dates.day(match.bookedOn());
  }

  /** Where it went, by whom and when. */
  public String getWhere() {
    String where =
        Stream.concat(match.pledges().stream(), match.funds().stream())
            .collect(Collectors.joining(", "));
    String kind = Texts.get("reconcile.kind." + match.kind().name());
    return Stream.of(kind, where, by, Dates.moment(match.at()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
