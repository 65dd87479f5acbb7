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

/** Who of the staff has which case open. */
@ApplicationScoped
class Onlookers {

  /** Who does nothing for so long is signed out, so nothing typed can still be sent. */
  static final Duration STAY = Duration.ofMinutes(15);

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /** Notes that somebody looks; after a longer absence a new visit begins. */
  void note(Case file, Caller by, Instant now) {
    em.createNativeQuery(
            "insert into casework.onlooker as known (case_id, account, since, seen_at)"
                + " values (?1, ?2, ?3, ?3) on conflict (case_id, account) do update set"
                + " since = case when known.seen_at > ?4 then known.since else excluded.since end,"
                + " seen_at = excluded.seen_at")
        .setParameter(1, file.id())
        .setParameter(2, by.account())
        .setParameter(3, Timestamp.from(now))
        .setParameter(4, Timestamp.from(now.minus(STAY)))
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
