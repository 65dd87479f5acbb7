package org.branchwork.fundraising.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.pledges.Supporter;
import org.branchwork.fundraising.api.pledges.SupporterSearch;

/** Reads supporters: the database itself tells no more than they chose. */
@ApplicationScoped
@Transactional
class SupporterLookup implements SupporterSearch {

  @Inject Rows rows;

  @Override
  public List<Supporter> supporters(UUID appeal, Caller caller) {
    return rows
        .rows("select name, message, month from fundraising.supporters(cast(?1 as uuid))", appeal)
        .stream()
        .map(row -> new Supporter(row.textOrNone(0), row.textOrNone(1), YearMonth.from(row.day(2))))
        .toList();
  }
}
