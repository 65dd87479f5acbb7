package org.branchwork.casework.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.RegisterEvent;
import org.branchwork.casework.api.calls.KnownCaller.Same;
import org.branchwork.casework.api.register.MatchDesk;
import org.branchwork.casework.api.register.MatchSearch;
import org.branchwork.casework.api.register.MatchSheet;
import org.branchwork.casework.api.register.MatchSheet.Candidate;
import org.branchwork.casework.api.register.MatchSheet.Granted;
import org.branchwork.casework.api.register.MatchSheet.Rule;
import org.branchwork.casework.api.register.MemberEntry;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.jspecify.annotations.Nullable;

/** Shows who of the register a case may be of, and keeps what a person says of it. */
@ApplicationScoped
@Transactional
class MemberMatching implements MatchDesk, MatchSearch {

  private static final int LONGEST_REASON = 500;

  private static final String CANDIDATES =
      "select m.number, m.name, m.employer, m.joined_on, m.paid_until, m.lapsed_on,"
          + " coalesce(m.telephone_e164 = c.telephone_e164, false),"
          + " coalesce(m.email_folded = c.email_folded, false),"
          + " coalesce(m.number = c.membership_folded, false), coalesce(m.number = k.member, false)"
          + " from casework.case_file c left join casework.case_member k on k.case_id = c.id"
          + " join lateral (select number from casework.member where number = c.membership_folded"
          + " union select number from casework.member where email_folded = c.email_folded"
          + " union select number from casework.member where telephone_e164 = c.telephone_e164"
          + " union select k.member where k.member is not null) f on true"
          + " join casework.member m on m.number = f.number where c.id = ?1"
          + " order by 10 desc, 9 desc, m.name, m.number limit 20";

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Inject CaseDoor cases;
  @Inject MemberRows members;

  @Override
  public void confirm(String reference, @Nullable String number, Caller caller) {
    Held held = cases.toWork(reference, caller);
    refuseIf(!triages(caller), "case.assign");
    int confirmed =
        em.createNativeQuery(
                "insert into casework.case_member (case_id, member, confirmed_by, confirmed_at)"
                    + " select ?1, number, cast(?3 as uuid), ?4 from casework.member"
                    + " where number = ?2 on conflict (case_id) do update"
                    + " set member = excluded.member, confirmed_by = excluded.confirmed_by,"
                    + " confirmed_at = excluded.confirmed_at")
            .setParameter(1, held.id())
            .setParameter(2, number == null ? "" : number)
            .setParameter(3, caller.label())
            .setParameter(4, Timestamp.from(cases.now()))
            .executeUpdate();
    refuseIf(confirmed == 0, "match.number");
    cases.tell(
        new RegisterEvent.MemberConfirmed(
            UUID.randomUUID(), held.reference(), caller.label(), cases.now()));
  }

  @Override
  public void grantException(String reference, @Nullable String reason, Caller caller) {
    Held held = cases.toWork(reference, caller);
    refuseIf(!caller.may(Permission.OVERSEE), "match.except");
    String said = CaseDoor.clean(reason);
    refuseIf(
        said.isEmpty() || said.codePointCount(0, said.length()) > LONGEST_REASON, "match.reason");
    refuseIf(held.sealed(), "match.sealed");
    int granted =
        em.createNativeQuery(
                "insert into casework.member_exception (case_id, granted_by, granted_at, reason)"
                    + " values (?1, cast(?2 as uuid), ?3, ?4) on conflict (case_id) do nothing")
            .setParameter(1, held.id())
            .setParameter(2, caller.label())
            .setParameter(3, Timestamp.from(cases.now()))
            .setParameter(4, said)
            .executeUpdate();
    if (granted == 1) {
      cases.tell(
          new RegisterEvent.ExceptionGranted(
              UUID.randomUUID(), held.reference(), caller.label(), cases.now()));
    }
  }

  @Override
  public MatchSheet sheet(String reference, Caller caller) {
    Held held = cases.seen(reference, caller);
    if (!triages(caller)) {
      throw new CaseNotFound();
    }
    LocalDate arose = cases.arose(held);
    Map<Rule, Integer> days = members.ruleDays();
    List<?> rows = em.createNativeQuery(CANDIDATES).setParameter(1, held.id()).getResultList();
    return new MatchSheet(
        arose,
        rows.stream().map(row -> candidate((Object[]) row, arose, days)).toList(),
        exception(held));
  }

  private static boolean triages(Caller caller) {
    return caller.may(Permission.ASSIGN) && caller.may(Permission.VIEW_ALL);
  }

  private static Candidate candidate(Object[] row, LocalDate arose, Map<Rule, Integer> days) {
    MemberEntry member = MemberRows.entry(row);
    Set<Same> same = EnumSet.noneOf(Same.class);
    for (Same each : Same.values()) {
      if ((Boolean) row[6 + each.ordinal()]) {
        same.add(each);
      }
    }
    return new Candidate(
        member, Set.copyOf(same), (Boolean) row[9], MembershipRules.of(member, arose, days));
  }

  private @Nullable Granted exception(Held held) {
    List<?> rows =
        em.createNativeQuery(
                "select cast(granted_by as text), granted_at, reason"
                    + " from casework.member_exception where case_id = ?1")
            .setParameter(1, held.id())
            .getResultList();
    if (rows.isEmpty()) {
      return null;
    }
    Object[] row = (Object[]) rows.get(0);
    return new Granted(
        UUID.fromString((String) row[0]), ((Timestamp) row[1]).toInstant(), (String) row[2]);
  }

  private static void refuseIf(boolean broken, String key) {
    if (broken) {
      throw new CaseworkRuleBroken(key);
    }
  }
}
