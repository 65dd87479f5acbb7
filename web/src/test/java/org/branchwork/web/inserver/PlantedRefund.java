package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.matching.PrepareRefund;
import org.branchwork.fundraising.api.matching.RefundDesk;
import org.jdbi.v3.core.Jdbi;

/** A refund that waits, to an account with digits that stand nowhere else. */
@ApplicationScoped
public class PlantedRefund {

  static final String ACCOUNT = "089999 55779911";

  @Inject PlantedLine lines;
  @Inject RefundDesk desk;

  @Inject Jdbi jdbi;

  private boolean planted;

  /** The id of the refund out of a line; empty without one. */
  public String of(UUID line) {
    return jdbi.inTransaction(
        handle -> {
          handle
              .select("select set_config('branchwork.kind', 'SYSTEM', true)")
              .mapTo(String.class)
              .one();
          return handle
              .select(
                  "select coalesce(string_agg(cast(id as text), ' '), '') from fundraising.refund"
                      + " where line = ?",
                  line)
              .mapTo(String.class)
              .one();
        });
  }

  /** Puts it there once. */
  public synchronized void plant() {
    if (!planted) {
      UUID line = lines.line(4_321, "FOR SOMEBODY ELSE", ACCOUNT);
      PrepareRefund refund =
          new PrepareRefund(UUID.randomUUID(), line, 4_321, "not for the branch", null);
      desk.prepare(refund, Caller.system("test"));
      planted = true;
    }
  }
}
