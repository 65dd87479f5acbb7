package org.branchwork.casework.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.branchwork.casework.api.mail.MailDay;
import org.branchwork.casework.api.mail.MailReason;
import org.branchwork.casework.api.mail.MailState;
import org.jspecify.annotations.Nullable;

/** Counts the stored messages. */
@ApplicationScoped
class MailCounts {

  private static final String DAYS =
      "select mailbox, cast(fetched_at at time zone 'Europe/London' as date) as day, state,"
          + " reason, count(*) from casework.raw_mail"
          + " where fetched_at >= cast(?1 as timestamp) at time zone 'Europe/London'"
          + " group by 1, 2, 3, 4 order by 2 desc, 1";

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  private record Place(String mailbox, LocalDate day) {}

  private record Count(MailState state, @Nullable MailReason reason, int messages) {}

  /** The latest day first. */
  List<MailDay> days(LocalDate since) {
    List<?> rows = em.createNativeQuery(DAYS).setParameter(1, since.toString()).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.groupingBy(
                row -> new Place((String) row[0], ((Date) row[1]).toLocalDate()),
                LinkedHashMap::new,
                Collectors.mapping(MailCounts::count, Collectors.toList())))
        .entrySet()
        .stream()
        .map(entry -> day(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Count count(Object[] row) {
    return new Count(
        MailState.valueOf((String) row[2]),
        row[3] == null ? null : MailReason.valueOf((String) row[3]),
        ((Number) row[4]).intValue());
  }

  private static MailDay day(Place place, List<Count> counts) {
    Map<MailReason, Integer> ignored = new EnumMap<>(MailReason.class);
    counts.stream()
        .filter(count -> count.state() == MailState.IGNORED)
        .forEach(count -> ignored.put(Objects.requireNonNull(count.reason()), count.messages()));
    return new MailDay(
        place.mailbox(),
        place.day(),
        of(MailState.WAITING, counts),
        of(MailState.FILED, counts),
        of(MailState.QUARANTINED, counts),
        ignored);
  }

  private static int of(MailState state, List<Count> counts) {
    return counts.stream().filter(count -> count.state() == state).mapToInt(Count::messages).sum();
  }

  Set<Long> fetched(String mailbox, long uidValidity) {
    List<?> rows =
        em.createNativeQuery(
                "select uid from casework.raw_mail where mailbox = ?1 and uid_validity = ?2")
            .setParameter(1, mailbox)
            .setParameter(2, uidValidity)
            .getResultList();
    return rows.stream().map(uid -> ((Number) uid).longValue()).collect(Collectors.toSet());
  }
}
