package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.identity.AccountEntry;
import org.branchwork.web.platform.outbox.Outbox;
import org.branchwork.web.platform.outbox.OutboxEntry;
import org.branchwork.web.platform.outbox.OutboxListener;

/**
 * Tells everybody who holds a permission, such as whoever triages that an enquiry waits, and the
 * officers what they must all hear of. Who that is, is looked up after the act: the sender of an
 * enquiry need not wait for it, and each of them gets a mail that is tried by itself. Where many
 * enquiries come at once, one mail tells of them.
 */
@ApplicationScoped
class StaffNotices implements OutboxListener {

  /** With so many more of its kind, a notice is one of a flood. */
  static final int FLOOD = 10;

  private static final int AT_ONCE = 100;
  private static final String TRIAGE = "casework.assign";

  private final Outbox outbox;
  private final PostRoom post;
  private final AccountDirectory accounts;
  private final AddressBook addresses;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected StaffNotices() {
    this(null, null, null, null);
  }

  @Inject
  StaffNotices(Outbox outbox, PostRoom post, AccountDirectory accounts, AddressBook addresses) {
    this.outbox = outbox;
    this.post = post;
    this.accounts = accounts;
    this.addresses = addresses;
  }

  @Override
  public String name() {
    return "staff-notices";
  }

  /** Puts the notice, in the transaction of the act. */
  void tell(UUID eventId, MailTemplate template, String reference) {
    outbox.put(name(), eventId, template.key(), Map.of("reference", reference));
  }

  /** The same for the officers, about no case. */
  void tellOfficers(UUID eventId, MailTemplate template) {
    outbox.put(name(), eventId, template.key(), Map.of());
  }

  @Override
  public void deliver(OutboxEntry entry) {
    MailTemplate template = MailTemplate.of(entry.kind());
    List<OutboxEntry> more =
        template == MailTemplate.ENQUIRY_WAITS ? outbox.alike(this, entry, AT_ONCE) : List.of();
    if (more.size() < FLOOD) {
      tell(entry, template);
    } else {
      tellOfAll(Stream.concat(Stream.of(entry), more.stream()).toList());
      more.forEach(outbox::done);
    }
  }

  private void tell(OutboxEntry entry, MailTemplate template) {
    boolean ofCase = entry.facts().containsKey("reference");
    boolean toOfficers = !ofCase || template == MailTemplate.GLASS_BROKEN;
    for (AccountEntry each : accounts.holding(toOfficers ? "branch.officer" : TRIAGE)) {
      Recipient recipient =
          ofCase
              ? recipient(each.id(), reference(entry), toOfficers)
              : Recipient.officer(each.id());
      post.put(key(entry.eventId(), each.id()), template, recipient);
    }
  }

  private static Recipient recipient(UUID account, String reference, boolean officer) {
    return officer ? Recipient.officer(account, reference) : Recipient.account(account, reference);
  }

  /** One mail that leads to the queue; who may know of none of the cases is told nothing. */
  private void tellOfAll(List<OutboxEntry> entries) {
    List<AccountEntry> untold = new ArrayList<>(accounts.holding(TRIAGE));
    for (OutboxEntry entry : entries) {
      if (untold.isEmpty()) {
        return;
      }
      Predicate<UUID> audience = addresses.audience(reference(entry));
      for (AccountEntry each : List.copyOf(untold)) {
        if (audience.test(each.id())) {
          UUID key = key(entry.eventId(), each.id());
          post.put(key, MailTemplate.ENQUIRY_WAITS, Recipient.account(each.id()));
          untold.remove(each);
        }
      }
    }
  }

  private static String reference(OutboxEntry entry) {
    return Objects.requireNonNull(entry.facts().get("reference"), "reference");
  }

  /** The same for the same event and account, so that nobody is told twice. */
  private static UUID key(UUID eventId, UUID account) {
    String both = eventId + ":" + account;
    return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8));
  }
}
