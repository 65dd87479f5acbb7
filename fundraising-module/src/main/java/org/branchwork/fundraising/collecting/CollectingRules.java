package org.branchwork.fundraising.collecting;

import java.util.ArrayList;
import java.util.List;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Kind;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.collecting.NoteCollection;
import org.branchwork.fundraising.api.collecting.PayIn;
import org.branchwork.fundraising.api.collecting.ReceiveCheque;

/** Who may count and pay in, and what can be said of a form without looking anything up. */
final class CollectingRules {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REASON = 200;
  private static final long MOST_PENCE = 100_000_000;

  private CollectingRules() {}

  /** Counting is for people, and those who approve count too. */
  static void requireCounting(Caller caller) {
    boolean counts = caller.may(Permission.RECONCILE) || caller.may(Permission.APPROVE);
    if (caller.kind() != Kind.STAFF || !counts) {
      throw new FundraisingRuleBroken("not-allowed");
    }
  }

  static void requireReading(Caller caller) {
    caller.requireOneOf(Permission.READ, Permission.RECONCILE, Permission.APPROVE);
  }

  static void require(boolean holds, String key) {
    if (!holds) {
      throw new FundraisingRuleBroken(key);
    }
  }

  static void check(NoteCollection command, Stamp stamp, boolean fund) {
    List<String> broken = new ArrayList<>();
    note(broken, fund, "collection.fund.unknown");
    note(broken, isText(command.place(), LONGEST_NAME), "collection.place.malformed");
    note(broken, stamp.allows(command.collectedOn()), "collection.day.malformed");
    note(broken, isSum(command.pence()), "collection.sum.malformed");
    refuse(broken);
  }

  static void check(ReceiveCheque command, Stamp stamp, boolean fund) {
    List<String> broken = new ArrayList<>();
    note(broken, isText(command.drawer(), LONGEST_NAME), "cheque.drawer.malformed");
    note(broken, command.number().matches("[0-9]{1,10}"), "cheque.number.malformed");
    note(broken, isSum(command.pence()), "cheque.sum.malformed");
    String unknown = command.pledge() == null ? "cheque.fund.unknown" : "cheque.pledge.unknown";
    note(broken, fund, unknown);
    note(broken, stamp.allows(command.receivedOn()), "cheque.day.malformed");
    refuse(broken);
  }

  static void check(PayIn command, Stamp stamp) {
    List<String> broken = new ArrayList<>();
    note(broken, command.slip().matches("[A-Za-z0-9-]{1,20}"), "paying-in.slip.malformed");
    note(broken, stamp.allows(command.paidInOn()), "paying-in.day.malformed");
    note(broken, !command.items().isEmpty(), "paying-in.empty");
    refuse(broken);
  }

  static void checkReason(String reason) {
    require(isText(reason, LONGEST_REASON), "cheque.reason.malformed");
  }

  private static boolean isSum(long pence) {
    return pence >= 1 && pence <= MOST_PENCE;
  }

  private static boolean isText(String text, int longest) {
    String words = text.strip();
    return !words.isEmpty()
        && words.codePointCount(0, words.length()) <= longest
        && words.codePoints().noneMatch(Character::isISOControl);
  }

  private static void note(List<String> broken, boolean holds, String key) {
    if (!holds) {
      broken.add(key);
    }
  }

  private static void refuse(List<String> broken) {
    if (!broken.isEmpty()) {
      throw new FundraisingRuleBroken(broken);
    }
  }
}
