package org.branchwork.fundraising.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.PrivacyEvent.PersonalDataErased;
import org.branchwork.fundraising.api.PrivacyEvent.PersonalDataExpired;
import org.branchwork.fundraising.api.PrivacyEvent.PersonalDataGathered;
import org.branchwork.fundraising.api.privacy.HeldPapers;
import org.branchwork.fundraising.api.privacy.HeldRecord;
import org.branchwork.fundraising.api.privacy.HeldRecord.Keeping;
import org.branchwork.fundraising.api.privacy.KeepingPeriods;
import org.branchwork.fundraising.api.privacy.Person;
import org.branchwork.fundraising.api.privacy.PersonalDataDesk;
import org.branchwork.fundraising.api.privacy.PersonalDataSearch;

/** Finds, shows and erases what tells of a person. */
@ApplicationScoped
@Transactional
class PersonalDataBook implements PersonalDataDesk, PersonalDataSearch {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Inject PersonalRows rows;
  @Inject KeepingPeriods periods;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public int erasePast(Caller caller) {
    require(caller.kind() == Caller.Kind.SYSTEM, "not-allowed");
    LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
    List<PersonalRows.Gone> gone =
        rows.erasePast(
            today.minusDays(periods.giverDays()),
            today.minusDays(periods.claimDays()),
            today,
            AT_ONCE);
    for (PersonalRows.Gone one : gone) {
      events.fire(
          new PersonalDataExpired(
              UUID.randomUUID(), one.record(), caller.label(), now(), one.kind()));
    }
    return gone.size();
  }

  @Override
  public List<HeldRecord> found(long request, Person person, Caller caller) {
    require(
        caller.kind() == Caller.Kind.STAFF && caller.may(Permission.SUBJECT_ACCESS), "not-allowed");
    return rows.found(request, person);
  }

  @Override
  public void decide(long request, Person person, Map<UUID, Boolean> belongs, Caller caller) {
    Set<UUID> known =
        found(request, person, caller).stream().map(HeldRecord::id).collect(Collectors.toSet());
    require(known.containsAll(belongs.keySet()), "held.unknown");
    belongs.forEach((record, yes) -> rows.decide(request, record, yes, caller.label(), now()));
  }

  @Override
  public HeldPapers gather(long request, Person person, Caller caller) {
    List<HeldRecord> own = own(request, person, caller);
    Set<UUID> ids = own.stream().map(HeldRecord::id).collect(Collectors.toSet());
    for (HeldRecord one : own) {
      events.fire(
          new PersonalDataGathered(UUID.randomUUID(), one.id(), caller.label(), now(), request));
    }
    return new HeldPapers(
        own,
        rows.facts(request).stream().filter(fact -> ids.contains(fact.record())).toList(),
        rows.files(request).stream().filter(file -> ids.contains(file.record())).toList());
  }

  @Override
  public int erase(long request, Person person, Caller caller) {
    List<HeldRecord> own =
        own(request, person, caller).stream()
            .filter(one -> one.keeping() != Keeping.BY_LAW)
            .toList();
    require(!own.isEmpty(), "held.none");
    require(own.stream().noneMatch(one -> one.keeping() == Keeping.NEEDED), "held.needed");
    List<PersonalRows.Erased> erased = rows.erase(own);
    for (PersonalRows.Erased one : erased) {
      events.fire(
          new PersonalDataErased(
              UUID.randomUUID(),
              one.gone().record(),
              caller.label(),
              now(),
              one.gone().kind(),
              request,
              one.digest()));
    }
    return erased.size();
  }

  /** Those that belong, once each that was found is decided on. */
  private List<HeldRecord> own(long request, Person person, Caller caller) {
    List<HeldRecord> found = found(request, person, caller);
    require(found.stream().allMatch(one -> one.belongs() != null), "held.undecided");
    return found.stream().filter(one -> Boolean.TRUE.equals(one.belongs())).toList();
  }

  private static void require(boolean holds, String key) {
    if (!holds) {
      throw new FundraisingRuleBroken(key);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
