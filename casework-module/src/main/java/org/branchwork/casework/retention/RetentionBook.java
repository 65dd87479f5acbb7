package org.branchwork.casework.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.RetentionEvent;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.retention.KeepReason;
import org.branchwork.casework.api.retention.LiftReason;
import org.branchwork.casework.api.retention.RetentionDesk;
import org.branchwork.casework.cases.CaseDoor;
import org.jspecify.annotations.Nullable;

/** Keeps how long cases are kept. */
@ApplicationScoped
@Transactional
class RetentionBook implements RetentionDesk {

  private static final int SOURCE_LENGTH = 500;
  private static final int MOST_YEARS = 100;

  @Inject CaseDoor cases;
  @Inject RetentionRows rows;

  @Override
  public void setPeriod(
      @Nullable Category category, int months, @Nullable String source, Caller caller) {
    Keepers.require(caller);
    if (months < 1 || months > MOST_MONTHS) {
      throw new CaseworkRuleBroken("keeping.months");
    }
    String said = CaseDoor.clean(source).replaceAll("\\s+", " ").strip();
    if (said.isEmpty() || said.codePointCount(0, said.length()) > SOURCE_LENGTH) {
      throw new CaseworkRuleBroken("keeping.source");
    }
    Instant now = cases.now();
    if (rows.setPeriod(category, months, said, caller, now)) {
      cases.tell(new RetentionEvent.PeriodSet(id(), caller.label(), now, category, months));
    }
  }

  @Override
  public void keepUntil(
      String reference, @Nullable LocalDate until, @Nullable KeepReason reason, Caller caller) {
    RetentionRows.Known known = known(reference, caller);
    if (known.keeping().stage() != Stage.CLOSED) {
      throw new CaseworkRuleBroken("keeping.not-closed");
    }
    LocalDate today = cases.today();
    if (until == null || !until.isAfter(today) || until.isAfter(today.plusYears(MOST_YEARS))) {
      throw new CaseworkRuleBroken("keeping.until");
    }
    KeepReason why = Keepers.chosen(reason, "keeping.reason");
    Instant now = cases.now();
    rows.keep(known.id(), until, why, caller, now);
    cases.tell(new RetentionEvent.CaseKept(id(), reference, caller.label(), now, until, why));
  }

  @Override
  public void hold(String reference, @Nullable KeepReason reason, Caller caller) {
    RetentionRows.Known known = known(reference, caller);
    KeepReason why = Keepers.chosen(reason, "keeping.reason");
    Instant now = cases.now();
    if (rows.hold(known.id(), why, caller, now)) {
      cases.tell(new RetentionEvent.HoldPlaced(id(), reference, caller.label(), now, why));
    }
  }

  @Override
  public void lift(String reference, @Nullable LiftReason reason, Caller caller) {
    RetentionRows.Known known = known(reference, caller);
    LiftReason why = Keepers.chosen(reason, "keeping.lift");
    if (rows.lift(known.id())) {
      Instant now = cases.now();
      cases.tell(new RetentionEvent.HoldLifted(id(), reference, caller.label(), now, why));
    }
  }

  private RetentionRows.Known known(String reference, Caller caller) {
    Keepers.require(caller);
    return rows.find(reference).orElseThrow(CaseNotFound::new);
  }

  private static UUID id() {
    return UUID.randomUUID();
  }
}
