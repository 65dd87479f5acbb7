package org.branchwork.web.bridges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.privacy.AccessSearch;
import org.branchwork.web.platform.audit.AuditWall;

/** A case in which somebody is named is not there for her or him in the audit trail either. */
@ApplicationScoped
class AuditGapsFromNamedCases implements AuditWall {

  private static final Caller AUDIT = Caller.system("audit");

  @Inject AccessSearch cases;

  @Override
  public Set<String> hiddenFrom(UUID account) {
    return cases.naming(account, AUDIT);
  }
}
