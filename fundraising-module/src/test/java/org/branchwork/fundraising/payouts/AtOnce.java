package org.branchwork.fundraising.payouts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/** Pieces of work that begin at one moment, each in a thread of its own. */
final class AtOnce {

  private AtOnce() {}

  /** The keys of the rules that refused some of the pieces; the others were done. */
  static List<String> refusals(Runnable... pieces) throws Exception {
    CyclicBarrier start = new CyclicBarrier(pieces.length);
    ExecutorService threads = Executors.newFixedThreadPool(pieces.length);
    try {
      List<Future<Optional<String>>> running = new ArrayList<>();
      for (Runnable piece : pieces) {
        running.add(threads.submit(() -> refusal(start, piece)));
      }
      List<String> refused = new ArrayList<>();
      for (Future<Optional<String>> one : running) {
        one.get(1, TimeUnit.MINUTES).ifPresent(refused::add);
      }
      return refused;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Optional<String> refusal(CyclicBarrier start, Runnable piece) throws Exception {
    start.await(1, TimeUnit.MINUTES);
    try {
      piece.run();
      return Optional.empty();
    } catch (FundraisingRuleBroken broken) {
      return Optional.of(broken.key());
    }
  }
}
