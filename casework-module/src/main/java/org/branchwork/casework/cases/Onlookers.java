package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Onlooker;
import org.branchwork.casework.api.privacy.Reading.What;

/** Who of the staff has which case open. */
@ApplicationScoped
class Onlookers {

  /** Who does nothing for so long is signed out, so nothing typed can still be sent. */
  static final Duration STAY = Duration.ofMinutes(15);

  private static final Duration VISIT = Duration.ofMinutes(30);

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /**
   * Notes, in one statement, that somebody looks: once a visit in the timeline, each time in the
   * read log, and among those who have the case open, where after a longer absence a new visit
   * begins. Neither this nor the mark of reading changes the version: who looks does not stop
   * another's change.
   */
  void note(Case file, boolean read, Caller by, Instant now) {
    em.createNativeQuery(
            "with opened as (insert into casework.step (case_id, kind, done_by, done_at)"
                + " select ?1, 'OPENED', ?2, ?5 where not exists (select 1 from casework.step"
                + " where case_id = ?1 and kind = 'OPENED' and done_by = ?2 and done_at > ?6)),"
                + " looking as (insert into casework.onlooker as known"
                + " (case_id, account, since, seen_at) values (?1, cast(?2 as uuid), ?5, ?5)"
                + " on conflict (case_id, account) do update set"
                + " since = case when known.seen_at > ?7 then known.since else excluded.since end,"
                + " seen_at = excluded.seen_at), looked as ("
                + ReadLog.LOOK
                + ") update casework.case_file set unread = false"
                + " where id = ?1 and unread and cast(?8 as boolean)")
        .setParameter(1, file.id())
        .setParameter(2, by.label())
        .setParameter(3, What.CASE.name())
        .setParameter(4, ReadLog.why(file, by).name())
        .setParameter(5, Timestamp.from(now))
        .setParameter(6, Timestamp.from(now.minus(VISIT)))
        .setParameter(7, Timestamp.from(now.minus(STAY)))
        .setParameter(8, read)
        .executeUpdate();
  }

  /** The others who look now, who came first first. */
  List<Onlooker> others(Case file, Caller than, Instant now) {
    List<?> rows =
        em.createNativeQuery(
                "select cast(account as text), since from casework.onlooker where case_id = ?1"
                    + " and account <> ?2 and seen_at > ?3 order by since, account")
            .setParameter(1, file.id())
            .setParameter(2, than.account())
            .setParameter(3, Timestamp.from(now.minus(STAY)))
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(Onlookers::read).toList();
  }

  private static Onlooker read(Object[] row) {
    return new Onlooker(UUID.fromString((String) row[0]), ((Timestamp) row[1]).toInstant());
  }
}
