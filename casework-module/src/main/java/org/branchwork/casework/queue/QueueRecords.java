package org.branchwork.casework.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.queue.CaseMark;
import org.branchwork.casework.api.queue.SavedView;
import org.branchwork.casework.cases.MailDoor;

/** The rows of labels and saved views. */
@ApplicationScoped
class QueueRecords {

  static final int MOST_LABELS = 10;
  static final int MOST_VIEWS = 20;

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  boolean hasLabel(long caseId, String label) {
    return !em.createNativeQuery(
            "select 1 from casework.case_label where case_id = ?1 and label = ?2")
        .setParameter(1, caseId)
        .setParameter(2, label)
        .getResultList()
        .isEmpty();
  }

  Map<String, CaseMark> marks(Collection<String> references) {
    List<?> rows =
        em.createNativeQuery(
                "select c.reference, (select min(l.safe_on) from casework.case_limit l"
                    + " where l.case_id = c.id and l.state = 'OPEN' and c.stage <> 'CLOSED'),"
                    + " exists (select from casework.raw_mail m where m.case_id = c.id and "
                    + MailDoor.NOT_RECEIVED
                    + ")"
                    + " from casework.case_file c"
                    + " where c.reference = any (string_to_array(?1, ','))")
            .setParameter(1, String.join(",", references))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> (String) row[0],
                row ->
                    new CaseMark(
                        row[1] == null ? null : ((Date) row[1]).toLocalDate(), (Boolean) row[2])));
  }

  List<String> labels(long caseId) {
    List<?> rows =
        em.createNativeQuery(
                "select label from casework.case_label where case_id = ?1 order by label")
            .setParameter(1, caseId)
            .getResultList();
    return rows.stream().map(String.class::cast).toList();
  }

  void putLabel(long caseId, String label, UUID by, Instant at) {
    em.createNativeQuery("insert into casework.case_label values (?1, ?2, ?3, ?4)")
        .setParameter(1, caseId)
        .setParameter(2, label)
        .setParameter(3, by)
        .setParameter(4, Timestamp.from(at))
        .executeUpdate();
  }

  boolean takeLabel(long caseId, String label) {
    return em.createNativeQuery("delete from casework.case_label where case_id = ?1 and label = ?2")
            .setParameter(1, caseId)
            .setParameter(2, label)
            .executeUpdate()
        > 0;
  }

  /** Whether there was room; one account keeps its views one after the other. */
  boolean keepView(UUID account, String name, String query, Instant at) {
    em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 61)) is null")
        .setParameter(1, account.toString())
        .getSingleResult();
    return em.createNativeQuery(
                "insert into casework.saved_view (account, name, query, kept_at)"
                    + " select cast(?1 as uuid), cast(?2 as text), cast(?3 as text),"
                    + " cast(?4 as timestamptz)"
                    + " where (select count(*) from casework.saved_view"
                    + " where account = ?1 and name <> ?2) < ?5"
                    + " on conflict (account, name) do update set query = excluded.query,"
                    + " kept_at = excluded.kept_at")
            .setParameter(1, account)
            .setParameter(2, name)
            .setParameter(3, query)
            .setParameter(4, Timestamp.from(at))
            .setParameter(5, MOST_VIEWS)
            .executeUpdate()
        > 0;
  }

  void dropView(UUID account, String name) {
    em.createNativeQuery("delete from casework.saved_view where account = ?1 and name = ?2")
        .setParameter(1, account)
        .setParameter(2, name)
        .executeUpdate();
  }

  List<SavedView> views(UUID account) {
    List<?> rows =
        em.createNativeQuery(
                "select name, query from casework.saved_view where account = ?1 order by name")
            .setParameter(1, account)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new SavedView((String) row[0], (String) row[1]))
        .toList();
  }
}
