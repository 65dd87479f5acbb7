package org.branchwork.web.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.branchwork.casework.api.RetentionEvent.CaseErased;
import org.branchwork.web.platform.outbox.Outbox;
import org.branchwork.web.platform.outbox.OutboxEntry;
import org.branchwork.web.platform.outbox.OutboxListener;
import org.jdbi.v3.core.Jdbi;

/**
 * Removes the files of mails about an erased case that were kept in place of being sent; and of all
 * one-time links to one's own enquiries, which hold an address and are long used up: to whose cases
 * they led nobody knows any more.
 */
@ApplicationScoped
class KeptMailErasure implements OutboxListener {

  private static final String KEPT =
      """
      select m.message_id from platform.mail m join platform.outbox o on o.id = m.outbox_id
       where m.state = 'kept' and (o.facts ->> 'reference' = :reference or m.template = :link)
      """;

  private final Outbox outbox;
  private final Jdbi jdbi;
  private final MailSettings settings;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected KeptMailErasure() {
    this(null, null, null);
  }

  @Inject
  KeptMailErasure(Outbox outbox, Jdbi jdbi, MailSettings settings) {
    this.outbox = outbox;
    this.jdbi = jdbi;
    this.settings = settings;
  }

  void erased(@Observes CaseErased event) {
    outbox.put(name(), event.eventId(), "erased", Map.of("reference", event.reference()));
  }

  @Override
  public String name() {
    return "kept-mail-erasure";
  }

  @Override
  public void deliver(OutboxEntry entry) throws IOException {
    Path directory = settings.keptIn();
    if (!Files.isDirectory(directory)) {
      return;
    }
    Set<String> names = new TreeSet<>();
    kept(Objects.requireNonNull(entry.facts().get("reference")))
        .forEach(id -> names.add(KeptWay.nameOf(id)));
    try (var files = Files.newDirectoryStream(directory, "*.eml")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (names.contains(name.substring(name.indexOf('_') + 1))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private List<String> kept(String reference) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(KEPT)
                .bind("reference", reference)
                .bind("link", MailTemplate.MY_LINK.key())
                .mapTo(String.class)
                .list());
  }
}
