package org.branchwork.web.pages.casework;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.mail.MailItem;
import org.branchwork.casework.api.mail.MailReason;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A message that was not filed, in words.
 *
 * @param reference as typed, else the case it may belong to
 * @param why as typed
 * @param problem what was wrong with the case or the reason typed, by field
 */
public record MailCard(
    MailItem item,
    Map<UUID, String> names,
    String reference,
    String why,
    Map<String, String> problem) {

  public long getId() {
    return item.id();
  }

  public String getSubject() {
    return item.subject() == null ? Texts.get("incoming.no-subject") : item.subject();
  }

  public String getSender() {
    return item.sender() == null
        ? Texts.get(isHidden() ? "incoming.hidden" : "incoming.from-nobody")
        : Texts.say("incoming.from", item.sender());
  }

  /** Nothing of it is shown, as it may belong to a sealed case. */
  private boolean isHidden() {
    return item.excerpt() == null && (isLinkable() || item.reason() == MailReason.POSSIBLE_MATCH);
  }

  /** Whether somebody known in a case wrote, perhaps of something new that belongs beside it. */
  public boolean isLinkable() {
    return item.reason() == MailReason.OTHER_SUBJECT || item.reason() == MailReason.CLOSED_LONG;
  }

  /** The case that it may belong to. */
  public @Nullable String getSuggested() {
    return item.suggested();
  }

  public Instant getAt() {
    return item.fetchedAt();
  }

  /** In which mailbox it lay, and how large it is. */
  public String getFacts() {
    return Texts.say("incoming.facts", item.mailbox(), Dates.size(item.size()));
  }

  public String getReason() {
    if (item.setAsideReason() != null) {
      return Texts.say("incoming.by", decider(), item.setAsideReason());
    }
    String suggested = item.suggested() == null ? "" : item.suggested();
    return Texts.say("incoming.reason." + item.reason(), suggested);
  }

  private String decider() {
    return names.getOrDefault(item.decidedBy(), Texts.get("case.somebody"));
  }

  public @Nullable String getExcerpt() {
    return item.excerpt();
  }

  public String getReferenceProblem() {
    return problem.getOrDefault("reference", "");
  }

  public String getWhyProblem() {
    return problem.getOrDefault("why", "");
  }

  public String getRawHref() {
    return "/portal/cases/mail?raw=" + item.id();
  }
}
