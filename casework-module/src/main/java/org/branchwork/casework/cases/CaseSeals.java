package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.branchwork.casework.api.privacy.CaseKeys;

/** Makes and finds the keys of sealed cases. */
@ApplicationScoped
class CaseSeals {

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Inject CaseKeys keys;

  /** Gives a case its first key. */
  void seal(Case file, Instant now) {
    em.createNativeQuery(
            "insert into casework.case_key (case_id, number, wrapped, made_at)"
                + " values (?1, 1, ?2, ?3)")
        .setParameter(1, file.id())
        .setParameter(2, keys.wrap(CaseCipher.newKey(), place(file, 1)))
        .setParameter(3, Timestamp.from(now))
        .executeUpdate();
  }

  /** What reads and writes the words of a case; no statement for a case that is not sealed. */
  CaseCipher of(Case file) {
    if (!file.isSealed()) {
      return CaseCipher.NONE;
    }
    List<?> rows =
        em.createNativeQuery("select number, wrapped from casework.case_key where case_id = ?1")
            .setParameter(1, file.id())
            .getResultList();
    SortedMap<Integer, byte[]> found = new TreeMap<>();
    for (Object row : rows) {
      int number = ((Number) ((Object[]) row)[0]).intValue();
      found.put(number, keys.unwrap((byte[]) ((Object[]) row)[1], place(file, number)));
    }
    if (found.isEmpty()) {
      // writing on in plain would break what the page promises
      throw new IllegalStateException("a sealed case without a key");
    }
    return new CaseCipher(found);
  }

  /** What encrypts for a case whose latest key was read already. */
  CaseCipher of(long caseId, int number, byte[] wrapped) {
    SortedMap<Integer, byte[]> latest = new TreeMap<>();
    latest.put(number, keys.unwrap(wrapped, place(caseId, number)));
    return new CaseCipher(latest);
  }

  private static String place(Case file, int number) {
    return place(file.id(), number);
  }

  private static String place(long caseId, int number) {
    return "casework.case_key\n" + caseId + "\n" + number;
  }
}
