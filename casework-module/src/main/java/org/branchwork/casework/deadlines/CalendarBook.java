package org.branchwork.casework.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.LimitEvent;
import org.branchwork.casework.api.deadlines.CalendarDay;
import org.branchwork.casework.api.deadlines.CalendarDay.Kind;
import org.branchwork.casework.api.deadlines.CalendarDesk;
import org.branchwork.casework.api.privacy.MemberKeys;
import org.branchwork.casework.api.work.MeetingKind;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CoverDoor;

/** Keeps the secret addresses of calendars, and what stands in them. */
@ApplicationScoped
@Transactional
class CalendarBook implements CalendarDesk {

  private static final int ID_LENGTH = 36;
  private static final int DAYS_BACK = 60;
  private static final int MOST = 1_000;

  /**
   * Of cases that are not closed; a task is its owner's, all else whoever has or covers the case.
   */
  private static final String DAYS =
      """
      with own as (select id, reference, due_on from casework.case_file
          where stage <> 'CLOSED' and (caseworker = ?1 or id%s))
      select 'LIMIT', cast(l.id as text), c.reference, l.safe_on, cast(null as timestamptz),
            cast(null as text)
          from own c join casework.case_limit l on l.case_id = c.id
          where l.state = 'OPEN' and l.safe_on >= ?2
        union all select 'DUE', cast(c.id as text), c.reference, c.due_on, null, null
          from own c where c.due_on >= ?2
        union all select 'MEETING', cast(m.id as text), c.reference, d.held_on, m.starts_at, m.kind
          from own c join casework.meeting m on m.case_id = c.id
            cross join lateral
              (select cast(m.starts_at at time zone 'Europe/London' as date) held_on) d
          where d.held_on >= ?2
        union all select 'TASK', cast(t.id as text), c.reference, t.due_on, null, null
          from casework.task t join casework.case_file c on c.id = t.case_id
          where t.owner = ?1 and t.done_at is null and t.due_on >= ?2 and c.stage <> 'CLOSED'
        order by 4, 3, 1, 2 limit ?3
      """
          .formatted(CoverDoor.COVERED);

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Inject MemberKeys keys;
  @Inject CaseDoor cases;

  @Override
  public Optional<String> token(Caller caller) {
    return em
        .createNativeQuery(
            "select cast(id as text) from casework.calendar_feed"
                + " where account = cast(?1 as uuid) and revoked_at is null")
        .setParameter(1, caller.label())
        .getResultList()
        .stream()
        .findFirst()
        .map(id -> token((String) id));
  }

  @Override
  public void make(Caller caller) {
    revoked(caller);
    em.createNativeQuery(
            "insert into casework.calendar_feed (id, account, made_at)"
                + " values (cast(?1 as uuid), cast(?2 as uuid), ?3)")
        .setParameter(1, UUID.randomUUID().toString())
        .setParameter(2, caller.label())
        .setParameter(3, Timestamp.from(cases.now()))
        .executeUpdate();
    cases.tell(new LimitEvent.CalendarMade(UUID.randomUUID(), caller.label(), cases.now()));
  }

  @Override
  public void revoke(Caller caller) {
    if (revoked(caller)) {
      cases.tell(new LimitEvent.CalendarRevoked(UUID.randomUUID(), caller.label(), cases.now()));
    }
  }

  private boolean revoked(Caller caller) {
    return em.createNativeQuery(
                "update casework.calendar_feed set revoked_at = ?2"
                    + " where account = cast(?1 as uuid) and revoked_at is null")
            .setParameter(1, caller.label())
            .setParameter(2, Timestamp.from(cases.now()))
            .executeUpdate()
        > 0;
  }

  @Override
  public Optional<UUID> accountOf(String token, Caller caller) {
    if (token.length() <= ID_LENGTH || !same(token(token.substring(0, ID_LENGTH)), token)) {
      return Optional.empty();
    }
    return em
        .createNativeQuery("select cast(casework.calendar_account(cast(?1 as uuid)) as text)")
        .setParameter(1, token.substring(0, ID_LENGTH))
        .getResultList()
        .stream()
        .filter(account -> account != null)
        .findFirst()
        .map(account -> UUID.fromString((String) account));
  }

  /** The id of the address and its key. */
  private String token(String id) {
    return id + "-" + keys.key("calendar", id, 1);
  }

  private static boolean same(String right, String given) {
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<CalendarDay> days(Caller caller) {
    List<?> rows =
        em.createNativeQuery(DAYS)
            .setParameter(1, caller.account())
            .setParameter(2, Date.valueOf(cases.today().minusDays(DAYS_BACK)))
            .setParameter(3, MOST)
            .getResultList();
    return rows.stream().map(row -> day((Object[]) row)).toList();
  }

  private static CalendarDay day(Object[] row) {
    Kind kind = Kind.valueOf((String) row[0]);
    String id = kind.name().toLowerCase(Locale.ROOT) + "-" + row[1];
    return new CalendarDay(
        id,
        (String) row[2],
        kind,
        ((Date) row[3]).toLocalDate(),
        row[4] == null ? null : ((Timestamp) row[4]).toInstant(),
        row[5] == null ? null : MeetingKind.valueOf((String) row[5]));
  }
}
