package org.branchwork.web.pages.fundraising;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Membership;
import org.branchwork.fundraising.api.claims.ClaimCard;
import org.branchwork.fundraising.api.claims.ClaimCard.Told;
import org.branchwork.fundraising.api.claims.ClaimKind;
import org.branchwork.fundraising.api.claims.ClaimState;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.FindingLine;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A claim in words.
 *
 * @param names who decided, by label
 */
public record ClaimCardView(ClaimCard card, Map<String, String> names) {

  /** A claimed day beside what the list, the rate and the runs have of it. */
  public record Day(
      String id,
      String day,
      String dispute,
      String claimed,
      String listed,
      String worth,
      boolean taken,
      String decided) {}

  /** What the register says of the number on a day. */
  public record Member(String day, @Nullable String name, List<FindingLine> lines) {}

  /** A file of evidence. */
  public record File(int place, String name, String size) {}

  public String getReference() {
    return card.row().reference();
  }

  public String getKind() {
    return Texts.get(Texts.key("claim.kind.", card.row().kind()));
  }

  public boolean isStrikePay() {
    return card.row().kind() == ClaimKind.STRIKE_PAY;
  }

  public boolean isHardship() {
    return card.row().kind() == ClaimKind.HARDSHIP;
  }

  public String getClaimed() {
    return ClaimsPage.claimed(card.row());
  }

  public String getClaimedOn() {
    return Dates.moment(card.row().claimedAt());
  }

  public String getState() {
    return Texts.get(Texts.key("claimed.state.", card.row().state()));
  }

  public String getTone() {
    return ClaimedPage.tone(card.row().state());
  }

  /** Whether the person may decide it now. */
  public boolean isDecidable() {
    return isTold() && card.row().state() == ClaimState.RECEIVED;
  }

  /** Who decided it and when; empty while nobody did. */
  public String getDecided() {
    return card.decidedBy() == null
        ? ""
        : Texts.say(
            "claims.decided",
            names.getOrDefault(card.decidedBy(), ""),
            Dates.moment(card.decidedAt()));
  }

  public List<Day> getDays() {
    return card.days().stream()
        .map(
            day ->
                new Day(
                    day.strikeDay().toString(),
                    Dates.weekday(day.on()),
                    Texts.say("claim.day", day.fundName(), day.dispute()),
                    ClaimDayChoice.words(day.part(), day.of()),
                    ClaimDayChoice.words(day.listedPart(), day.listedOf()),
                    PledgeAmount.shown(day.worthPence()),
                    day.taken(),
                    ClaimedPage.decided(day.accepted())))
        .toList();
  }

  /** What the days that are still free come to. */
  public String getFree() {
    return PledgeAmount.shown(
        card.days().stream()
            .filter(day -> !day.taken())
            .mapToLong(ClaimCard.Day::worthPence)
            .sum());
  }

  /** Whether everything is shown, and not sums and days alone. */
  public boolean isTold() {
    return card.told().isPresent();
  }

  private Told told() {
    return card.told().orElseThrow();
  }

  public @Nullable String getName() {
    return told().claimant().name();
  }

  public @Nullable String getNumber() {
    return told().claimant().memberNumber();
  }

  /** How the claimant can be reached. */
  public String getContact() {
    return Stream.of(told().claimant().email(), told().claimant().telephone())
        .filter(Objects::nonNull)
        .reduce((email, telephone) -> email + ", " + telephone)
        .orElse("");
  }

  public List<Member> getMember() {
    return told().member().stream()
        .map(
            asked ->
                new Member(
                    Dates.weekday(asked.on()),
                    asked.membership().map(Membership::name).orElse(null),
                    asked.membership().map(ClaimCardView::findings).orElse(List.of())))
        .toList();
  }

  private static List<FindingLine> findings(Membership member) {
    return member.findings().stream()
        .map(each -> FindingLine.of(each.rule(), each.met(), each.on(), each.days()))
        .toList();
  }

  public BankAccount getAccount() {
    return told().account();
  }

  /** What the modulus rules say, and whether the member is paid elsewhere now. */
  public String getAccountNote() {
    String checked = Texts.get(Texts.key("claims.account.", told().checked()));
    return isOther() ? checked + " " + Texts.get("claims.account.other") : checked;
  }

  private boolean isOther() {
    return told()
        .known()
        .filter(
            now ->
                !now.account().sortCode().equals(getAccount().sortCode())
                    || !now.account().number().equals(getAccount().number()))
        .isPresent();
  }

  /** Whether accepting asks for other bank details and nobody can be told of it. */
  public boolean isNobodyTold() {
    return isOther() && told().known().filter(now -> !now.reachable()).isPresent();
  }

  public @Nullable String getReason() {
    return told().reason() == null
        ? null
        : Texts.get(Texts.key("claim.reason.", Objects.requireNonNull(told().reason())));
  }

  public @Nullable String getWords() {
    return told().words();
  }

  public List<File> getFiles() {
    return told().files().stream()
        .map(file -> new File(file.place(), file.name(), Dates.size(file.size())))
        .toList();
  }

  public @Nullable String getRefusal() {
    return told().refusal();
  }
}
