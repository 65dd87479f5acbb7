package org.branchwork.casework.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.mail.IncomingMail;
import org.branchwork.casework.api.mail.SentMail;
import org.jspecify.annotations.Nullable;

/**
 * Which case a message names: by the case's own address, else by a mail of the portal that it
 * answers, else by a reference in its subject. A name is no right: whether the sender is known in
 * the case is asked afterwards.
 */
@ApplicationScoped
class MailRoute {

  static final Pattern REFERENCE = Pattern.compile("(?i)\\bEQ[-– ]?\\w{4}[-– ]?\\w{4}\\b");

  @Inject ReplyAddresses addresses;

  /**
   * A case as a message names it.
   *
   * @param byAddress whether by an address that nobody can make but the portal
   */
  record Named(String reference, boolean byAddress) {}

  /** The first case that is named, by its reference; there need not be such a case. */
  Optional<Named> named(IncomingMail mail) {
    return byAddress(mail).stream()
        .findFirst()
        .map(reference -> new Named(reference, true))
        .or(
            () ->
                Stream.of(byAnswer(mail), bySubject(mail.subject()))
                    .flatMap(List::stream)
                    .findFirst()
                    .map(reference -> new Named(reference, false)));
  }

  private List<String> byAddress(IncomingMail mail) {
    return mail.recipients().stream().flatMap(to -> addresses.caseOf(to).stream()).toList();
  }

  private static List<String> byAnswer(IncomingMail mail) {
    return mail.sent().stream().filter(SentMail::toMember).map(SentMail::reference).toList();
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
