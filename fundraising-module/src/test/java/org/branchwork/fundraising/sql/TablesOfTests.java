package org.branchwork.fundraising.sql;

import jakarta.persistence.EntityManager;
import org.branchwork.fundraising.sql.SqlDoor.Tables;

/** Tables as the container would give them. */
public final class TablesOfTests {

  private TablesOfTests() {}

  /** These tables, read and written in the transaction of an entity manager. */
  public static <T extends Tables> T over(EntityManager entities, T tables) {
    tables.entities = entities;
    return tables;
  }
}
