package org.branchwork.web.pages.fundraising;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.branchwork.fundraising.api.matching.WhyCard;
import org.branchwork.fundraising.api.matching.WhyCard.Fact;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** A fact of a why-card as a sentence, and whether it speaks for or against. */
public record WhyLine(String style, String sentence) {

  private static final Set<String> SUMS =
      Set.of("amount.equal", "amount.part", "amount.over", "money.out");
  private static final Set<String> DAYS = Set.of("pledge.late", "pledge.cancelled");
  private static final Set<String> NUMBERS = Set.of("pledged.days", "references.several");

  /** The facts for first. */
  static List<WhyLine> of(WhyCard card) {
    List<WhyLine> lines = new ArrayList<>();
    card.factsFor().forEach(fact -> lines.add(line("for", fact)));
    card.factsAgainst().forEach(fact -> lines.add(line("against", fact)));
    return lines;
  }

  private static WhyLine line(String style, Fact fact) {
    return new WhyLine(style, Texts.say("why." + style + "." + fact.key(), value(fact)));
  }

  private static Object value(Fact fact) {
    if (SUMS.contains(fact.key())) {
      return PledgeAmount.shown(Long.parseLong(fact.value()));
    }
    if (DAYS.contains(fact.key())) {
      return Dates.day(LocalDate.parse(fact.value()));
    }
    return NUMBERS.contains(fact.key()) ? Long.valueOf(fact.value()) : fact.value();
  }

  /** Which pledge came second. */
  static String nextBest(WhyCard card) {
    WhyCard.RunnerUp second = card.runnerUp();
    return second == null
        ? Texts.say("reconcile.next-none", card.ruleVersion())
        : Texts.say("reconcile.next-best", second.pledge().shown(), card.ruleVersion());
  }
}
