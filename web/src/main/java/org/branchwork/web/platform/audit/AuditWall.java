package org.branchwork.web.platform.audit;

import java.util.Set;
import java.util.UUID;

/** Which records the audit trail does not show to somebody, whatever she or he may read. */
public interface AuditWall {

  /** The subjects that do not exist for this account, such as the cases in which it is named. */
  Set<String> hiddenFrom(UUID account);
}
