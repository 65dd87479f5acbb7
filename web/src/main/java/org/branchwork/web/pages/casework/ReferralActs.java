package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.referrals.ConsentWay;
import org.branchwork.casework.api.referrals.NewReferral;
import org.branchwork.casework.api.referrals.ReferralAnswer;
import org.branchwork.casework.api.referrals.ReferralDesk;
import org.branchwork.casework.api.referrals.ReferralKind;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.jspecify.annotations.Nullable;

/** What the forms of a case's referrals do, each by one button. */
@RequestScoped
class ReferralActs {

  static final CasePost.Way WAY =
      new CasePost.Way(
          "referral.done.",
          Set.of("make", "send", "withdraw", "answer"),
          Map.of(
              "referral.kind", "kind",
              "referral.recipient", "recipient",
              "referral.email", "email",
              "referral.consent-on", "consent-on",
              "referral.consent-by", "consent-by",
              "referral.consent-words", "consent-words",
              "referral.answer-due", "answer-due",
              "referral.too-large", "files",
              "referral.sealed", "referrals",
              "referral.gone", "referrals"));

  @Inject ReferralDesk desk;
  @Inject ReferralPapers papers;
  @Inject CaseFrame frame;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  void perform(String act, String formKey) {
    String reference = request.reference();
    switch (act) {
      case "make" -> make(reference, formKey);
      case "send" -> desk.send(reference, referral(), me.casework());
      case "withdraw" -> desk.withdraw(reference, referral(), me.casework());
      default -> answer(reference);
    }
  }

  /** What is refused is told at the referral it is about. */
  private void answer(String reference) {
    UUID referral = referral();
    ReferralAnswer answer = chosen(ReferralAnswer.class, "answer");
    try {
      desk.answer(reference, referral, answer, request.parameter("answer-note"), me.casework());
    } catch (CaseworkRuleBroken broken) {
      String field = ReferralRow.answerField(referral);
      frame.getProblems().add(field, Texts.get("rule." + broken.key()));
    }
  }

  private void make(String reference, String formKey) {
    Problems problems = frame.getProblems();
    LocalDate consentOn = ThreeBoxDate.read(request.typed(), "consent-on", problems);
    LocalDate answerDue = ThreeBoxDate.read(request.typed(), "answer-due", problems);
    if (problems.isAny()) {
      return;
    }
    NewReferral referral =
        new NewReferral(
            chosen(ReferralKind.class, "kind"),
            request.parameter("recipient"),
            request.parameter("email"),
            consentOn,
            chosen(ConsentWay.class, "consent-by"),
            request.parameter("consent-words"),
            answerDue);
    desk.check(reference, referral, me.casework());
    byte[] pack = papers.make(reference, referral, chosen());
    desk.make(reference, formKey, referral, pack, me.casework());
  }

  private ReferralPapers.Chosen chosen() {
    return new ReferralPapers.Chosen(files(), notes(), ticked("common").findAny().isPresent());
  }

  /** The files that were ticked. */
  Set<UUID> files() {
    return ticked("file").map(ReferralActs::id).collect(Collectors.toSet());
  }

  /** The internal notes that were ticked, by their place. */
  Set<Integer> notes() {
    return ticked("note")
        .filter(place -> place.matches("[0-9]{1,6}"))
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Stream<String> ticked(String field) {
    String[] values = request.http().getParameterValues(field);
    return values == null ? Stream.empty() : Arrays.stream(values);
  }

  private UUID referral() {
    return id(request.parameter("referral"));
  }

  /** An id that no page gave out names nothing. */
  private static UUID id(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException none) {
      throw new CaseNotFound();
    }
  }

  private <E extends Enum<E>> @Nullable E chosen(Class<E> values, String field) {
    return Stream.of(values.getEnumConstants())
        .filter(each -> each.name().equals(request.parameter(field)))
        .findFirst()
        .orElse(null);
  }
}
