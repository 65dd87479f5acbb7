package org.branchwork.casework.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.referrals.CasePapers;
import org.branchwork.casework.api.referrals.NewReferral;
import org.branchwork.casework.api.referrals.ReferralAnswer;
import org.branchwork.casework.api.referrals.ReferralDesk;
import org.branchwork.casework.api.referrals.ReferralEntry;
import org.branchwork.casework.api.referrals.ReferralState;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.PapersDoor;
import org.branchwork.casework.cases.TextDoor;
import org.jspecify.annotations.Nullable;

/** Keeps to whom cases were referred, and the papers until they are fetched. */
@ApplicationScoped
@Transactional
class Referrals implements ReferralDesk {

  private static final int MOST_PACK = 80 * 1024 * 1024;
  private static final Duration LIFE = Duration.ofDays(DAYS);

  @Inject CaseDoor cases;
  @Inject PapersDoor papers;
  @Inject TextDoor texts;
  @Inject ReferralRows rows;
  @Inject ReferralLinks links;

  @Override
  public void check(String reference, NewReferral referral, Caller caller) {
    requirePlain(cases.seen(reference, caller));
    ReferralRules.checked(referral, cases.today());
  }

  @Override
  public CasePapers gather(String reference, Set<UUID> files, Caller caller) {
    Held held = requirePlain(cases.toWork(reference, caller));
    ReferralRules.require(papers.bytes(held, files) <= MOST_BYTES, "referral.too-large");
    cases.exported(held, caller);
    return papers.of(held, files);
  }

  @Override
  public void make(
      String reference, String formKey, NewReferral referral, byte[] pack, Caller caller) {
    Held held = requirePlain(cases.toWork(reference, caller));
    NewReferral checked = ReferralRules.checked(referral, cases.today());
    ReferralRules.require(pack.length <= MOST_PACK, "referral.too-large");
    if (texts.first(held, formKey, "referral", List.of(checked))) {
      UUID id = UUID.randomUUID();
      Instant now = cases.now();
      rows.add(id, held, checked, hash(pack), caller, now);
      rows.keep(id, held, pack, now.plus(LIFE));
      cases.tell(new CaseEvent.ReferralMade(eventId(), reference, caller.label(), now, id));
    }
  }

  @Override
  public byte[] open(String reference, UUID referral, Caller caller) {
    Held held = cases.toWork(reference, caller);
    byte[] pack =
        rows.find(held, referral)
            .flatMap(found -> rows.pack(found.id()))
            .orElseThrow(CaseNotFound::new);
    cases.exported(held, caller);
    cases.tell(
        new CaseEvent.ReferralOpened(eventId(), reference, caller.label(), cases.now(), referral));
    return pack;
  }

  @Override
  public void send(String reference, UUID referral, Caller caller) {
    Held held = requirePlain(cases.toWork(reference, caller));
    ReferralEntry entry = rows.find(held, referral).orElseThrow(CaseNotFound::new);
    if (entry.sending() != null && entry.state() != ReferralState.WITHDRAWN) {
      return;
    }
    ReferralRules.require(
        entry.state() == ReferralState.MADE && entry.papersKept(), "referral.gone");
    Instant now = cases.now();
    Instant until = now.plus(LIFE);
    rows.sent(referral, caller, now, until);
    cases.dueBy(held, entry.answerDueOn(), caller);
    cases.tell(
        new CaseEvent.ReferralSent(eventId(), reference, caller.label(), now, referral, until));
  }

  @Override
  public void withdraw(String reference, UUID referral, Caller caller) {
    Held held = cases.toWork(reference, caller);
    ReferralEntry entry = rows.find(held, referral).orElseThrow(CaseNotFound::new);
    if (entry.state() != ReferralState.WITHDRAWN) {
      Instant now = cases.now();
      rows.withdrawn(referral, caller, now);
      cases.tell(
          new CaseEvent.ReferralWithdrawn(eventId(), reference, caller.label(), now, referral));
    }
  }

  @Override
  public void answer(
      String reference,
      UUID referral,
      @Nullable ReferralAnswer answer,
      @Nullable String note,
      Caller caller) {
    Held held = cases.toWork(reference, caller);
    ReferralEntry entry = rows.find(held, referral).orElseThrow(CaseNotFound::new);
    if (answer == null) {
      throw new CaseworkRuleBroken("referral.answer");
    }
    String said = ReferralRules.note(note);
    ReferralRules.require(said == null || !held.sealed(), "referral.sealed-note");
    ReferralState state = entry.state();
    ReferralRules.require(
        state == ReferralState.SENT || state == ReferralState.ANSWERED, "referral.not-sent");
    if (isSaidAlready(entry, answer, said)) {
      return;
    }
    Instant now = cases.now();
    rows.answered(referral, answer, said, caller, now);
    cases.tell(
        new CaseEvent.ReferralAnswered(
            eventId(), reference, caller.label(), now, referral, answer));
  }

  private static boolean isSaidAlready(
      ReferralEntry entry, ReferralAnswer answer, @Nullable String note) {
    ReferralEntry.Answer before = entry.answer();
    return before != null && before.answer() == answer && Objects.equals(before.note(), note);
  }

  @Override
  public Optional<Instant> goodUntil(String token, Caller caller) {
    return links.referral(token).flatMap(id -> rows.goodUntil(id, cases.now()));
  }

  @Override
  public Optional<byte[]> take(String token, Caller caller) {
    return links.referral(token).flatMap(id -> taken(id, caller));
  }

  private Optional<byte[]> taken(UUID id, Caller caller) {
    Instant now = cases.now();
    Optional<Object[]> found = rows.take(id, now);
    found.ifPresent(
        row ->
            cases.tell(
                new CaseEvent.ReferralTaken(eventId(), (String) row[0], caller.label(), now, id)));
    return found.map(row -> (byte[]) row[1]);
  }

  @Override
  public int sweep(Caller caller) {
    cases.requireSystem(caller);
    return rows.sweep(cases.now());
  }

  private static Held requirePlain(Held held) {
    ReferralRules.require(!held.sealed(), "referral.sealed");
    return held;
  }

  private static byte[] hash(byte[] pack) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(pack);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static UUID eventId() {
    return UUID.randomUUID();
  }
}
