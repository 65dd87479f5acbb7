package org.branchwork.web.platform.mail.fetching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.mail.FiledMailSearch;
import org.branchwork.web.platform.outbox.FailureName;

/** Fetches what came to a mailbox since the last time, in turns. */
@ApplicationScoped
public class MailFetching {

  /** A stop of the portal waits for the end of a turn. */
  private static final Duration TURN = Duration.ofSeconds(20);

  private static final Duration BETWEEN_COMPARISONS = Duration.ofMinutes(10);
  private static final int AT_ONCE = 100;
  private static final Caller FETCH = Caller.system("mail-fetch");

  private final MailboxSettings settings;
  private final MailKeeping keeping;
  private final MailboxRows rows;
  private final FiledMailSearch filed;
  private final Clock clock;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected MailFetching() {
    this(null, null, null, null, null);
  }

  @Inject
  MailFetching(
      MailboxSettings settings,
      MailKeeping keeping,
      MailboxRows rows,
      FiledMailSearch filed,
      Clock clock) {
    this.settings = settings;
    this.keeping = keeping;
    this.rows = rows;
    this.filed = filed;
    this.clock = clock;
  }

  /**
   * Takes one turn, unless another instance has the mailbox. What fails is noted for the operations
   * page and tried again in the next turn.
   *
   * @return whether the turn is over but more waits
   * @throws MessagingException when the server is away or refuses
   * @throws IOException when a message could not be fetched
   */
  public boolean fetch(BranchMailbox mailbox) throws MessagingException, IOException {
    if (!rows.take(mailbox.name(), clock.instant())) {
      return false;
    }
    try (OpenMailbox open = OpenMailbox.open(mailbox)) {
      boolean more = fetch(mailbox.name(), open);
      rows.succeeded(mailbox.name(), clock.instant());
      return more;
    } catch (MessagingException | IOException | RuntimeException e) {
      rows.failed(mailbox.name(), FailureName.of(e), clock.instant());
      throw e;
    }
  }

  private boolean fetch(String name, OpenMailbox open) throws MessagingException, IOException {
    Instant end = clock.instant().plus(TURN);
    long last = rows.begin(name, open.validity());
    List<Message> waiting = open.after(last);
    int from = 0;
    for (; from < waiting.size() && clock.instant().isBefore(end); from += AT_ONCE) {
      List<Message> some = waiting.subList(from, Math.min(from + AT_ONCE, waiting.size()));
      open.measure(some);
      for (List<Message> part : RawMessages.parts(some)) {
        keeping.keep(open.fetch(part, settings.largestBytes()));
      }
    }
    boolean due =
        rows.comparedAt(name)
            .map(at -> at.plus(BETWEEN_COMPARISONS).isBefore(clock.instant()))
            .orElse(true);
    if (due) {
      compare(name, open);
    }
    return from < waiting.size();
  }

  /** Compares the server's own messages with those that were fetched, up to the last of them. */
  private void compare(String name, OpenMailbox open) throws MessagingException {
    Set<Long> server = open.upTo(rows.begin(name, open.validity()));
    Set<Long> here = filed.fetched(name, open.validity(), FETCH);
    Set<Long> missing = new HashSet<>(server);
    missing.removeAll(here);
    Set<Long> gone = new HashSet<>(here);
    gone.removeAll(server);
    rows.compared(name, server.size(), missing.size(), gone.size(), clock.instant());
  }
}
