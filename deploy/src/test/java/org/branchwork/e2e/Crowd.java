package org.branchwork.e2e;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Members who send one enquiry after the other, all at the same time. */
final class Crowd implements AutoCloseable {
  private static final Duration GOING_HOME = Duration.ofMinutes(3);

  private final Map<String, Submission> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, Submission> begun = new ConcurrentHashMap<>();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private final AtomicLong latestBegin = new AtomicLong(Long.MIN_VALUE);
  private final CountDownLatch evening = new CountDownLatch(1);
  private final CountDownLatch night = new CountDownLatch(1);
  private final ExecutorService threads;
  private final HttpClient http;

  Crowd(int size, String url, long seed) {
    threads = Executors.newFixedThreadPool(size);
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    for (var at = 0; at < size; at++) {
      var client = at;
      threads.execute(() -> sendAll(client, url, new Random(seed + client)));
    }
  }

  private void sendAll(int client, String url, Random chance) {
    var member = new Member(http, url, time -> !passes(night, time));
    for (var number = 1; !passes(evening, Duration.ZERO); number++) {
      var enquiry = Submission.next(client, number, chance);
      var start = System.nanoTime();
      begun.put(enquiry.words(), enquiry);
      try {
        acknowledged.put(member.send(enquiry), enquiry);
        latestBegin.accumulateAndGet(start, Math::max);
      } catch (RuntimeException refused) {
        refusals.add(refused.toString());
      }
    }
  }

  /** Waits for an enquiry that was begun after a moment to be acknowledged. */
  boolean hasHeardSince(long nanoTime) {
    return latestBegin.get() > nanoTime;
  }

  /** Lets everybody finish the enquiry in hand, and waits until all have. */
  void goHome() {
    evening.countDown();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GOING_HOME.toSeconds(), TimeUnit.SECONDS)) {
        refusals.add("somebody was never answered");
      }
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    night.countDown();
  }

  /** What was acknowledged, by reference. */
  Map<String, Submission> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  /** What anybody began to send, by its words, whether or not it was acknowledged. */
  Map<String, Submission> begun() {
    return Map.copyOf(begun);
  }

  List<String> refusals() {
    return List.copyOf(refusals);
  }

  private static boolean passes(CountDownLatch moment, Duration time) {
    try {
      return moment.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    evening.countDown();
    night.countDown();
    threads.shutdownNow();
  }
}
