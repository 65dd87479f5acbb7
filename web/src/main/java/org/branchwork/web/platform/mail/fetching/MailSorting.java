package org.branchwork.web.platform.mail.fetching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.mail.MailDesk;
import org.branchwork.casework.api.mail.StoredMail;

/**
 * Has stored messages read and filed, one after the other: what fails for one fails for it alone.
 */
@ApplicationScoped
public class MailSorting {

  private static final Logger LOG = System.getLogger(MailSorting.class.getName());
  private static final Caller SORT = Caller.system("mail");

  /** A stop of the portal waits for the end of a turn. */
  private static final Duration TURN = Duration.ofSeconds(20);

  private static final int AT_ONCE = 50;

  private final MailDesk desk;
  private final MailUnderstanding understanding;
  private final Clock clock;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected MailSorting() {
    this(null, null, null);
  }

  @Inject
  MailSorting(MailDesk desk, MailUnderstanding understanding, Clock clock) {
    this.desk = desk;
    this.understanding = understanding;
    this.clock = clock;
  }

  /**
   * Files what waits. Any number may do so at the same time: each message is filed once.
   *
   * @return how many were tried
   */
  public int sort() {
    Instant end = clock.instant().plus(TURN);
    Set<Long> tried = new HashSet<>();
    List<Long> next = next(tried);
    while (!next.isEmpty() && clock.instant().isBefore(end)) {
      for (Long id : next) {
        file(id);
        tried.add(id);
      }
      next = next(tried);
    }
    return tried.size();
  }

  /** What waits and was not tried in this turn: what fails now may work in the next one. */
  private List<Long> next(Set<Long> tried) {
    return desk.waiting(AT_ONCE, SORT).stream().filter(id -> !tried.contains(id)).toList();
  }

  /** Files one message, if it waits; after a failure it waits to be tried again. */
  public void file(long id) {
    try {
      Optional<StoredMail> stored = desk.take(id, SORT);
      if (stored.isPresent()) {
        desk.file(id, understanding.of(stored.get()), SORT);
      }
    } catch (RuntimeException e) {
      // the class alone: a message may hold an address
      LOG.log(Level.WARNING, "mail {0} is not filed: {1}", id, e.getClass().getName());
    }
  }
}
