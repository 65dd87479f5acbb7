package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.LimitEvent.LimitEscalated;
import org.branchwork.casework.api.LimitEvent.LimitNear;
import org.branchwork.casework.api.absences.AbsenceSearch;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.identity.AccountEntry;
import org.branchwork.web.platform.outbox.Outbox;
import org.branchwork.web.platform.outbox.OutboxEntry;
import org.branchwork.web.platform.outbox.OutboxListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells of time limits that come near: the caseworker, whoever covers, and everybody who triages;
 * and the officers when nobody acknowledged it. Who that is, is looked up when it is told, and each
 * of them gets a mail that is tried by itself.
 */
@ApplicationScoped
class LimitNotices implements OutboxListener {

  private static final Caller MAIL = Caller.system("mail");

  private final Outbox outbox;
  private final PostRoom post;
  private final AccountDirectory accounts;
  private final AbsenceSearch absences;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected LimitNotices() {
    this(null, null, null, null);
  }

  @Inject
  LimitNotices(Outbox outbox, PostRoom post, AccountDirectory accounts, AbsenceSearch absences) {
    this.outbox = outbox;
    this.post = post;
    this.accounts = accounts;
    this.absences = absences;
  }

  @Override
  public String name() {
    return "limit-notices";
  }

  void near(@Observes LimitNear event) {
    put(event.eventId(), MailTemplate.LIMIT_NEAR, event.reference(), event.caseworker());
  }

  void escalated(@Observes LimitEscalated event) {
    put(event.eventId(), MailTemplate.LIMIT_UNSEEN, event.reference(), null);
  }

  private void put(UUID event, MailTemplate template, String reference, @Nullable UUID caseworker) {
    Map<String, String> facts = new HashMap<>();
    facts.put("reference", reference);
    if (caseworker != null) {
      facts.put("caseworker", caseworker.toString());
    }
    outbox.put(name(), event, template.key(), facts);
  }

  @Override
  public void deliver(OutboxEntry entry) {
    String reference = Objects.requireNonNull(entry.facts().get("reference"), "reference");
    String caseworker = entry.facts().get("caseworker");
    MailTemplate template = MailTemplate.of(entry.kind());
    Set<UUID> told = new LinkedHashSet<>();
    if (caseworker != null) {
      told.add(UUID.fromString(caseworker));
      absences.coverOf(reference, MAIL).ifPresent(told::add);
    }
    boolean toOfficers = template == MailTemplate.LIMIT_UNSEEN;
    String right = toOfficers ? "branch.officer" : "casework.assign";
    accounts.holding(right).stream().map(AccountEntry::id).forEach(told::add);
    for (UUID account : told) {
      // an officer hears of a restricted case too: nobody else may have seen the alarm
      Recipient recipient =
          toOfficers
              ? Recipient.officer(account, reference)
              : Recipient.account(account, reference);
      post.put(key(entry.eventId(), account), template, recipient);
    }
  }

  /** The same for the same event and account, so that nobody is told twice. */
  private static UUID key(UUID eventId, UUID account) {
    String both = eventId + ":" + account;
    return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8));
  }
}
