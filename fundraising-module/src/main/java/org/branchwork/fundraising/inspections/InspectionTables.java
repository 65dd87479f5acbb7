package org.branchwork.fundraising.inspections;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.branchwork.fundraising.sql.SqlDoor.Tables;

/** The tables of requests to inspect the records. */
@ApplicationScoped
class InspectionTables extends Tables {

  private static final Map<String, String> KEYS =
      Map.of(
          "inspection_order", "inspection.order",
          "inspection_checked_first", "inspection.unchecked",
          "inspection_under_way", "inspection.not-under-way");

  InspectionTables() {
    super(KEYS);
  }
}
