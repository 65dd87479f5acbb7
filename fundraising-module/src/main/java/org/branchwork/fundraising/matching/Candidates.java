package org.branchwork.fundraising.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.Decision.Rung;
import org.branchwork.fundraising.api.matching.PledgeToMatch;
import org.branchwork.fundraising.api.matching.WhyCard.Fact;
import org.jspecify.annotations.Nullable;

/** Climbs the ladder for one line: every pledge that it may be for, each by its surest step. */
final class Candidates {

  /** So many days before the money a pledge is recent. */
  static final int RECENT_DAYS = 45;

  /** Some pay first and pledge after it. */
  static final int EARLY_DAYS = 7;

  private final PledgeIndex index;
  private final LineRead read;
  private final Map<PaymentReference, Candidate> found = new LinkedHashMap<>();

  private Candidates(PledgeIndex index, LineRead read) {
    this.index = index;
    this.read = read;
  }

  /** The likeliest first. */
  static List<Candidate> of(PledgeIndex index, LineRead read, Set<PaymentReference> references) {
    Candidates candidates = new Candidates(index, read);
    candidates.byReference(references);
    candidates.byMendedReference();
    candidates.byKnownPayer();
    candidates.byAmountAndName();
    candidates.byNameAlone();
    return candidates.found.values().stream().sorted(Candidate.LIKELIEST).toList();
  }

  private void byReference(Set<PaymentReference> references) {
    for (PaymentReference reference : references) {
      Named named = index.named(reference);
      if (named != null) {
        boolean exact = named.pledge().openPence() == read.line().pence();
        Rung rung = exact ? Rung.EXACT_REFERENCE : Rung.REFERENCE_OTHER_AMOUNT;
        add(named, rung, "reference.exact", reference.shown());
      }
    }
  }

  private void byMendedReference() {
    read.mended().forEach(reference -> mended("reference.mended", index.named(reference)));
    read.bare().forEach(reference -> mended("reference.bare", index.named(reference)));
    read.cut().forEach(code -> mended("reference.cut", index.onlyOneBeginning(code)));
  }

  private void mended(String how, @Nullable Named named) {
    if (named != null) {
      add(named, Rung.MENDED_REFERENCE, how, named.pledge().reference().shown());
    }
  }

  private void byKnownPayer() {
    for (String donor : index.donorsOfAccount(read.line().payerAccount())) {
      for (Named named : index.ofDonor(donor)) {
        boolean fits = pence() <= named.pledge().openPence() + tenth(named.pledge());
        known(named, "account.known", fits);
      }
    }
    Set<String> donors = index.donorsOfName(read.payer());
    boolean shared =
        index.withName(read.payer()).stream()
            .anyMatch(named -> !donors.contains(named.pledge().donor()));
    for (String donor : donors) {
      for (Named named : index.ofDonor(donor)) {
        long apart = Math.abs(pence() - named.pledge().openPence());
        known(named, "payer.known", !shared && apart <= tenth(named.pledge()));
      }
    }
  }

  /** An account is one payer's for sure, and may pay by instalments; a name may be another's. */
  private void known(Named named, String how, boolean fits) {
    PledgeToMatch pledge = named.pledge();
    boolean mayBe = fits && pledge.openPence() > 0 && daysSince(pledge) >= -EARLY_DAYS;
    add(named, mayBe ? Rung.KNOWN_PAYER : Rung.HISTORY, how, pledge.donor());
  }

  private void byAmountAndName() {
    for (Named named : index.withAmountAndName(pence(), read.names())) {
      int alike = read.alike(named);
      if (alike >= NameWords.ALIKE) {
        long days = daysSince(named.pledge());
        boolean recent = days >= -EARLY_DAYS && days <= RECENT_DAYS;
        add(named, recent ? Rung.AMOUNT_AND_NAME : Rung.HISTORY, List.of(), alike);
      }
    }
  }

  private void byNameAlone() {
    for (Named named : index.withName(read.payer())) {
      if (named.pledge().openPence() > 0) {
        add(named, Rung.HISTORY, List.of());
      }
    }
  }

  private void add(Named named, Rung rung, List<Fact> whys) {
    add(named, rung, whys, read.alike(named));
  }

  private void add(Named named, Rung rung, List<Fact> whys, int alike) {
    Candidate candidate = new Candidate(named.pledge(), rung, whys, read.line(), alike);
    found.merge(candidate.reference(), candidate, Candidate::and);
  }

  private void add(Named named, Rung rung, String key, String value) {
    add(named, rung, List.of(new Fact(key, value)));
  }

  private long pence() {
    return read.line().pence();
  }

  private long daysSince(PledgeToMatch pledge) {
    return read.line().date().toEpochDay() - pledge.pledgedOn().toEpochDay();
  }

  private static long tenth(PledgeToMatch pledge) {
    return pledge.openPence() / 10;
  }
}
