package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.WallEvent.AbsenceEntered;
import org.branchwork.casework.api.WallEvent.CaseCoverChosen;
import org.branchwork.casework.api.WallEvent.CoverChosen;
import org.branchwork.casework.api.absences.AbsenceSearch;
import org.branchwork.web.platform.outbox.Outbox;
import org.branchwork.web.platform.outbox.OutboxEntry;
import org.branchwork.web.platform.outbox.OutboxListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever covers: that she or he does, and what the caseworker is told. Who covers a case is
 * looked up when it is told.
 */
@ApplicationScoped
class CoverNotices implements OutboxListener {

  private static final Caller MAIL = Caller.system("mail");

  private final Outbox outbox;
  private final PostRoom post;
  private final AbsenceSearch absences;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected CoverNotices() {
    this(null, null, null);
  }

  @Inject
  CoverNotices(Outbox outbox, PostRoom post, AbsenceSearch absences) {
    this.outbox = outbox;
    this.post = post;
    this.absences = absences;
  }

  @Override
  public String name() {
    return "cover-notices";
  }

  void entered(@Observes AbsenceEntered event) {
    covering(event.eventId(), event.cover(), event.by());
    covering(event.eventId(), event.second(), event.by());
  }

  void chosen(@Observes CoverChosen event) {
    covering(event.eventId(), event.cover(), event.by());
  }

  void chosen(@Observes CaseCoverChosen event) {
    covering(event.eventId(), event.cover(), event.by());
  }

  /** Whoever takes it on knows it. */
  private void covering(UUID event, @Nullable UUID cover, String by) {
    if (cover != null && !cover.toString().equals(by)) {
      post.put(key(event, cover), MailTemplate.COVERING, Recipient.account(cover));
    }
  }

  /** Puts for the cover that a case was given; whoever gave it knows it. */
  void given(UUID event, String reference, String by) {
    String kind = MailTemplate.COVERED_GIVEN.key();
    outbox.put(name(), event, kind, Map.of("reference", reference, "by", by));
  }

  /** Puts for the cover what the caseworker is told, in the transaction of the act. */
  void tell(UUID event, MailTemplate template, String reference) {
    outbox.put(name(), event, template.key(), Map.of("reference", reference));
  }

  @Override
  public void deliver(OutboxEntry entry) {
    String reference = Objects.requireNonNull(entry.facts().get("reference"), "reference");
    MailTemplate template = MailTemplate.of(entry.kind());
    absences
        .coverOf(reference, MAIL)
        .filter(cover -> !cover.toString().equals(entry.facts().get("by")))
        .ifPresent(
            cover ->
                post.put(
                    key(entry.eventId(), cover), template, Recipient.account(cover, reference)));
  }

  /** The same for the same event and account, so that nobody is told twice. */
  private static UUID key(UUID eventId, UUID account) {
    String both = eventId + ":" + account;
    return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8));
  }
}
