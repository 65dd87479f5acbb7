package org.branchwork.casework.retention;

import java.util.UUID;
import org.branchwork.casework.api.retention.ErasureReason;
import org.branchwork.casework.cases.CaseworkDatabase;

/** Two people who erase a case, for the tests of other capabilities. */
public final class ErasureAsker {

  private final CaseworkDatabase database;

  public ErasureAsker(CaseworkDatabase database) {
    this.database = database;
  }

  public UUID ask(String reference) {
    return database.work(
        d -> KeepingStory.erasing(d).ask(reference, ErasureReason.NOT_NEEDED, KeepingStory.KEEPER));
  }

  public void approve(UUID erasure) {
    database.act(d -> KeepingStory.erasing(d).approve(erasure, KeepingStory.SECOND));
  }
}
