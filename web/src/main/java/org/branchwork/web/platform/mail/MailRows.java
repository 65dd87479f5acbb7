package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The rows of the mails, in SQL. Every method runs in the caller's transaction. */
@ApplicationScoped
class MailRows {

  private static final String INSERT =
      """
      insert into platform.mail (outbox_id, template, message_id, at)
      values (:id, :template, :messageId, :at)
      """;
  private static final String LATEST =
      """
      select m.outbox_id, m.template, m.at, o.attempts,
             case when o.state = 'parked' then 'parked' else m.state end as state
        from platform.mail m join platform.outbox o on o.id = m.outbox_id
       order by m.at desc, m.outbox_id desc
       limit :limit
      """;

  private final Jdbi jdbi;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected MailRows() {
    this(null);
  }

  @Inject
  MailRows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What stays the same in every try. */
  record Kept(String messageId, Instant at) {}

  void add(long outboxId, MailTemplate template, Kept kept) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(INSERT)
                .bind("id", outboxId)
                .bind("template", template.key())
                .bind("messageId", kept.messageId())
                .bind("at", kept.at().atOffset(ZoneOffset.UTC))
                .execute());
  }

  Optional<Kept> find(long outboxId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select message_id, at from platform.mail where outbox_id = :id")
                .bind("id", outboxId)
                .map((row, context) -> new Kept(row.getString("message_id"), at(row)))
                .findOne());
  }

  void end(long outboxId, MailState state) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update platform.mail set state = :state where outbox_id = :id")
                .bind("state", state.name().toLowerCase(Locale.ROOT))
                .bind("id", outboxId)
                .execute());
  }

  List<MailEntry> latest(int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LATEST)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
  }

  private static MailEntry entry(ResultSet row) throws SQLException {
    return new MailEntry(
        row.getLong("outbox_id"),
        row.getString("template"),
        at(row),
        MailState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("attempts"));
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }
}
