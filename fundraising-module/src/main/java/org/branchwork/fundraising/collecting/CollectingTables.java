package org.branchwork.fundraising.collecting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.branchwork.fundraising.sql.SqlDoor.Tables;

/** The tables of collections, slips and cheques. */
@ApplicationScoped
class CollectingTables extends Tables {

  CollectingTables() {
    super(Map.of());
  }
}
