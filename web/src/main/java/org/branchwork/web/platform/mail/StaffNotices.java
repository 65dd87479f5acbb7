package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.identity.AccountEntry;
import org.branchwork.web.platform.outbox.Outbox;
import org.branchwork.web.platform.outbox.OutboxEntry;
import org.branchwork.web.platform.outbox.OutboxListener;

/**
 * Tells everybody who holds a permission, such as whoever triages that an enquiry waits. Who that
 * is, is looked up after the act: the sender of an enquiry need not wait for it, and each of them
 * gets a mail that is tried by itself.
 */
@ApplicationScoped
class StaffNotices implements OutboxListener {

  private final Outbox outbox;
  private final PostRoom post;
  private final AccountDirectory accounts;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected StaffNotices() {
    this(null, null, null);
  }

  @Inject
  StaffNotices(Outbox outbox, PostRoom post, AccountDirectory accounts) {
    this.outbox = outbox;
    this.post = post;
    this.accounts = accounts;
  }

  @Override
  public String name() {
    return "staff-notices";
  }

  /** Puts the notice, in the transaction of the act. */
  void tell(UUID eventId, MailTemplate template, String reference) {
    outbox.put(name(), eventId, template.key(), Map.of("reference", reference));
  }

  @Override
  public void deliver(OutboxEntry entry) {
    String reference = Objects.requireNonNull(entry.facts().get("reference"), "reference");
    MailTemplate template = MailTemplate.of(entry.kind());
    boolean toOfficers = template == MailTemplate.GLASS_BROKEN;
    String permission = toOfficers ? "branch.officer" : "casework.assign";
    for (AccountEntry each : accounts.holding(permission)) {
      Recipient recipient =
          toOfficers
              ? Recipient.officer(each.id(), reference)
              : Recipient.account(each.id(), reference);
      post.put(key(entry.eventId(), each.id()), template, recipient);
    }
  }

  /** The same for the same event and account, so that nobody is told twice. */
  private static UUID key(UUID eventId, UUID account) {
    String both = eventId + ":" + account;
    return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8));
  }
}
