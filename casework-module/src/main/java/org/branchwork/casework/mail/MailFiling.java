package org.branchwork.casework.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.MailEvent;
import org.branchwork.casework.api.mail.IncomingMail;
import org.branchwork.casework.api.mail.MailKind;
import org.branchwork.casework.api.mail.MailPurpose;
import org.branchwork.casework.api.mail.MailReason;
import org.branchwork.casework.api.mail.SentMail;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.MailDoor;
import org.branchwork.casework.mail.MailRoute.Named;
import org.branchwork.casework.mail.RawMail.Decision;
import org.jspecify.annotations.Nullable;

/** Says what becomes of a message, and does it; the order of the questions is the rule. */
@ApplicationScoped
class MailFiling {

  @Inject CaseDoor cases;
  @Inject MailDoor door;
  @Inject RawMails mails;
  @Inject MailRoute route;
  @Inject Joining joining;

  void file(RawMail raw, IncomingMail mail, Caller job) {
    if (raw.decision() == Decision.ENQUIRY) {
      open(raw, mail, job);
    } else if (raw.decision() == Decision.ANSWER) {
      decided(raw, mail, job);
    } else if (!mail.readable()) {
      left(raw, MailReason.UNREADABLE, mail);
    } else if (!raw.whole()) {
      tooLarge(raw, mail, job);
    } else if (mail.bounce()) {
      bounce(raw, mail, job);
    } else if (mail.from() == null) {
      left(raw, MailReason.NO_SENDER, mail);
    } else {
      byName(raw, mail, job);
    }
  }

  private void byName(RawMail raw, IncomingMail mail, Caller job) {
    Optional<Named> name = route.named(mail);
    Optional<Held> named = name.flatMap(one -> door.named(one.reference(), job));
    boolean known = named.filter(held -> door.knows(held, mail.from())).isPresent();
    if (known && mail.automatic()) {
      automatic(raw, named.get(), mail, job);
    } else if (known) {
      known(raw, name.get(), named.get(), mail, job);
    } else if (mail.automatic()) {
      mails.left(raw, false, MailReason.AUTOMATIC, Shown.of(mail), null);
    } else if (named.isPresent()) {
      possible(raw, named.get(), mail, MailReason.POSSIBLE_MATCH);
    } else if (raw.purpose() == MailPurpose.ENQUIRIES) {
      open(raw, mail, job);
    } else {
      left(raw, MailReason.NO_CASE, mail);
    }
  }

  /** What may be about something new is somebody's to decide. */
  private void known(RawMail raw, Named name, Held held, IncomingMail mail, Caller job) {
    Optional<MailReason> doubt = joining.doubt(name, held, mail);
    if (doubt.isPresent()) {
      possible(raw, held, mail, doubt.get());
    } else {
      answer(raw, held, mail, job);
    }
  }

  private void open(RawMail raw, IncomingMail mail, Caller job) {
    try {
      Held held = door.receiveMail(MailWords.enquiry(raw, mail), mail.brought(), job);
      filed(raw, mail, MailKind.ENQUIRY, held, mails.latestMessage(held.id(), null));
    } catch (CaseworkRuleBroken broken) {
      left(raw, MailReason.NOT_TAKEN, mail);
    }
  }

  private void answer(RawMail raw, Held held, IncomingMail mail, Caller job) {
    try {
      door.add(held, MailWords.answer(mail), mail.brought(), mail.files(), job);
      filed(raw, mail, MailKind.ANSWER, held, mails.latestMessage(held.id(), null));
    } catch (CaseworkRuleBroken broken) {
      left(raw, MailReason.NOT_TAKEN, mail);
    }
  }

  /** Somebody chose the case; who sent the message is told with its words. */
  private void decided(RawMail raw, IncomingMail mail, Caller job) {
    Optional<Held> chosen = door.named(raw.chosen(), job);
    if (chosen.isEmpty()) {
      left(raw, MailReason.NO_CASE, mail);
    } else {
      answer(raw, chosen.get(), mail, job);
    }
  }

  /** Recorded, never answered; it opens no case again and restarts no clock. */
  private void automatic(RawMail raw, Held held, IncomingMail mail, Caller job) {
    door.openToFile(held, job);
    filed(raw, mail, MailKind.AUTOMATIC, held, null);
  }

  /** Whose mail came back is known by the mail itself, whoever says so. */
  private void bounce(RawMail raw, IncomingMail mail, Caller job) {
    Optional<SentMail> sent = mail.sent().stream().filter(SentMail::toMember).findFirst();
    Optional<Held> held = sent.flatMap(found -> door.named(found.reference(), job));
    if (held.isEmpty()) {
      left(raw, MailReason.RETURNED, mail);
      return;
    }
    door.openToFile(held.get(), job);
    Long said = mails.latestMessage(held.get().id(), sent.get().at());
    filed(raw, mail, MailKind.BOUNCE, held.get(), said);
    cases.tell(
        new MailEvent.MailReturned(
            UUID.randomUUID(), held.get().reference(), job.label(), cases.now(), raw.id()));
  }

  /** A sealed case shows nothing in a list, not even of mail that may not be its own. */
  private void possible(RawMail raw, Held held, IncomingMail mail, MailReason reason) {
    Shown shown = held.sealed() ? Shown.NOTHING : Shown.of(mail);
    mails.left(raw, true, reason, shown, held.id());
  }

  /** Its sender is told that it did not arrive whole; a program is told nothing. */
  private void tooLarge(RawMail raw, IncomingMail mail, Caller job) {
    left(raw, MailReason.TOO_LARGE, mail);
    boolean byPerson = mail.from() != null && !mail.automatic() && !mail.bounce();
    if (byPerson && raw.purpose() != MailPurpose.BOUNCES) {
      cases.tell(new MailEvent.MailTooLarge(UUID.randomUUID(), job.label(), cases.now(), raw.id()));
    }
  }

  private void left(RawMail raw, MailReason reason, IncomingMail mail) {
    mails.left(raw, true, reason, Shown.of(mail), null);
  }

  private void filed(
      RawMail raw, IncomingMail mail, MailKind kind, Held held, @Nullable Long message) {
    if (held.sealed()) {
      MailDoor.Ciphertext sealed =
          door.seal(held, mails.bytes(raw), RawMails.COLUMN, raw.id()).orElseThrow();
      mails.seal(raw, sealed.keyNumber(), sealed.bytes());
    }
    mails.filed(raw, mail, kind, held.id(), message);
  }
}
