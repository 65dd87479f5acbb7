package org.branchwork.fundraising.inspections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.InspectionEvent.InspectionAsked;
import org.branchwork.fundraising.api.InspectionEvent.RecordsShown;
import org.branchwork.fundraising.api.inspections.InspectionAct;
import org.branchwork.fundraising.api.inspections.InspectionAct.Kind;
import org.branchwork.fundraising.api.inspections.InspectionDesk;
import org.branchwork.fundraising.api.inspections.InspectionNotFound;
import org.branchwork.fundraising.api.inspections.InspectionRow;
import org.branchwork.fundraising.api.inspections.InspectionState;
import org.branchwork.fundraising.api.inspections.InspectionView;
import org.branchwork.fundraising.api.inspections.RecordInspection;
import org.branchwork.fundraising.api.inspections.ShownPage;
import org.branchwork.fundraising.api.inspections.ShownRecords;
import org.branchwork.fundraising.api.ledger.JournalEntry;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.yearend.ReceiptsAndPayments;
import org.branchwork.fundraising.api.yearend.YearEndSearch;
import org.jspecify.annotations.Nullable;

/** The book of requests, and of what was shown. */
@ApplicationScoped
@Transactional
class InspectionBook implements InspectionDesk {

  @Inject InspectionRows requests;
  @Inject LedgerSearch ledger;
  @Inject YearEndSearch accounts;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public void record(RecordInspection command, Caller caller) {
    InspectionRules.requireTreasurer(caller);
    InspectionRules.check(command, InspectionRules.today(clock));
    Instant now = now();
    if (requests.add(command, caller.label(), now)) {
      UUID request = command.request();
      events.fire(
          new InspectionAsked(
              UUID.randomUUID(), request, caller.label(), now, command.from(), command.to()));
      if (command.checked()) {
        add(request, act(Kind.CHECKED, null, null, caller));
      }
    }
  }

  @Override
  public void check(UUID request, Caller caller) {
    note(request, act(Kind.CHECKED, null, null, caller), caller);
  }

  @Override
  public void offer(UUID request, LocalDate day, Caller caller) {
    note(request, act(Kind.OFFERED, day, null, caller), caller);
  }

  @Override
  public void begin(UUID request, Caller caller) {
    note(request, act(Kind.BEGUN, null, null, caller), caller);
  }

  @Override
  public void end(UUID request, Caller caller) {
    note(request, act(Kind.HELD, null, null, caller), caller);
  }

  @Override
  public void close(UUID request, String reason, Caller caller) {
    note(request, act(Kind.CLOSED, null, reason.strip(), caller), caller);
  }

  @Override
  public void refuse(UUID request, String reason, Caller caller) {
    note(request, act(Kind.REFUSED, null, reason.strip(), caller), caller);
  }

  private InspectionAct act(
      Kind kind, @Nullable LocalDate day, @Nullable String reason, Caller caller) {
    return new InspectionAct(kind, day, reason, caller.label(), now());
  }

  /** Notes an act once, however often a form is sent. */
  private void note(UUID request, InspectionAct act, Caller caller) {
    InspectionRules.requireTreasurer(caller);
    InspectionRules.check(act, InspectionRules.today(clock));
    List<InspectionAct> acts = found(request).acts();
    if (acts.isEmpty() || !acts.get(acts.size() - 1).isSameAs(act)) {
      add(request, act);
    }
  }

  private void add(UUID request, InspectionAct act) {
    requests.add(request, act);
    events.fire(InspectionTold.of(request, act));
  }

  @Override
  public ShownRecords show(UUID request, long after, Caller caller) {
    InspectionRules.requireTreasurer(caller);
    InspectionRow asked = found(request).row();
    InspectionRules.require(asked.state() == InspectionState.UNDER_WAY, "inspection.not-under-way");
    List<JournalEntry> found =
        ledger.journalOfDays(asked.from(), asked.to(), after, PAGE + 1, caller);
    List<JournalEntry> shown = found.stream().limit(PAGE).toList();
    Optional<ReceiptsAndPayments> account =
        after == 0
            ? Optional.of(accounts.receiptsAndPayments(asked.from(), asked.to(), caller))
            : Optional.empty();
    if (!shown.isEmpty()) {
      log(request, shown, account.isPresent(), caller);
    }
    return new ShownRecords(
        shown, account, found.size() > PAGE ? OptionalLong.of(last(shown)) : OptionalLong.empty());
  }

  private void log(UUID request, List<JournalEntry> shown, boolean account, Caller caller) {
    long first = shown.get(0).entry().number();
    Instant now = now();
    requests.addShown(
        request, new ShownPage(0, first, last(shown), shown.size(), account, caller.label(), now));
    events.fire(
        new RecordsShown(UUID.randomUUID(), request, caller.label(), now, first, last(shown)));
  }

  private static long last(List<JournalEntry> shown) {
    return shown.get(shown.size() - 1).entry().number();
  }

  private InspectionView found(UUID request) {
    return requests
        .request(request, InspectionRules.today(clock))
        .orElseThrow(InspectionNotFound::new);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
