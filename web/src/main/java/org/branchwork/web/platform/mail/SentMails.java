package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;
import org.branchwork.casework.api.mail.SentMail;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The mails that the portal sent about cases, found by their Message-ID. */
@ApplicationScoped
public class SentMails {

  private static final String FIND =
      """
      select m.message_id, m.at, m.template, o.facts ->> 'reference' as reference,
             o.facts ->> 'to' as recipient
        from platform.mail m join platform.outbox o on o.id = m.outbox_id
       where m.message_id = any(:ids) and o.facts ->> 'reference' is not null
      """;

  private final Jdbi jdbi;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected SentMails() {
    this(null);
  }

  @Inject
  SentMails(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Found(String messageId, SentMail mail) {}

  /**
   * Those of these mails that the portal sent about a case, in the order given.
   *
   * @param messageIds with angle brackets
   */
  @Transactional
  public List<SentMail> find(List<String> messageIds) {
    if (messageIds.isEmpty()) {
      return List.of();
    }
    List<Found> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(FIND)
                    .bind("ids", messageIds.toArray(String[]::new))
                    .map((row, context) -> found(row))
                    .list());
    return found.stream()
        .sorted(Comparator.comparingInt(one -> messageIds.indexOf(one.messageId())))
        .map(Found::mail)
        .toList();
  }

  /** As the template says it now; a template that is no more said something nobody knows. */
  private static @Nullable String subject(String template) {
    String key = "mail." + template + ".subject";
    ResourceBundle texts = ResourceBundle.getBundle("texts.mail");
    return texts.containsKey(key) ? texts.getString(key) : null;
  }

  private static Found found(ResultSet row) throws SQLException {
    boolean member = Recipient.Kind.MEMBER.name().equals(row.getString("recipient"));
    SentMail mail =
        new SentMail(
            row.getString("reference"),
            member,
            row.getObject("at", OffsetDateTime.class).toInstant(),
            subject(row.getString("template")));
    return new Found(row.getString("message_id"), mail);
  }
}
