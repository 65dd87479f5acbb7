package org.branchwork.fundraising.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.statements.ImportDesk;
import org.branchwork.fundraising.api.statements.ImportStage;

/**
 * Tells, while a file is imported, how far that is. Only of files that were left to the portal: to
 * tell takes a second connection, which no request may wait for while it holds one.
 */
@ApplicationScoped
public class ProgressDoor {

  /** How often a stage is told of; more would be seen by nobody. */
  private static final int STEPS = 50;

  private final Set<UUID> told = ConcurrentHashMap.newKeySet();

  @Inject ImportDesk desk;

  /** Imports a file that is told of. */
  void telling(UUID file, Runnable work) {
    told.add(file);
    try {
      work.run();
    } finally {
      told.remove(file);
    }
  }

  /**
   * Begins a stage of a file.
   *
   * @param total how many lines there are in it
   * @return to be told after each piece how many of them are done with
   */
  public IntConsumer begin(UUID file, ImportStage stage, int total, Caller caller) {
    if (!told.contains(file)) {
      return done -> {};
    }
    desk.note(file, stage, 0, total, caller);
    int[] last = {0};
    return done -> {
      int step = (int) ((long) done * STEPS / total);
      if (step > last[0]) {
        last[0] = step;
        desk.note(file, stage, done, total, caller);
      }
    };
  }
}
