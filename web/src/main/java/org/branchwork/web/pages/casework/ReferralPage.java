package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseHead;
import org.branchwork.casework.api.referrals.ConsentWay;
import org.branchwork.casework.api.referrals.ReferralAnswer;
import org.branchwork.casework.api.referrals.ReferralEntry;
import org.branchwork.casework.api.referrals.ReferralKind;
import org.branchwork.casework.api.referrals.ReferralSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** To whom a case was referred, with what papers, and what they answered. */
@Named
@RequestScoped
public class ReferralPage {

  private static final int SHOWN = 120;

  @Inject CasePost post;
  @Inject ReferralActs acts;
  @Inject ReferralSearch search;
  @Inject ReferralFiles files;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private boolean sealed;
  private @Nullable String collective;
  private List<ReferralRow> referrals = List.of();
  private List<Choice> papers = List.of();
  private List<Choice> notes = List.of();

  public void load() {
    if (files.given()) {
      return;
    }
    CaseHead head = post.enter(ReferralActs.WAY, acts::perform);
    if (head != null) {
      sealed = head.sealed();
      show(head.reference());
    }
  }

  private void show(String reference) {
    List<ReferralEntry> found = search.of(reference, me.casework());
    Map<UUID, String> names =
        rows.names(found.stream().map(ReferralEntry::madeBy).collect(Collectors.toSet()));
    String home = "/portal/cases/" + reference + "/referral";
    referrals =
        found.stream()
            .map(
                each ->
                    new ReferralRow(
                        each,
                        home,
                        names.getOrDefault(each.madeBy(), Texts.get("case.somebody")),
                        files.now(),
                        post.typed()))
            .toList();
    papers = files.choices(reference, posted() ? acts.files() : null);
    collective = files.collective(reference);
    notes = notes(search.notes(reference, me.casework()), acts.notes());
  }

  private boolean posted() {
    return post.typed().containsKey("do");
  }

  private static List<Choice> notes(List<CaseFile.Entry> all, Set<Integer> ticked) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      CaseFile.Entry note = all.get(i);
      String text = note.text() == null ? "" : note.text();
      String label = Texts.say("referral.note-line", Dates.moment(note.at()), shortened(text));
      choices.add(new Choice(String.valueOf(i), label, ticked.contains(i)));
    }
    return choices;
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }

  public boolean isSealed() {
    return sealed;
  }

  public List<ReferralRow> getReferrals() {
    return referrals;
  }

  /** The files of the case; all are ticked until somebody unticks one. */
  public List<Choice> getPapers() {
    return papers;
  }

  /** The internal notes; none is ticked until somebody ticks it. */
  public List<Choice> getNotes() {
    return notes;
  }

  /** The name of the collective whose common matter can go along, {@code null} for none. */
  public @Nullable String getCollective() {
    return collective;
  }

  /** Whether it does; it is ticked until somebody unticks it. */
  public boolean isCommon() {
    return !posted() || getTyped().containsKey("common");
  }

  public List<Choice> getKinds() {
    return Choice.of(ReferralKind.class, "referral.kind.", getTyped().getOrDefault("kind", ""));
  }

  public List<Choice> getWays() {
    String chosen = getTyped().getOrDefault("consent-by", "");
    return Choice.of(ConsentWay.class, "referral.consent-by.", chosen).stream()
        .filter(each -> !each.value().equals(ConsentWay.ON_JOINING.name()))
        .toList();
  }

  public List<Choice> getAnswers() {
    return Choice.of(ReferralAnswer.class, "referral.answer.", "");
  }

  /** What the member is asked to agree to, until it is worded otherwise. */
  public String getConsentWords() {
    return getTyped().getOrDefault("consent-words", Texts.get("referral.consent-standard"));
  }

  public Map<String, String> getTyped() {
    return post.typed();
  }
}
