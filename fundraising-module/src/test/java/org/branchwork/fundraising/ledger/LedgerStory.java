package org.branchwork.fundraising.ledger;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Books that begin anew with each test. */
abstract class LedgerStory {
  static LedgerFixture ledger;

  @BeforeAll
  static void start() {
    ledger = new LedgerFixture();
  }

  @AfterAll
  static void stop() throws Exception {
    ledger.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    ledger.begin();
  }
}
