package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.collectives.CollectiveSearch;
import org.branchwork.casework.api.collectives.Membership;
import org.branchwork.casework.api.referrals.ConsentWay;
import org.branchwork.casework.api.referrals.NewReferral;
import org.branchwork.casework.api.referrals.PackSearch;
import org.branchwork.casework.api.referrals.ReferralDesk;
import org.branchwork.casework.api.referrals.ReferralKind;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.jspecify.annotations.Nullable;

/** Makes a pack for each member of a collective, some at one go, and sends those that are ready. */
@RequestScoped
class PackActs {

  static final CasePost.Way WAY =
      new CasePost.Way(
          "packs.done.",
          Set.of("make", "send"),
          Map.of(
              "referral.kind", "kind",
              "referral.recipient", "recipient",
              "referral.email", "email",
              "referral.consent-words", "covers",
              "referral.answer-due", "answer-due"));

  @Inject ReferralDesk desk;
  @Inject ReferralPapers papers;
  @Inject PackSearch packs;
  @Inject CollectiveSearch collectives;
  @Inject StaffFrame frame;
  @Inject CurrentUser me;

  /** Where to go on after an act. */
  String perform(String act, String collective) {
    if (act.equals("make")) {
      make(collective);
    } else {
      packs
          .ready(collective, me.casework())
          .forEach(each -> desk.send(each.reference(), each.referral(), me.casework()));
    }
    return frame.getAction();
  }

  private void make(String collective) {
    Problems problems = frame.getProblems();
    LocalDate due = ThreeBoxDate.read(frame.getTyped(), "answer-due", problems);
    if (!frame.getTyped().containsKey("covers")) {
      problems.add("covers", Texts.get("packs.covers-missing"));
    }
    if (!problems.isAny()) {
      packs.without(collective, me.casework()).forEach(each -> make(each, due));
    }
  }

  private void make(String reference, @Nullable LocalDate due) {
    NewReferral referral = referral(reference, due);
    desk.check(reference, referral, me.casework());
    Set<UUID> files =
        papers.files(reference).stream().map(each -> each.file().id()).collect(Collectors.toSet());
    ReferralPapers.Chosen chosen = new ReferralPapers.Chosen(files, Set.of(), true);
    try {
      byte[] pack = papers.make(reference, referral, chosen);
      desk.make(reference, formKey(reference), referral, pack, me.casework());
    } catch (CaseworkRuleBroken broken) {
      // the others are made all the same
      String why = Texts.get("rule." + broken.key());
      frame.getProblems().add("packs", Texts.say("packs.left-out", reference, why));
    }
  }

  /** What is typed, with what this member agreed to and when. */
  private NewReferral referral(String reference, @Nullable LocalDate due) {
    Membership agreed = collectives.ofCase(reference, me.casework()).orElseThrow(CaseNotFound::new);
    Map<String, String> typed = frame.getTyped();
    return new NewReferral(
        frame.chosen(ReferralKind.class, "kind"),
        typed.get("recipient"),
        typed.get("email"),
        agreed.agreedOn(),
        ConsentWay.ON_JOINING,
        agreed.consent(),
        due);
  }

  /** One form makes one pack of each case. */
  private String formKey(String reference) {
    String both = frame.formKey() + reference;
    return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
