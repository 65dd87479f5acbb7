package org.branchwork.deploy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.branchwork.web.platform.audit.chain.AuditVerification;
import org.branchwork.web.platform.audit.chain.Finding;
import org.branchwork.web.platform.audit.chain.NotedHeads;
import org.branchwork.web.platform.audit.chain.SealKey;
import org.branchwork.web.platform.audit.chain.SealedHead;

/**
 * The proof that nobody changed the audit trail: the chain is walked with the key that the database
 * does not hold, and held against what was noted outside it.
 */
final class AuditProof {
  private final SealKey key;
  private final List<SealedHead> noted;

  private AuditProof(SealKey key, List<SealedHead> noted) {
    this.key = key;
    this.noted = noted;
  }

  /**
   * Reads what is needed beside the database, before the database is looked at: the chain goes on
   * meanwhile.
   *
   * @param heads what somebody had written down
   */
  static AuditProof of(Settings settings, DataDirectory data, List<String> heads) {
    var noted = new ArrayList<SealedHead>();
    for (var head : heads) {
      noted.add(SealedHead.parse(head).orElseThrow(() -> new WrongUse("audit.head", head)));
    }
    try {
      noted.addAll(new NotedHeads(data.root()).read());
    } catch (IOException unreadable) {
      throw new Refusal("data.unwritable", data.root(), unreadable.getMessage());
    }
    return new AuditProof(SealKey.from(secret(settings.require("secret.link"))), noted);
  }

  /** What was found, as a sentence; refuses with one when the trail is not what was sealed. */
  String on(Connection owner) throws SQLException {
    var result = new AuditVerification(owner, key).verify(noted);
    if (result.finding().isPresent()) throw refusal(result.finding().get());
    var sealed = result.head().sequence();
    if (sealed == 0) return Texts.of("audit.nothing", result.waiting());
    return Texts.of("audit.whole", sealed, result.waiting(), noted.size(), result.head().shown());
  }

  private static Refusal refusal(Finding finding) {
    var place = finding.sequence();
    var entry = finding.entry();
    return switch (finding.kind()) {
      case EDITED -> new Refusal("audit.edited", entry, place);
      case REMOVED ->
          entry == 0
              ? new Refusal("audit.removed-both", place)
              : new Refusal("audit.removed", entry, place);
      case REORDERED -> new Refusal("audit.reordered", entry, place);
      case FORGED -> new Refusal("audit.forged", entry, place);
      case INSERTED -> new Refusal("audit.inserted", entry);
      case CUT -> new Refusal("audit.cut", place);
      case REPLACED -> new Refusal("audit.replaced", place);
    };
  }

  private static byte[] secret(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
