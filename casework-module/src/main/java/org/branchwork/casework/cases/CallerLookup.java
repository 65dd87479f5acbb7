package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.calls.CallerSearch;
import org.branchwork.casework.api.calls.KnownCaller;
import org.branchwork.casework.api.calls.KnownCaller.Earlier;
import org.branchwork.casework.api.calls.KnownCaller.Same;
import org.branchwork.casework.telephone.TelephoneDoor;
import org.jspecify.annotations.Nullable;

/** Finds the earlier cases of whoever calls or writes, by what they have in common. */
@ApplicationScoped
@Transactional
class CallerLookup implements CallerSearch {

  private static final int MOST = 20;

  /** Each of the three has its index, and the row policies leave only what the caller may see. */
  private static final String EARLIER =
      "select c.reference, c.name, c.stage, c.received_at,"
          + " coalesce(c.telephone_e164 = ?1, false), coalesce(c.email_folded = ?2, false),"
          + " coalesce(c.membership_folded = ?3, false) from casework.case_file c"
          + " where c.id in (select id from casework.case_file where telephone_e164 = ?1"
          + " union select id from casework.case_file where email_folded = ?2"
          + " union select id from casework.case_file where membership_folded = ?3)"
          + " order by c.received_at desc, c.reference limit "
          + MOST;

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Override
  public KnownCaller known(
      @Nullable String telephone,
      @Nullable String email,
      @Nullable String membershipNumber,
      Caller caller) {
    TelephoneDoor.Number number = TelephoneDoor.read(telephone);
    // nothing that is kept is empty, so nothing is found by what was not given
    List<?> rows =
        em.createNativeQuery(EARLIER)
            .setParameter(1, Objects.requireNonNullElse(number.e164(), ""))
            .setParameter(2, email == null ? "" : Answers.fold(email))
            .setParameter(3, Objects.requireNonNullElse(Answers.number(membershipNumber), ""))
            .getResultList();
    return known(telephone, number, rows.stream().map(row -> earlier((Object[]) row)).toList());
  }

  static KnownCaller known(
      @Nullable String telephone, TelephoneDoor.Number number, List<Earlier> earlier) {
    boolean given = telephone != null && !telephone.isBlank();
    return new KnownCaller(number.e164(), given && !number.possible(), earlier);
  }

  private static Earlier earlier(Object[] row) {
    Set<Same> same = EnumSet.noneOf(Same.class);
    for (Same each : Same.values()) {
      if ((Boolean) row[4 + each.ordinal()]) {
        same.add(each);
      }
    }
    return new Earlier(
        (String) row[0],
        (String) row[1],
        Stage.valueOf((String) row[2]),
        ((Timestamp) row[3]).toInstant(),
        Set.copyOf(same));
  }
}
