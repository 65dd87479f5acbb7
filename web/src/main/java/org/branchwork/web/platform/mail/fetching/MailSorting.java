package org.branchwork.web.platform.mail.fetching;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.mail.IncomingMail;
import org.branchwork.casework.api.mail.MailDesk;
import org.branchwork.casework.api.mail.TakenMail;

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

  @Resource private ManagedThreadFactory threads;

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
   * Files what waits, in its order; while one message is filed, the next one is read. Any number
   * may do so at the same time: each message is filed once.
   *
   * @return how many were tried
   */
  public int sort() {
    Instant end = clock.instant().plus(TURN);
    Set<Long> tried = new HashSet<>();
    ExecutorService reader = Executors.newSingleThreadExecutor(threads);
    try {
      List<Long> next = next(tried);
      while (!next.isEmpty() && clock.instant().isBefore(end)) {
        file(next, reader);
        tried.addAll(next);
        next = next(tried);
      }
    } finally {
      reader.shutdown();
    }
    return tried.size();
  }

  private void file(List<Long> ids, ExecutorService reader) {
    Optional<Understood> read = read(ids.get(0));
    for (long next : ids.subList(1, ids.size())) {
      // what may have ended the portal before is filed by itself, so that no other is blamed for it
      if (read.map(Understood::isFirstAttempt).orElse(true)) {
        Future<Optional<Understood>> coming = reader.submit(() -> read(next));
        read.ifPresent(this::file);
        read = result(coming);
      } else {
        read.ifPresent(this::file);
        read = read(next);
      }
    }
    read.ifPresent(this::file);
  }

  private static Optional<Understood> result(Future<Optional<Understood>> coming) {
    try {
      return coming.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What waits and was not tried in this turn: what fails now may work in the next one. */
  private List<Long> next(Set<Long> tried) {
    return desk.waiting(AT_ONCE, SORT).stream().filter(id -> !tried.contains(id)).toList();
  }

  /** Files one message, if it waits; after a failure it waits to be tried again. */
  public void file(long id) {
    read(id).ifPresent(this::file);
  }

  /** A message, read. */
  private record Understood(TakenMail taken, IncomingMail mail) {
    boolean isFirstAttempt() {
      return taken.attempt() == 1;
    }
  }

  private Optional<Understood> read(long id) {
    try {
      return desk.take(id, SORT)
          .map(taken -> new Understood(taken, understanding.of(taken.mail())));
    } catch (RuntimeException e) {
      notFiled(id, e);
      return Optional.empty();
    }
  }

  private void file(Understood read) {
    long id = read.taken().mail().id();
    try {
      desk.file(id, read.mail(), SORT);
    } catch (RuntimeException e) {
      notFiled(id, e);
    }
  }

  private static void notFiled(long id, RuntimeException why) {
    // the class alone: a message may hold an address
    LOG.log(Level.WARNING, "mail {0} is not filed: {1}", id, why.getClass().getName());
  }
}
