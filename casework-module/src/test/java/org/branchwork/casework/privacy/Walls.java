package org.branchwork.casework.privacy;

import static org.branchwork.casework.cases.CaseFixture.LEAD;

import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.privacy.AccessDesk;
import org.branchwork.casework.api.privacy.AccessSearch;
import org.branchwork.casework.api.privacy.Reading;
import org.branchwork.casework.cases.CaseworkDatabase;

/** Walls around a case and the log of reading, for the tests of other packages. */
public final class Walls {

  private Walls() {}

  public static void restrict(CaseworkDatabase database, Receipt receipt) {
    database.act(d -> d.of(AccessDesk.class, CaseWalls.class).restrict(receipt.reference(), LEAD));
  }

  public static void openTo(CaseworkDatabase database, Receipt receipt, Caller who) {
    database.act(
        d ->
            d.of(AccessDesk.class, CaseWalls.class)
                .openTo(receipt.reference(), who.account(), LEAD));
  }

  /** The looks at the case, latest first. */
  public static List<Reading> readings(CaseworkDatabase database, Receipt receipt) {
    return database
        .work(d -> d.of(AccessSearch.class, AccessLookup.class).of(receipt.reference(), LEAD))
        .readings();
  }
}
