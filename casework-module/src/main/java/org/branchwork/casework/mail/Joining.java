package org.branchwork.casework.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.mail.IncomingMail;
import org.branchwork.casework.api.mail.LateAnswers;
import org.branchwork.casework.api.mail.MailReason;
import org.branchwork.casework.api.mail.SentMail;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.MailDoor;
import org.jspecify.annotations.Nullable;

/** Whether the mail of somebody known in a case belongs to it, or may be about something new. */
@ApplicationScoped
class Joining {

  @Inject MailDoor door;
  @Inject CaseDoor cases;
  @Inject LateAnswers late;

  /** Why somebody is asked first; empty when the mail joins the case at once. */
  Optional<MailReason> doubt(MailRoute.Named named, Held held, IncomingMail mail) {
    List<@Nullable String> answered = new ArrayList<>();
    mail.sent().stream()
        .filter(SentMail::toMember)
        .filter(sent -> sent.reference().equals(named.reference()))
        .forEach(sent -> answered.add(sent.subject()));
    if (named.otherSubject() || MailSubject.changed(mail.subject(), answered)) {
      return Optional.of(MailReason.OTHER_SUBJECT);
    }
    // whoever writes to the case's own address means that case
    return !named.byAddress() && isLongClosed(held)
        ? Optional.of(MailReason.CLOSED_LONG)
        : Optional.empty();
  }

  private boolean isLongClosed(Held held) {
    Duration most = Duration.ofDays(late.reopenDays());
    return held.stage() == Stage.CLOSED
        && door.closedAt(held).filter(at -> at.plus(most).isBefore(cases.now())).isPresent();
  }
}
