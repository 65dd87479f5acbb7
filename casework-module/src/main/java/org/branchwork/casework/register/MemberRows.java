package org.branchwork.casework.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.branchwork.casework.api.register.MatchSheet.Rule;
import org.branchwork.casework.api.register.MemberEntry;
import org.jspecify.annotations.Nullable;

/** The rows of the register: read and written all at once, never one by one. */
@ApplicationScoped
class MemberRows {

  private static final int MOST_FOUND = 50;

  private static final String TAKE =
      "insert into casework.member as m (number, name, email, email_folded, telephone, employer,"
          + " workplace, joined_on, paid_until, telephone_e164, fingerprint, first_seen_on)"
          + " select f[1], f[2], nullif(f[3], ''), lower(nullif(f[3], '')), nullif(f[4], ''),"
          + " nullif(f[5], ''), nullif(f[6], ''), cast(nullif(f[7], '') as date),"
          + " cast(nullif(f[8], '') as date), nullif(f[9], ''), f[10], ?2"
          + " from (select string_to_array(line, chr(31)) f"
          + " from string_to_table(cast(?1 as text), chr(30)) line) r"
          + " on conflict (number) do update set name = excluded.name, email = excluded.email,"
          + " email_folded = excluded.email_folded, telephone = excluded.telephone,"
          + " telephone_e164 = excluded.telephone_e164, employer = excluded.employer,"
          + " workplace = excluded.workplace, joined_on = excluded.joined_on,"
          + " paid_until = excluded.paid_until, fingerprint = excluded.fingerprint,"
          + " lapsed_on = null where m.fingerprint <> excluded.fingerprint"
          + " or m.lapsed_on is not null";

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /** What is needed to compare a member with an extract. */
  record Known(String name, String fingerprint, boolean lapsed) {}

  Map<String, Known> all() {
    Map<String, Known> all = new HashMap<>();
    for (Object each :
        em.createNativeQuery(
                "select number, name, fingerprint, lapsed_on is not null from casework.member")
            .getResultList()) {
      Object[] row = (Object[]) each;
      all.put((String) row[0], new Known((String) row[1], (String) row[2], (Boolean) row[3]));
    }
    return all;
  }

  /** Takes over who is listed; who is as before stays untouched. */
  void take(Collection<Listed> listed, LocalDate today) {
    if (!listed.isEmpty()) {
      String lines =
          listed.stream().map(Listed::row).collect(Collectors.joining(String.valueOf(Listed.ROW)));
      em.createNativeQuery(TAKE)
          .setParameter(1, lines)
          .setParameter(2, Date.valueOf(today))
          .executeUpdate();
    }
  }

  /** Who is no longer listed has lapsed, and stays. */
  void lapse(Collection<String> numbers, LocalDate today) {
    if (!numbers.isEmpty()) {
      em.createNativeQuery(
              "update casework.member set lapsed_on = ?2 where lapsed_on is null"
                  + " and number in (select string_to_table(cast(?1 as text), chr(30)))")
          .setParameter(1, String.join(String.valueOf(Listed.ROW), numbers))
          .setParameter(2, Date.valueOf(today))
          .executeUpdate();
    }
  }

  /** Members and lapsed members, how many of each. */
  Object[] counts() {
    return (Object[])
        em.createNativeQuery(
                "select count(*) filter (where lapsed_on is null),"
                    + " count(*) filter (where lapsed_on is not null) from casework.member")
            .getSingleResult();
  }

  /** By the beginning of the number, or every word in the name. */
  List<MemberEntry> find(String number, String pattern) {
    List<?> rows =
        em.createNativeQuery(
                "select number, name, employer, joined_on, paid_until, lapsed_on"
                    + " from casework.member where starts_with(number, ?1) or name ilike ?2"
                    + " order by name, number limit "
                    + MOST_FOUND)
            .setParameter(1, number)
            .setParameter(2, pattern)
            .getResultList();
    return rows.stream().map(row -> entry((Object[]) row)).toList();
  }

  /** A member of number, name, employer, joined, paid until and lapsed, in this order. */
  static MemberEntry entry(Object[] row) {
    return new MemberEntry(
        (String) row[0], (String) row[1], (String) row[2], day(row[3]), day(row[4]), day(row[5]));
  }

  /** How many days each rule of membership asks for. */
  Map<Rule, Integer> ruleDays() {
    Map<Rule, Integer> days = new EnumMap<>(Rule.class);
    for (Object each :
        em.createNativeQuery("select rule, days from casework.membership_rule").getResultList()) {
      Object[] row = (Object[]) each;
      days.put(Rule.valueOf((String) row[0]), (Integer) row[1]);
    }
    return days;
  }

  private static @Nullable LocalDate day(@Nullable Object column) {
    return column == null ? null : ((Date) column).toLocalDate();
  }
}
