package org.branchwork.casework.absences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.absences.AbsenceRows.Kept;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.WallEvent;
import org.branchwork.casework.api.absences.AbsenceDesk;
import org.branchwork.casework.api.absences.NewAbsence;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.rows.RowDoor.Row;
import org.jspecify.annotations.Nullable;

/** Keeps who is away and who covers. */
@ApplicationScoped
@Transactional
class Absences implements AbsenceDesk {

  private static final int AT_ONCE = 200;

  @Inject CaseDoor cases;
  @Inject AbsenceRows rows;

  @Override
  public UUID enter(NewAbsence wanted, Caller caller) {
    UUID account = wanted.account();
    refuseIf(account == null || !mayEnter(account, caller), "absence.account");
    LocalDate first = wanted.first();
    LocalDate last = wanted.last();
    if (account == null || first == null || last == null || !inOrder(first, last)) {
      throw new CaseworkRuleBroken("absence.days");
    }
    rows.lock();
    List<Kept> known = rows.of(account, first, last);
    Optional<Kept> same = known.stream().filter(each -> isSame(each, wanted)).findFirst();
    if (same.isPresent()) {
      return same.get().id();
    }
    refuseIf(!known.isEmpty(), "absence.overlaps");
    refuseIf(rows.coveredBy(account, first, last) > 0, "absence.covers");
    requireThere(wanted.cover(), account, first, last);
    requireThere(wanted.second(), account, first, last);
    return keep(wanted, account, first, last, caller);
  }

  private UUID keep(
      NewAbsence wanted, UUID account, LocalDate first, LocalDate last, Caller caller) {
    UUID id = UUID.randomUUID();
    rows.keep(id, wanted, caller, cases.now());
    if (wanted.second() != null) {
      rows.coverRest(id, wanted.second(), caller, cases.now());
    }
    requireNearCovered(id);
    cases.tell(
        new WallEvent.AbsenceEntered(
            UUID.randomUUID(),
            caller.label(),
            cases.now(),
            id,
            account,
            first,
            last,
            wanted.cover(),
            wanted.second()));
    return id;
  }

  @Override
  public void cover(UUID absence, @Nullable UUID cover, Caller caller) {
    Kept kept = toChange(absence, caller);
    if (Objects.equals(kept.cover(), cover)) {
      return;
    }
    requireThere(cover, kept.account(), kept.first(), kept.last());
    rows.cover(absence, cover);
    requireNearCovered(absence);
    cases.tell(
        new WallEvent.CoverChosen(UUID.randomUUID(), caller.label(), cases.now(), absence, cover));
  }

  @Override
  public void coverCase(UUID absence, String reference, @Nullable UUID cover, Caller caller) {
    Kept kept = toChange(absence, caller);
    Held held = cases.seen(reference, caller);
    if (!kept.account().equals(held.caseworker())) {
      throw new CaseNotFound();
    }
    if (cover == null) {
      throw new CaseworkRuleBroken("absence.cover");
    }
    requireThere(cover, kept.account(), kept.first(), kept.last());
    refuseIf(!rows.reaches(held.id(), cover), "absence.walled");
    rows.coverCase(absence, held.id(), cover, caller, cases.now());
    cases.tell(
        new WallEvent.CaseCoverChosen(
            UUID.randomUUID(), held.reference(), caller.label(), cases.now(), absence, cover));
  }

  @Override
  public void end(UUID absence, Caller caller) {
    Kept kept = changeable(absence, caller);
    if (!kept.ended()) {
      rows.end(absence, caller, cases.now());
      cases.tell(
          new WallEvent.AbsenceEnded(UUID.randomUUID(), caller.label(), cases.now(), absence));
    }
  }

  @Override
  public int watch(Caller caller) {
    cases.requireSystem(caller);
    List<Row> missing = rows.tellMissing(cases.today(), cases.now(), AT_ONCE);
    for (Row each : missing) {
      cases.tell(
          new WallEvent.CoverMissing(
              UUID.randomUUID(), each.text(0), caller.label(), cases.now(), each.id(1)));
    }
    return missing.size();
  }

  /** One that lasts still, or is to come. */
  private Kept toChange(UUID absence, Caller caller) {
    rows.lock();
    Kept kept = changeable(absence, caller);
    if (kept.ended() || kept.last().isBefore(cases.today())) {
      throw new CaseNotFound();
    }
    return kept;
  }

  private Kept changeable(UUID absence, Caller caller) {
    return rows.find(absence)
        .filter(kept -> mayEnter(kept.account(), caller))
        .orElseThrow(CaseNotFound::new);
  }

  private static boolean mayEnter(UUID account, Caller caller) {
    return account.equals(caller.accountId()) || caller.may(Permission.ASSIGN);
  }

  private boolean inOrder(LocalDate first, LocalDate last) {
    return !last.isBefore(first)
        && !last.isBefore(cases.today())
        && ChronoUnit.DAYS.between(first, last) < MOST_DAYS;
  }

  private static boolean isSame(Kept kept, NewAbsence wanted) {
    return kept.first().equals(wanted.first())
        && kept.last().equals(wanted.last())
        && Objects.equals(kept.cover(), wanted.cover());
  }

  /** A cover is somebody else, and there on all days. */
  private void requireThere(@Nullable UUID cover, UUID away, LocalDate first, LocalDate last) {
    refuseIf(away.equals(cover), "absence.self");
    refuseIf(!rows.of(cover, first, last).isEmpty(), "absence.cover-away");
  }

  private void requireNearCovered(UUID absence) {
    List<String> inTheWay = rows.inTheWay(absence, cases.today());
    if (!inTheWay.isEmpty()) {
      throw new CaseworkRuleBroken("absence.limits", inTheWay);
    }
  }

  private static void refuseIf(boolean broken, String rule) {
    if (broken) {
      throw new CaseworkRuleBroken(rule);
    }
  }
}
