package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.branchwork.fundraising.sql.SqlDoor.Tables;

/** The tables of reconciling. */
@ApplicationScoped
class ReconcilingTables extends Tables {

  ReconcilingTables() {
    super(Map.of());
  }
}
