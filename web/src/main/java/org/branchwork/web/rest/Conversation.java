package org.branchwork.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.branchwork.casework.api.MemberView;

/** An enquiry as its member reads it. */
public record Conversation(
    String reference, String stage, Instant receivedAt, List<Message> messages) {

  /** One message, oldest first; {@code from} is {@code member} or {@code branch}. */
  public record Message(Instant at, String from, String text) {}

  static Conversation of(MemberView view) {
    List<Message> messages =
        view.messages().stream()
            .map(each -> new Message(each.at(), lower(each.from()), each.text()))
            .toList();
    return new Conversation(view.reference(), lower(view.stage()), view.receivedAt(), messages);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
