package org.branchwork.casework.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.reports.CaseReport;
import org.branchwork.casework.api.reports.ReportPeriod;
import org.branchwork.casework.api.reports.ReportSearch;
import org.branchwork.casework.cases.CaseDoor;

/** Counts cases for reports. */
@ApplicationScoped
@Transactional
class ReportLookup implements ReportSearch {

  @Inject CaseDoor cases;
  @Inject ReportRows rows;
  @Inject Recovered recovered;

  @Override
  public List<ReportPeriod> periods(Caller caller) {
    return ReportPeriod.over(cases.today());
  }

  @Override
  public CaseReport of(ReportPeriod period, Caller caller) {
    if (!caller.may(Permission.VIEW_ALL)) {
      throw new CaseNotFound();
    }
    ReportRows.Counts counts = rows.counts(period);
    return new CaseReport(
        period,
        counts.received(),
        counts.categories(),
        counts.outcomes(),
        counts.employers(),
        counts.workplaces(),
        rows.ages(cases.now()),
        rows.firstAnswer(period),
        recovered.pounds(period));
  }
}
