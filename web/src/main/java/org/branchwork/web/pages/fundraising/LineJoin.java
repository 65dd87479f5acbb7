package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.branchwork.fundraising.api.matching.OppositeLine;
import org.branchwork.fundraising.api.matching.ReconcileSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The lines of the branch's other accounts that the chosen line may be one movement with. */
@Named
@RequestScoped
public class LineJoin {

  @Inject ReconcilePage page;
  @Inject ReconcileSearch search;
  @Inject CurrentUser me;

  private List<Side> sides = List.of();

  /**
   * The other side of a movement.
   *
   * @param seen how many decisions were made about it
   * @param key the key that joins with it; {@code null} for all but the nearest
   */
  public record Side(String id, int seen, String label, @Nullable String key) {

    static Side of(OppositeLine line, boolean nearest) {
      return new Side(
          line.line().toString(),
          line.seen(),
          Texts.say(
              "reconcile.joins-with", line.account(), Dates.weekday(line.bookedOn()), line.text()),
          nearest ? "t" : null);
    }
  }

  /** Looks for them, once the line is chosen. */
  public void load() {
    LineCard card = page.getCard();
    if (card != null) {
      List<OppositeLine> found = search.opposite(card.line().line(), me.fundraising());
      sides =
          IntStream.range(0, found.size()).mapToObj(i -> Side.of(found.get(i), i == 0)).toList();
    }
  }

  public List<Side> getSides() {
    return sides;
  }
}
