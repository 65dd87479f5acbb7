package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.branchwork.casework.api.Caller;

/**
 * The same words of the branch in many conversations: two statements, however many there are. In a
 * sealed case they are encrypted as any other message is, under that case's own key.
 */
@ApplicationScoped
class SameWords {

  private static final String READ =
      "select c.id, c.sealed_at is not null, k.number, k.wrapped,"
          + " nextval('casework.message_id_seq') from casework.case_file c left join lateral"
          + " (select number, wrapped from casework.case_key where case_id = c.id"
          + " order by number desc limit 1) k on c.sealed_at is not null"
          + " where c.id = any (cast(?1 as bigint[])) and c.stage <> 'CLOSED'"
          + " order by c.id for update of c";

  private static final String WRITE =
      "with said as (insert into casework.message"
          + " (id, case_id, sender, written_by, written_at, text, key_number, ciphertext, to_all)"
          + " select r.id, r.case_id, 'BRANCH', cast(?2 as text), cast(?3 as timestamptz),"
          + " case when r.ciphertext is null then cast(?4 as text) end,"
          + " r.key_number, decode(r.ciphertext, 'base64'), true"
          + " from jsonb_to_recordset(cast(?1 as jsonb))"
          + " as r (id bigint, case_id bigint, key_number integer, ciphertext text)"
          + " returning case_id)"
          + " update casework.case_file set version = version + 1"
          + " where id in (select case_id from said) returning id, reference";

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Inject CaseSeals seals;

  /** Writes to each of these cases that the caller sees and that is not closed; says to which. */
  List<MembersDoor.Reached> write(Collection<Long> ids, String text, Caller by, Instant now) {
    List<?> cases = em.createNativeQuery(READ).setParameter(1, array(ids)).getResultList();
    if (cases.isEmpty()) {
      return List.of();
    }
    String rows =
        cases.stream()
            .map(row -> row((Object[]) row, text))
            .collect(Collectors.joining(",", "[", "]"));
    List<?> reached =
        em.createNativeQuery(WRITE)
            .setParameter(1, rows)
            .setParameter(2, by.label())
            .setParameter(3, Timestamp.from(now))
            .setParameter(4, text)
            .getResultList();
    return reached.stream()
        .map(Object[].class::cast)
        .map(row -> new MembersDoor.Reached(((Number) row[0]).longValue(), (String) row[1]))
        .toList();
  }

  private String row(Object[] of, String text) {
    long caseId = ((Number) of[0]).longValue();
    long message = ((Number) of[4]).longValue();
    if (!Boolean.TRUE.equals(of[1])) {
      return "{\"id\":%d,\"case_id\":%d}".formatted(message, caseId);
    }
    if (of[2] == null) {
      // writing on in plain would break what the page promises
      throw new IllegalStateException("a sealed case without a key");
    }
    int number = ((Number) of[2]).intValue();
    byte[] sealed =
        seals
            .of(caseId, number, (byte[]) of[3])
            .seal(text.getBytes(StandardCharsets.UTF_8), Message.COLUMN, message);
    return "{\"id\":%d,\"case_id\":%d,\"key_number\":%d,\"ciphertext\":\"%s\"}"
        .formatted(message, caseId, number, Base64.getEncoder().encodeToString(sealed));
  }

  private static String array(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
