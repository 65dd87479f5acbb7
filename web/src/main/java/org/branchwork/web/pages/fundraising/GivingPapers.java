package org.branchwork.web.pages.fundraising;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.pledges.AppealView;
import org.branchwork.fundraising.api.pledges.PledgeView;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.documents.Paper;
import org.branchwork.web.platform.documents.Picture;
import org.branchwork.web.platform.documents.QrCode;

/** Papers to hang up and to hand in: the poster of an appeal, the remittance slip of a pledge. */
final class GivingPapers {

  private static final int POSTER_SCALE = 7;
  private static final int SLIP_SCALE = 4;

  private GivingPapers() {}

  /** The poster: what it is for, the account, and the page of the appeal as a QR code. */
  static byte[] poster(
      AppealView appeal, BankAccount account, String link, String branch, Instant now) {
    List<List<String>> facts = new ArrayList<>(account(account));
    facts.add(List.of(Texts.get("donate.reference"), Texts.get("donate.reference-hint")));
    return new Paper(appeal.title(), branch, now)
        .paragraph(appeal.text())
        .subheading(Texts.get("paper.pledge-here"))
        .picture(code(link, POSTER_SCALE))
        .paragraph(link)
        .subheading(Texts.get("paper.or-pay"))
        .facts(facts)
        .bytes();
  }

  /** The slip for a committee's file and its bank: what was agreed to pay, and where to. */
  static byte[] slip(
      PledgeView pledge, BankAccount account, String link, String branch, Instant now) {
    List<List<String>> facts = new ArrayList<>();
    String often = Texts.get(Texts.key("pledge.recurrence.", pledge.recurrence()));
    String amount = "£" + PledgeAmount.plain(pledge.amountPence()) + ", " + often;
    facts.add(List.of(Texts.get("pledged.amount"), amount));
    facts.addAll(account(account));
    facts.add(List.of(Texts.get("donate.reference"), pledge.reference()));
    for (String line : List.of("agreed", "minute", "paid", "signed")) {
      facts.add(List.of(Texts.get("paper.slip." + line), " "));
    }
    return new Paper(Texts.get("paper.slip"), branch, now)
        .paragraph(Texts.say("paper.slip-lead", pledge.fundName()))
        .facts(facts)
        .subheading(Texts.get("paper.slip-page"))
        .picture(code(link, SLIP_SCALE))
        .paragraph(link)
        .bytes();
  }

  private static List<List<String>> account(BankAccount account) {
    return List.of(
        List.of(Texts.get("donate.account-name"), account.name()),
        List.of(Texts.get("donate.sort-code"), account.sortCodeInPairs()),
        List.of(Texts.get("donate.number"), account.number()));
  }

  private static Picture code(String link, int scale) {
    return Picture.of(QrCode.of(link).png(scale)).orElseThrow();
  }
}
