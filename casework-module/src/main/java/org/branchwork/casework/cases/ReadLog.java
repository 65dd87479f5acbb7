package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.privacy.Reading;
import org.branchwork.casework.api.privacy.Reading.What;
import org.branchwork.casework.api.privacy.Reading.Why;
import org.branchwork.casework.api.privacy.ReadingPage;
import org.branchwork.casework.api.privacy.WhoMaySee;
import org.jspecify.annotations.Nullable;

/** Who looked at which case, when, and by what right. Rows are added and never changed. */
@ApplicationScoped
class ReadLog {

  /** A look of the staff: case, account, what, why and when are the first five values. */
  static final String LOOK =
      "insert into casework.reading (case_id, account, what, why, reason, read_at)"
          + " select ?1, cast(?2 as uuid), ?3, case when g.reason is not null then 'GLASS'"
          + " when ?1"
          + CoverDoor.COVERED
          + " then 'COVER' else ?4 end,"
          + " g.reason, ?5 from (select 1) one left join lateral"
          + " (select reason from casework.broken_glass where case_id = ?1"
          + " and account = cast(?2 as uuid) and mended_at is null"
          + " order by broken_at desc limit 1) g on true";

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /** Notes a look of the staff: as cover, or through a broken glass and with its reason too. */
  void note(Case file, What what, Caller by, Instant now) {
    em.createNativeQuery(LOOK)
        .setParameter(1, file.id())
        .setParameter(2, by.label())
        .setParameter(3, what.name())
        .setParameter(4, why(file, by).name())
        .setParameter(5, Timestamp.from(now))
        .executeUpdate();
  }

  /** Notes a look through the member's own link. */
  void noteLink(Case file, Instant now) {
    em.createNativeQuery(
            "insert into casework.reading (case_id, what, why, read_at)"
                + " values (?1, 'LINK', 'MEMBER', ?2)")
        .setParameter(1, file.id())
        .setParameter(2, Timestamp.from(now))
        .executeUpdate();
  }

  static Why why(Case file, Caller by) {
    if (by.account().equals(file.caseworker())) {
      return Why.CASEWORKER;
    }
    return file.stage() == Stage.ENQUIRY ? Why.TRIAGE : Why.LEAD;
  }

  /** The looks at a case, latest first. */
  List<Reading> of(Long caseId) {
    return page(caseId, null).looks();
  }

  /** The looks at a case before this one, latest first; all that follows stands below the last. */
  ReadingPage page(Long caseId, @Nullable Long before) {
    // one row more than shown tells whether there is an older page
    List<?> found =
        em.createNativeQuery(
                "select cast(account as text), what, why, reason, read_at, id from casework.reading"
                    + " where case_id = ?1 and id < ?2 order by id desc limit "
                    + (WhoMaySee.READINGS + 1))
            .setParameter(1, caseId)
            .setParameter(2, before == null ? Long.MAX_VALUE : before)
            .getResultList();
    List<Object[]> rows =
        found.stream().limit(WhoMaySee.READINGS).map(Object[].class::cast).toList();
    boolean more = found.size() > rows.size();
    return new ReadingPage(
        rows.stream().map(ReadLog::read).toList(),
        more ? ((Number) rows.get(rows.size() - 1)[5]).longValue() : null);
  }

  private static Reading read(Object[] row) {
    return new Reading(
        account((String) row[0]),
        What.valueOf((String) row[1]),
        Why.valueOf((String) row[2]),
        (String) row[3],
        ((Timestamp) row[4]).toInstant());
  }

  private static @Nullable UUID account(@Nullable String id) {
    return id == null ? null : UUID.fromString(id);
  }
}
