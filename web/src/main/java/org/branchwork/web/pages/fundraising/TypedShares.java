package org.branchwork.web.pages.fundraising;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.Share.Use;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What the form says that a line was for, row by row. */
final class TypedShares {

  /** The rows of the form. */
  static final int ROWS = 3;

  private final Map<String, String> typed;
  private final Problems problems;
  private final List<Share> shares = new ArrayList<>();
  private long left;

  private TypedShares(Map<String, String> typed, long restPence, Problems problems) {
    this.typed = typed;
    this.problems = problems;
    left = Math.abs(restPence);
  }

  /**
   * Reads the rows that are filled in; a row without a sum takes what the rows before it leave.
   *
   * @param restPence what is left of the line, with its sign
   */
  static List<Share> of(Map<String, String> typed, long restPence, Problems problems) {
    TypedShares read = new TypedShares(typed, restPence, problems);
    for (int row = 1; row <= ROWS; row++) {
      read.row(row, restPence > 0);
    }
    return read.shares;
  }

  private void row(int row, boolean incoming) {
    String reference = value("pledge-" + row);
    String fund = value("fund-" + row);
    if (reference.isEmpty() && fund.isEmpty()) {
      return;
    }
    long pence = sum("sum-" + row);
    left -= pence;
    if (reference.isEmpty()) {
      UUID appeal = incoming ? AppealChoices.chosen(value("appeal")) : null;
      UUID given = id(fund, "fund-" + row);
      shares.add(new Share(use(incoming), null, given, pence, donor(incoming), appeal));
    } else {
      Optional<PaymentReference> pledge = PaymentReference.parse(reference);
      if (pledge.isEmpty()) {
        problems.add("pledge-" + row, Texts.get("line.refused.line.share.pledge"));
      }
      shares.add(new Share(Use.PLEDGE, pledge.orElse(null), null, pence, null, null));
    }
  }

  private Use use(boolean incoming) {
    if (incoming) {
      return Use.DONATION;
    }
    return value("use").equals("EXPENSE") ? Use.EXPENSE : Use.FEE;
  }

  private @Nullable String donor(boolean incoming) {
    String donor = value("donor");
    return incoming && !donor.isEmpty() ? donor : null;
  }

  private long sum(String field) {
    String sum = value(field);
    if (sum.isEmpty()) {
      return left;
    }
    OptionalLong pence = PledgeAmount.typed(sum);
    if (pence.isEmpty()) {
      problems.add(field, Texts.get("line.refused.line.share.amount"));
    }
    return pence.orElse(0);
  }

  private @Nullable UUID id(String typedId, String field) {
    try {
      return UUID.fromString(typedId);
    } catch (IllegalArgumentException e) {
      problems.add(field, Texts.get("line.refused.line.share.fund"));
      return null;
    }
  }

  private String value(String field) {
    return typed.getOrDefault(field, "");
  }
}
