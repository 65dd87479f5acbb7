package org.branchwork.casework.mail;

import java.util.Objects;
import org.branchwork.casework.api.mail.MailPurpose;
import org.jspecify.annotations.Nullable;

/**
 * What the row of a message says to whoever files it.
 *
 * @param decision what somebody decided, {@code null} when nobody had to yet
 * @param decidedReference the case it is to be added to
 * @param hash its bytes' fingerprint, in hexadecimal
 */
record RawMail(
    long id,
    MailPurpose purpose,
    boolean whole,
    String hash,
    @Nullable Decision decision,
    @Nullable String decidedReference) {

  /** What somebody can decide. */
  enum Decision {
    ENQUIRY,
    ANSWER,
    SET_ASIDE
  }

  /** What makes a repeat of the same message one enquiry. */
  String formKey() {
    return "mail-" + hash.substring(0, 48);
  }

  /** The case that somebody chose. */
  String chosen() {
    return Objects.requireNonNull(decidedReference);
  }
}
