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
        List<TakenMail> taken = desk.take(next, SORT);
        // the first may be left for somebody to decide: those behind it do not wait for that
        tried.add(next.get(0));
        taken.forEach(mail -> tried.add(mail.mail().id()));
        file(taken, reader);
        next = next(tried);
      }
    } finally {
      reader.shutdown();
    }
    return tried.size();
  }

  /** What waits and was not tried in this turn: what fails now may work in the next one. */
  private List<Long> next(Set<Long> tried) {
    return desk.waiting(AT_ONCE, SORT).stream().filter(id -> !tried.contains(id)).toList();
  }

  private void file(List<TakenMail> taken, ExecutorService reader) {
    Optional<Understood> read = Optional.empty();
    for (TakenMail next : taken) {
      Future<Optional<Understood>> coming = reader.submit(() -> read(next));
      read.ifPresent(this::file);
      read = result(coming);
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

  /** Files one message, if it waits; after a failure it waits to be tried again. */
  public void file(long id) {
    desk.take(List.of(id), SORT).forEach(taken -> read(taken).ifPresent(this::file));
  }

  /** A message, read. */
  private record Understood(long id, IncomingMail mail) {}

  private Optional<Understood> read(TakenMail taken) {
    long id = taken.mail().id();
    try {
      return Optional.of(new Understood(id, understanding.of(taken.mail())));
    } catch (RuntimeException e) {
      notFiled(id, e);
      return Optional.empty();
    }
  }

  private void file(Understood read) {
    try {
      desk.file(read.id(), read.mail(), SORT);
    } catch (RuntimeException e) {
      notFiled(read.id(), e);
    }
  }

  private static void notFiled(long id, RuntimeException why) {
    // the class alone: a message may hold an address
    LOG.log(Level.WARNING, "mail {0} is not filed: {1}", id, why.getClass().getName());
  }
}
