package org.branchwork.casework.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.mail.IncomingMail;
import org.branchwork.casework.api.mail.SentMail;
import org.jspecify.annotations.Nullable;

/**
 * Which case a message names: by the case's own address, else by a mail of the portal or a filed
 * one that it answers, else by a reference in its subject. A name is no right: whether the sender
 * is known in the case is asked afterwards.
 */
@ApplicationScoped
class MailRoute {

  static final Pattern REFERENCE = Pattern.compile("(?i)\\bEQ[-– ]?\\w{4}[-– ]?\\w{4}\\b");

  @Inject ReplyAddresses addresses;
  @Inject MailAnswered filed;

  /**
   * A case as a message names it.
   *
   * @param byAddress whether by an address that nobody can make but the portal
   * @param otherSubject whether it answers a filed message, and is about something else
   */
  record Named(String reference, boolean byAddress, boolean otherSubject) {

    Named(String reference) {
      this(reference, false, false);
    }
  }

  /** The first case that is named, by its reference; there need not be such a case. */
  Optional<Named> named(IncomingMail mail) {
    return byAddress(mail).stream()
        .findFirst()
        .map(reference -> new Named(reference, true, false))
        .or(() -> byAnswer(mail))
        .or(() -> filed.by(mail).map(one -> new Named(one.reference(), false, one.otherSubject())))
        .or(() -> bySubject(mail.subject()).stream().findFirst().map(Named::new));
  }

  private List<String> byAddress(IncomingMail mail) {
    return mail.recipients().stream().flatMap(to -> addresses.caseOf(to).stream()).toList();
  }

  private static Optional<Named> byAnswer(IncomingMail mail) {
    return mail.sent().stream()
        .filter(SentMail::toMember)
        .findFirst()
        .map(sent -> new Named(sent.reference()));
  }

  static List<String> bySubject(@Nullable String subject) {
    return subject == null
        ? List.of()
        : REFERENCE
            .matcher(subject)
            .results()
            .flatMap(found -> CaseReference.parse(found.group()).stream())
            .filter(CaseReference::checks)
            .map(CaseReference::shown)
            .toList();
  }
}
