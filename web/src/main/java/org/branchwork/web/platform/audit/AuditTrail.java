package org.branchwork.web.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.branchwork.campaigns.api.CampaignsEvent;
import org.branchwork.casework.api.CaseworkEvent;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.web.platform.identity.IdentityEvent;
import org.branchwork.web.platform.identity.IdentityEvent.SignInRefused;
import org.branchwork.web.platform.outbox.OutboxEvent;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Writes one row per act, inside the transaction of the act. When the row cannot be written, the
 * act is undone: the exception goes back through the event to whoever fired it.
 */
@ApplicationScoped
public class AuditTrail {

  private static final String INSERT =
      """
      insert into platform.audit_entry (event_id, at, actor, action, subject, refused, facts)
      values (:eventId, :at, :actor, :action, :subject, :refused,
              jsonb_object(:keys::text[], :values::text[]))
      """;

  private final Jdbi jdbi;
  private final Clock clock;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected AuditTrail() {
    this(null, null);
  }

  @Inject
  AuditTrail(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  void casework(@Observes CaseworkEvent event) {
    note(event.eventId(), event.at(), event.by(), event.reference(), (Record) event);
  }

  void campaigns(@Observes CampaignsEvent event) {
    note(event.eventId(), event.at(), event.by(), event.subject().toString(), (Record) event);
  }

  void fundraising(@Observes FundraisingEvent event) {
    note(event.eventId(), event.at(), event.by(), event.subject().toString(), (Record) event);
  }

  void identity(@Observes IdentityEvent event) {
    // a stranger who is refused may have named no account that exists
    String account = event.accountId() == null ? null : event.accountId().toString();
    note(event.eventId(), event.at(), event.by(), account, (Record) event);
  }

  void outbox(@Observes OutboxEvent event) {
    note(event.eventId(), event.at(), event.by(), event.subject(), (Record) event);
  }

  /**
   * Notes that somebody was refused, in a transaction of its own: the refused one is undone.
   *
   * @param action what was tried, such as a path's name or an event's, at most 100 characters
   * @param subject the record concerned, such as a case reference, or {@code null}
   * @param by a caller's label: an account's id, "member", "visitor"; never a name or an address
   * @param facts plain ids and values that explain the refusal
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void refused(
      String action, @Nullable String subject, String by, Map<String, String> facts) {
    insert(UUID.randomUUID(), clock.instant(), by, action, subject, true, facts);
  }

  /** Notes that somebody searched the audit trail, and for what. */
  void searched(String by, AuditQuestion question) {
    UUID id = UUID.randomUUID();
    insert(id, clock.instant(), by, "AuditSearched", question.subject(), false, question.facts());
  }

  private void note(UUID eventId, Instant at, String by, @Nullable String subject, Record event) {
    String action = event.getClass().getSimpleName();
    boolean refused = event instanceof SignInRefused;
    insert(eventId, at, by, action, subject, refused, EventFacts.of(event));
  }

  private void insert(
      UUID eventId,
      Instant at,
      String by,
      String action,
      @Nullable String subject,
      boolean refused,
      Map<String, String> facts) {
    String[] keys = facts.keySet().toArray(String[]::new);
    String[] values = facts.values().toArray(String[]::new);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(INSERT)
                .bind("eventId", eventId)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("actor", by)
                .bind("action", action)
                .bind("subject", subject)
                .bind("refused", refused)
                .bind("keys", keys)
                .bind("values", values)
                .execute());
  }
}
