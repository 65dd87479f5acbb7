package org.branchwork.deploy;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The command {@code run}: brings everything up, stays, and takes everything down again. */
final class Run {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration HASTY = Duration.ofSeconds(30);
  private static final int MOST_HASTY = 5;

  private final Portal portal;
  private final boolean demo;
  private final PrintStream out;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private volatile @Nullable Storage storage;
  private volatile @Nullable Server server;
  private long revived = System.nanoTime() - HASTY.toNanos();
  private int hastyDeaths;

  Run(Portal portal, boolean demo, PrintStream out) {
    this.portal = portal;
    this.demo = demo;
    this.out = out;
  }

  /** Returns only by an exception: a signal ends the process once everything is down. */
  void stay() {
    portal.data().claim();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopOnSignal, "stop"));
    try {
      start();
      watch();
    } catch (RuntimeException | Error failed) {
      if (!stopping.compareAndSet(false, true)) awaitTheEnd();
      stop();
      throw failed;
    }
  }

  private void watch() {
    var database = Objects.requireNonNull(storage);
    var portalServer = Objects.requireNonNull(server);
    while (!stopping.get()) {
      if (portalServer.hasEndedWithin(LOOK)) throw new Refusal("server.died", portal.data().logs());
      if (!database.isAlive() && !stopping.get()) revive(database);
    }
    awaitTheEnd();
  }

  /** Starts a database that died again; one that does so time after time is beyond help. */
  private void revive(Storage database) {
    var now = System.nanoTime();
    hastyDeaths = now - revived < HASTY.toNanos() ? hastyDeaths + 1 : 0;
    if (hastyDeaths >= MOST_HASTY) throw new Refusal("database.died", portal.data().logs());
    database.revive();
    revived = now;
    out.println(Texts.of("database.revived"));
  }

  private void start() {
    var settings = portal.settings();
    settings.unknown().forEach(name -> out.println(Texts.of("setting.unknown", name)));
    if (demo) DemoBranch.complete(settings, portal.secrets());
    else DemoBranch.refuseSettings(settings);
    var database = portal.storage();
    storage = database;
    out.println(Texts.of("start.database"));
    database.start();
    new Migrate(database.owner()).run();
    eraseAgain(database.owner());
    Installation.require(database.owner(), demo);
    if (demo) settings.insist("demo", "true");
    out.println(Texts.of("start.server"));
    var started = new Server(settings, portal.data());
    server = started;
    started.start();
    greet(settings, database.owner());
  }

  private void eraseAgain(Database owner) {
    var erased = new ErasedAgain(portal.data().erasedCases()).on(owner);
    if (erased > 0) out.println(Texts.of("start.erased-again", erased));
  }

  private void greet(Settings settings, Database owner) {
    var url = settings.require("public.url");
    if (demo) DemoBranch.print(settings, out);
    else offerSetUp(url, owner);
    out.println(Texts.of("start.ready", url));
  }

  private void offerSetUp(String url, Database database) {
    try (var owner = database.open()) {
      SetUpLink.make(owner)
          .ifPresent(path -> out.println(Texts.of("start.set-up-link", url + path)));
    } catch (SQLException failed) {
      throw new Refusal("database.refuses", database, failed.getMessage());
    }
  }

  private void stopOnSignal() {
    if (!stopping.compareAndSet(false, true)) return;
    out.println(Texts.of("stop.begins"));
    stop();
    Runtime.getRuntime().halt(0);
  }

  /** Server before database, so that requests in hand can still be written. */
  private void stop() {
    if (server != null) server.stop();
    if (storage != null) storage.stop();
    out.println(Texts.of("stop.done"));
  }

  /**
   * The thread that stops the portal also ends the process; this one only has to stay out of it.
   */
  private static void awaitTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
