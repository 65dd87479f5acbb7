package org.branchwork.casework.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.branchwork.casework.api.mail.IncomingMail;
import org.jspecify.annotations.Nullable;

/** The filed message that another one answers, such as the enquirer's own, written before. */
@ApplicationScoped
class MailAnswered {

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /**
   * A case that holds a message which is answered.
   *
   * @param otherSubject whether the answer is about something else
   */
  record Answered(String reference, boolean otherSubject) {}

  /** The nearest one that is known. */
  Optional<Answered> by(IncomingMail mail) {
    List<String> answered = mail.thread().answered();
    if (answered.isEmpty()) {
      return Optional.empty();
    }
    String keys = answered.stream().map(MailAnswered::key).collect(Collectors.joining(" "));
    List<?> rows =
        em.createNativeQuery("select reference, subject_key from casework.mail_answered(?1)")
            .setParameter(1, keys)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Answered((String) row[0], isOther(mail.subject(), (String) row[1])))
        .findFirst();
  }

  /** A message without a subject says nothing of it. */
  private static boolean isOther(@Nullable String subject, @Nullable String before) {
    String now = subjectKey(subject);
    return now != null && before != null && !now.equals(before);
  }

  static @Nullable String subjectKey(@Nullable String subject) {
    String bare = MailSubject.bare(subject);
    return bare.isEmpty() ? null : key(bare);
  }

  static @Nullable String messageKey(IncomingMail mail) {
    String id = mail.thread().messageId();
    return id == null ? null : key(id);
  }

  private static String key(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MailIdentity.digest().digest(bytes));
  }
}
