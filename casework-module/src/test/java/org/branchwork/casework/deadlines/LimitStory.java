package org.branchwork.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.LEAD;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.deadlines.CaseLimit;
import org.branchwork.casework.api.deadlines.LimitDesk;
import org.branchwork.casework.api.deadlines.LimitSearch;
import org.branchwork.casework.api.deadlines.SetLimit;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.casework.cases.CaseFixture;
import org.branchwork.casework.cases.CaseworkDatabase.Desks;
import org.branchwork.casework.cases.CaseworkStory;

/** What the tests of limits do again and again. */
abstract class LimitStory extends CaseworkStory {

  static final Caller WATCH = Caller.system("limits");

  private Instant now = CaseFixture.NOON;

  static LimitDesk desk(Desks desks) {
    return desks.of(LimitDesk.class, LimitBook.class);
  }

  static LimitSearch search(Desks desks) {
    return desks.of(LimitSearch.class, LimitLookup.class);
  }

  static TimeLimitQuestion wages(LocalDate trigger) {
    return new TimeLimitQuestion(Claim.WAGES, Jurisdiction.ENGLAND_WALES, trigger, null, null);
  }

  List<CaseLimit> limits(Receipt receipt) {
    return database.work(d -> search(d).of(receipt.reference(), LEAD));
  }

  CaseLimit first(Receipt receipt) {
    return limits(receipt).get(0);
  }

  boolean set(Receipt receipt, LocalDate trigger, Long replaces, String reason, Caller caller) {
    SetLimit command = new SetLimit(wages(trigger), null, replaces, reason);
    return database.work(d -> desk(d).set(receipt.reference(), command, caller));
  }

  boolean withdraw(Receipt receipt, long limit, Caller caller) {
    return database.work(d -> desk(d).withdraw(receipt.reference(), limit, "No claim.", caller));
  }

  /** As often as it takes, for what other tests left is due as well. */
  void watch() {
    int told;
    do {
      told = database.work(d -> desk(d).watch(WATCH));
    } while (told > 0);
  }

  /** Goes to a moment. */
  void at(String moment) {
    Instant then = Instant.parse(moment);
    database.later(Duration.between(now, then));
    now = then;
  }

  static void refused(String rule, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOf(CaseworkRuleBroken.class)
        .extracting("key")
        .isEqualTo(rule);
  }
}
