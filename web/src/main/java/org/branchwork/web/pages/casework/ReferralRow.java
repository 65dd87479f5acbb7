package org.branchwork.web.pages.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.referrals.ReferralEntry;
import org.branchwork.casework.api.referrals.ReferralState;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/**
 * A referral of a case, in words.
 *
 * @param typed what was typed into a form of the page and not saved
 */
public record ReferralRow(
    ReferralEntry entry, String home, String madeBy, Instant now, Map<String, String> typed) {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  public UUID getId() {
    return entry.id();
  }

  public String getTitle() {
    return Texts.say("referral.to", Texts.get("referral.kind." + entry.kind()), entry.recipient());
  }

  public String getEmail() {
    return entry.email();
  }

  public String getConsent() {
    return Texts.say(
        "referral.consent-line",
        Dates.day(entry.consentOn()),
        Texts.get("referral.consent-by." + entry.consentBy()));
  }

  public String getConsentWords() {
    return entry.consentWords();
  }

  public String getMade() {
    return Texts.say("referral.made-line", Dates.moment(entry.madeAt()), madeBy);
  }

  public String getState() {
    return Texts.get(isOverdue() ? "referral.state.overdue" : "referral.state." + entry.state());
  }

  public String getStyle() {
    return isOverdue() ? "tag bad" : "tag";
  }

  private boolean isOverdue() {
    return entry.state() == ReferralState.SENT
        && LocalDate.ofInstant(now, LONDON).isAfter(entry.answerDueOn());
  }

  /** When the link went and how long it is good; empty before. */
  public String getSent() {
    ReferralEntry.Sending sending = entry.sending();
    if (sending == null) {
      return "";
    }
    boolean good = sending.goodUntil().isAfter(now) && entry.state() != ReferralState.WITHDRAWN;
    String key = good ? "referral.sent-line" : "referral.sent-gone";
    return Texts.say(key, Dates.moment(sending.at()), Dates.moment(sending.goodUntil()));
  }

  /** How often the papers were fetched. */
  public String getTaken() {
    return Texts.say("referral.taken", entry.taken(), Dates.moment(entry.takenAt()));
  }

  public String getDue() {
    return Dates.day(entry.answerDueOn());
  }

  /** What came back; empty for nothing yet. */
  public String getAnswer() {
    ReferralEntry.Answer answer = entry.answer();
    return answer == null
        ? ""
        : Texts.say(
            "referral.answer-line",
            Texts.get("referral.answer." + answer.answer()),
            Dates.day(LocalDate.ofInstant(answer.at(), LONDON)));
  }

  public String getAnswerNote() {
    ReferralEntry.Answer answer = entry.answer();
    return answer == null || answer.note() == null ? "" : answer.note();
  }

  /** Where a refused answer is told. */
  public String getAnswerField() {
    return answerField(entry.id());
  }

  static String answerField(UUID referral) {
    return "answer-" + referral;
  }

  /** What was typed of an answer that was refused; empty for another referral's. */
  public String getTypedNote() {
    boolean here = entry.id().toString().equals(typed.get("referral"));
    return here ? typed.getOrDefault("answer-note", "") : "";
  }

  public boolean isKept() {
    return entry.papersKept();
  }

  public String getBundleLink() {
    return home + "?pack=" + entry.id() + "&part=pdf";
  }

  public String getZipLink() {
    return home + "?pack=" + entry.id() + "&part=zip";
  }

  public boolean isSendable() {
    return entry.state() == ReferralState.MADE && entry.papersKept();
  }

  public boolean isAnswerable() {
    return entry.state() == ReferralState.SENT || entry.state() == ReferralState.ANSWERED;
  }

  public boolean isWithdrawable() {
    return entry.state() != ReferralState.WITHDRAWN;
  }
}
