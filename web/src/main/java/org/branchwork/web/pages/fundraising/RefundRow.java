package org.branchwork.web.pages.fundraising;

import java.util.Map;
import org.branchwork.fundraising.api.matching.RefundView;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/**
 * A refund that waits to be approved or paid, in words.
 *
 * @param line whether the text of the bank's line is shown
 * @param payee whether the account is shown that the money goes to
 */
public record RefundRow(RefundView refund, Map<String, String> names, boolean line, boolean payee) {

  public String getId() {
    return refund.refund().toString();
  }

  public String getAmount() {
    return PledgeAmount.shown(refund.amountPence());
  }

  public boolean isApproved() {
    return refund.approvedBy() != null;
  }

  /** Whether whoever approves it has to type the account, which the statement does not tell. */
  public boolean isConfirming() {
    return !refund.told() && !isApproved();
  }

  /** The id of the field for the sort code that the approver types. */
  public String getSortCodeField() {
    return sortCodeField(getId());
  }

  static String sortCodeField(String id) {
    return "sort-code-" + id;
  }

  /** The id of the field for the account number that the approver types. */
  public String getNumberField() {
    return numberField(getId());
  }

  static String numberField(String id) {
    return "number-" + id;
  }

  /** Where it goes; empty for who may not know it, and until two have typed it. */
  public String getTo() {
    String account = refund.toAccount();
    return payee && account != null ? Texts.say("refund.to", account) : "";
  }

  /** Out of which money it goes back. */
  public String getFrom() {
    String received = PledgeAmount.shown(refund.receivedPence());
    String day = Dates.day(refund.bookedOn());
    return line
        ? Texts.say("refund.from", received, day, refund.text())
        : Texts.say("refund.from-day", received, day);
  }

  /** Who prepared it, when and why, and who approved it. */
  public String getStanding() {
    String prepared =
        Texts.say("refund.prepared", name(refund.preparedBy()), Dates.moment(refund.preparedAt()));
    String approved = refund.approvedBy();
    return approved == null
        ? prepared
        : prepared + " · " + Texts.say("refund.approved-by", name(approved));
  }

  private String name(String label) {
    return names.getOrDefault(label, "");
  }
}
