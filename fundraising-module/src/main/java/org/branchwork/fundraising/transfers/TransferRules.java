package org.branchwork.fundraising.transfers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.transfers.AskTransfer;

/** What is asked of a transfer before it waits for the second person. */
final class TransferRules {

  private static final long MOST_PENCE = 1_000_000_000_000L;
  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_MINUTE = 40;
  private static final Pattern PERSONAL = Pattern.compile("@|[0-9]{8}");

  private final List<String> broken = new ArrayList<>();

  private TransferRules() {}

  /**
   * Refuses everything at fault at once.
   *
   * @param from the fund that gives; empty when its books are not kept
   * @param to the fund that takes; likewise
   */
  static void require(
      AskTransfer asked,
      Optional<TransferRows.Purse> from,
      Optional<TransferRows.Purse> to,
      LocalDate today) {
    TransferRules rules = new TransferRules();
    rules.funds(asked, from, to);
    rules.refuse(asked.pence() < 1 || asked.pence() > MOST_PENCE, "transfer.amount");
    rules.refuse(
        from.filter(fund -> fund.freePence() < asked.pence()).isPresent(), "transfer.too-much");
    rules.refuse(!isReason(asked.reason()), "transfer.reason");
    rules.refuse(asked.meetingOn() == null || asked.meetingOn().isAfter(today), "transfer.meeting");
    rules.refuse(!fits(asked.minuteNumber(), LONGEST_MINUTE), "transfer.minute");
    if (!rules.broken.isEmpty()) {
      throw new FundraisingRuleBroken(rules.broken);
    }
  }

  private void funds(
      AskTransfer asked, Optional<TransferRows.Purse> from, Optional<TransferRows.Purse> to) {
    refuse(from.isEmpty(), "transfer.from");
    refuse(to.isEmpty(), "transfer.to");
    if (from.isPresent() && to.isPresent()) {
      refuse(asked.from().equals(asked.to()), "transfer.same");
      refuse(
          from.get().kind() == FundKind.POLITICAL || to.get().kind() == FundKind.POLITICAL,
          "transfer.political");
      refuse(!from.get().currency().equals(to.get().currency()), "transfer.currency");
    }
  }

  static boolean isReason(String reason) {
    return fits(reason, LONGEST_REASON);
  }

  /** Whether it is some words on one line that name nobody. */
  private static boolean fits(String typed, int most) {
    String words = typed.strip();
    return !words.isEmpty()
        && words.codePointCount(0, words.length()) <= most
        && words.codePoints().noneMatch(Character::isISOControl)
        && !PERSONAL.matcher(words).find();
  }

  private void refuse(boolean isBroken, String key) {
    if (isBroken) {
      broken.add(key);
    }
  }
}
