package org.branchwork.web.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.web.platform.audit.AuditTrail;
import org.branchwork.web.platform.identity.SignedIn;
import org.branchwork.web.platform.matrix.Act;
import org.jspecify.annotations.Nullable;

/**
 * Notes in the audit trail what a member of staff was refused: a page or an act without the
 * permission or a fresh proof, or a record that is not there for this person. Whether it is
 * another's or none at all is not told.
 */
@ApplicationScoped
class Refusals {

  @Inject AuditTrail trail;
  @Inject SignedIn signedIn;

  /** Somebody lacks the permission that a page needs. */
  void notPermitted(Routes.Found found) {
    note(found.route().path(), found, Map.of("permission", found.route().permission()));
  }

  /** Somebody pressed a button without the permission that it needs. */
  void notPermitted(Routes.Found found, Act act) {
    note(act.name(), found, Map.of("permission", act.permission()));
  }

  /** Somebody pressed a button for which the second factor is proved again, and had not. */
  void unproved(Routes.Found found, Act act) {
    note(act.name(), found, Map.of());
  }

  /** Something was posted that no page of ours sends. */
  void noAct(Routes.Found found) {
    note(found.route().path(), found, Map.of("reason", "no-act"));
  }

  /** A page or file found nothing for whoever asked; of strangers nothing is kept. */
  void nothingThere(Routes.Found found) {
    if (signedIn.present()) {
      note(found.route().path(), found, Map.of());
    }
  }

  private void note(String action, Routes.Found found, Map<String, String> facts) {
    trail.refused(action, subject(found), signedIn.accountId().toString(), facts);
  }

  /** The record in the path, where it has the form of one; whatever else was typed is not kept. */
  private static @Nullable String subject(Routes.Found found) {
    return found.parameters().values().stream().flatMap(Refusals::known).findFirst().orElse(null);
  }

  private static Stream<String> known(String typed) {
    try {
      return Stream.of(UUID.fromString(typed).toString());
    } catch (IllegalArgumentException e) {
      return CaseReference.parse(typed)
          .filter(CaseReference::checks)
          .map(CaseReference::shown)
          .stream();
    }
  }
}
