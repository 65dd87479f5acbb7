package org.branchwork.casework.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.FileContent;
import org.branchwork.casework.api.MailEvent;
import org.branchwork.casework.api.mail.FetchedMail;
import org.branchwork.casework.api.mail.Forwarded;
import org.branchwork.casework.api.mail.IncomingMail;
import org.branchwork.casework.api.mail.MailDesk;
import org.branchwork.casework.api.mail.TakenMail;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.MailDoor;
import org.branchwork.casework.mail.RawMail.Decision;
import org.jspecify.annotations.Nullable;

/** Keeps the mail to the branch and has it filed. */
@ApplicationScoped
@Transactional
class MailStore implements MailDesk {

  private static final int LONGEST_WHY = 200;

  @Inject RawMails mails;
  @Inject MailRows rows;
  @Inject MailFiling filing;
  @Inject CaseDoor cases;
  @Inject MailDoor door;

  @Override
  public int keep(List<FetchedMail> fetched, Caller caller) {
    requireSystem(caller);
    Instant now = cases.now();
    int unknown = 0;
    for (FetchedMail mail : fetched) {
      unknown += mails.keep(mail, now) ? 1 : 0;
    }
    return unknown;
  }

  @Override
  public List<Long> waiting(int most, Caller caller) {
    requireSystem(caller);
    return mails.waiting(most);
  }

  @Override
  public List<TakenMail> take(List<Long> ids, Caller caller) {
    requireSystem(caller);
    return mails.take(ids);
  }

  @Override
  public void file(long id, IncomingMail mail, Caller caller) {
    requireSystem(caller);
    mails.toFile(id).ifPresent(raw -> filing.file(raw, mail, caller));
  }

  @Override
  public void toNewEnquiry(long id, Caller caller) {
    requireOpen(id, caller);
    if (!rows.hasSender(id)) {
      throw new CaseworkRuleBroken("mail.no-sender");
    }
    decide(id, Decision.ENQUIRY, null, null, caller);
  }

  @Override
  public void toCase(long id, @Nullable String reference, Caller caller) {
    requireOpen(id, caller);
    String chosen =
        CaseReference.parse(reference)
            .filter(CaseReference::checks)
            .map(CaseReference::shown)
            .orElseThrow(() -> new CaseworkRuleBroken("mail.reference"));
    try {
      cases.seen(chosen, caller);
    } catch (CaseNotFound none) {
      throw new CaseworkRuleBroken("mail.reference");
    }
    decide(id, Decision.ANSWER, chosen, null, caller);
  }

  @Override
  public void makeEnquirer(String reference, Caller caller) {
    CaseDoor.Held held = cases.toWork(reference, caller);
    Forwarded inside = rows.marks(held.reference()).forwarded();
    if (inside == null) {
      throw new CaseworkRuleBroken("mail.forwarded");
    }
    door.makeEnquirer(held, inside, caller);
    cases.tell(
        new MailEvent.EnquirerSet(
            UUID.randomUUID(), held.reference(), caller.label(), cases.now()));
  }

  @Override
  public void setAside(long id, @Nullable String why, Caller caller) {
    requireOpen(id, caller);
    String said = why == null ? "" : why.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (said.isEmpty() || said.codePointCount(0, said.length()) > LONGEST_WHY) {
      throw new CaseworkRuleBroken("mail.why");
    }
    decide(id, Decision.SET_ASIDE, null, said, caller);
  }

  @Override
  public FileContent openRaw(long id, Caller caller) {
    MailRows.Stored stored = rows.stored(id).orElseThrow(CaseNotFound::new);
    cases.tell(
        new MailEvent.MailOpened(
            UUID.randomUUID(), stored.reference(), caller.label(), cases.now(), id));
    return new FileContent("mail-" + id + ".eml", "message/rfc822", bytes(id, stored, caller));
  }

  /** Whoever takes a message of a case away is in the read log of the case. */
  private byte[] bytes(long id, MailRows.Stored stored, Caller caller) {
    if (stored.reference() == null) {
      return stored.bytes();
    }
    CaseDoor.Held held = cases.seen(stored.reference(), caller);
    cases.exported(held, caller);
    return stored.sealed() == null
        ? stored.bytes()
        : door.unseal(held, stored.sealed(), RawMails.COLUMN, id);
  }

  /** What one may not decide on does not exist; what was decided is told. */
  private void requireOpen(long id, Caller caller) {
    if (!caller.may(Permission.ASSIGN)) {
      throw new CaseNotFound();
    }
    if (!rows.lockOpen(id)) {
      if (rows.stored(id).isEmpty()) {
        throw new CaseNotFound();
      }
      throw new CaseworkRuleBroken("mail.decided");
    }
  }

  private void decide(
      long id, Decision decision, @Nullable String reference, @Nullable String why, Caller caller) {
    rows.decide(id, decision, reference, why, caller, cases.now());
    cases.tell(
        new MailEvent.MailDecided(
            UUID.randomUUID(), reference, caller.label(), cases.now(), id, decision.name()));
  }

  private static void requireSystem(Caller caller) {
    if (caller.kind() != Caller.Kind.SYSTEM) {
      throw new CaseNotFound();
    }
  }
}
