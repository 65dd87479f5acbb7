package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.branchwork.web.platform.identity.IdentityEvent.PasswordChanged;
import org.branchwork.web.platform.identity.IdentityEvent.RecoveryCodesRenewed;

/** Writes what people change about their own accounts, each in one transaction. */
@ApplicationScoped
@Transactional
class OwnAccountRecords {

  @Inject AccountRecords accounts;
  @Inject FactorRecords factors;
  @Inject SignInRecords signIns;
  @Inject Event<IdentityEvent> events;
  @Inject Clock clock;

  void changePassword(Actor own, String hash) {
    UUID id = own.accountId();
    accounts.setPassword(id, hash);
    signIns.endAll(id, own.signInId(), id);
    events.fire(new PasswordChanged(UUID.randomUUID(), id, id.toString(), clock.instant()));
  }

  void renewRecovery(Actor own, List<String> hashes) {
    UUID id = own.accountId();
    factors.renewRecovery(id, hashes);
    events.fire(new RecoveryCodesRenewed(UUID.randomUUID(), id, id.toString(), clock.instant()));
  }
}
