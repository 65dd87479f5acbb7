package org.branchwork.web.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.branchwork.web.platform.audit.chain.NotedHeads;
import org.branchwork.web.platform.audit.chain.SealKey;
import org.branchwork.web.platform.audit.chain.SealedHead;
import org.branchwork.web.platform.settings.PortalSettings;

/**
 * Seals what was written to the audit trail: chains the rows, and notes the end of the chain
 * outside the database. Acts do not wait for it, so that no lock makes them queue.
 */
@ApplicationScoped
public class AuditSealer {

  private static final Logger LOG = System.getLogger(AuditSealer.class.getName());

  @Inject AuditSealRows rows;
  @Inject PortalSettings settings;

  /**
   * Seals everything that can be sealed now.
   *
   * @return how many rows
   * @throws IOException when the end of the chain could not be noted
   */
  public int seal() throws IOException {
    SealKey key = SealKey.from(settings.secret("link"));
    int sealed = 0;
    int round;
    do {
      round = rows.sealNext(key);
      sealed += round;
    } while (round == AuditSealRows.ROUND);
    note();
    return sealed;
  }

  private void note() throws IOException {
    SealedHead head = rows.head();
    NotedHeads noted = new NotedHeads(settings.dataDirectory());
    if (head.sequence() > 0 && !noted.note(head, rows::has)) {
      LOG.log(Level.ERROR, "the audit chain is not the one whose end was noted: verify it");
    }
  }
}
