package org.branchwork.casework.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.mail.CaseMail;
import org.branchwork.casework.api.mail.Forwarded;
import org.branchwork.casework.api.mail.MailItem;
import org.branchwork.casework.api.mail.MailKind;
import org.branchwork.casework.api.mail.MailMarks;
import org.branchwork.casework.api.mail.MailReason;
import org.branchwork.casework.api.mail.MailState;
import org.branchwork.casework.cases.MailDoor;
import org.branchwork.casework.cases.MailDoor.Ciphertext;
import org.branchwork.casework.mail.RawMail.Decision;
import org.jspecify.annotations.Nullable;

/** The stored messages, as the staff see them and decide on them: each row behind its policy. */
@ApplicationScoped
class MailRows {

  private static final String ITEMS =
      "select m.id, m.mailbox, m.fetched_at, m.size, m.state, m.reason, m.sender, m.subject,"
          + " m.excerpt, c.reference, cast(m.decided_by as text), m.set_aside_reason"
          + " from casework.raw_mail m left join casework.case_file c on c.id = m.suggested_case_id"
          + " where m.state = ?1 and not m.duplicate and m.case_id is null order by m.id ";

  private static final String OF_CASE =
      "select m.id, m.kind, m.fetched_at, m.size, s.written_at, cast(m.decided_by as text)"
          + " from casework.raw_mail m left join casework.message s"
          + " on s.id = m.message_id and m.kind = 'BOUNCE'"
          + " where m.case_id = ?1 order by m.id limit 200";

  private static final String MARKS =
      "select m.kind, "
          + MailDoor.NOT_RECEIVED
          + ", s.written_at, m.sender, m.subject"
          + " from casework.case_file c join casework.raw_mail m on m.case_id = c.id"
          + " left join casework.message s on s.id = m.message_id"
          + " where c.reference = ?1 and (m.kind = 'BOUNCE' or "
          + MailDoor.FORWARDED
          + ") order by m.id";

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /**
   * The bytes of a message, plain or sealed.
   *
   * @param reference its case, {@code null} while it belongs to none
   */
  record Stored(@Nullable String reference, byte[] bytes, @Nullable Ciphertext sealed) {}

  Optional<Stored> stored(long id) {
    return em.createNativeQuery(
            "select c.reference, b.bytes, b.key_number, b.ciphertext from casework.raw_mail m"
                + " join casework.raw_mail_content b on b.raw_mail_id = m.id"
                + " left join casework.case_file c on c.id = m.case_id where m.id = ?1")
        .setParameter(1, id)
        .getResultStream()
        .map(row -> stored((Object[]) row))
        .findFirst();
  }

  private static Stored stored(Object[] row) {
    Ciphertext sealed =
        row[2] == null ? null : new Ciphertext(((Number) row[2]).intValue(), (byte[]) row[3]);
    return new Stored((String) row[0], row[1] == null ? new byte[0] : (byte[]) row[1], sealed);
  }

  /** Holds a message that waits for a decision, or was ignored; false when it does neither. */
  boolean lockOpen(long id) {
    return !em.createNativeQuery(
            "select 1 from casework.raw_mail where id = ?1 and not duplicate"
                + " and state in ('QUARANTINED', 'IGNORED') for update")
        .setParameter(1, id)
        .getResultList()
        .isEmpty();
  }

  boolean hasSender(long id) {
    return !em.createNativeQuery(
            "select 1 from casework.raw_mail where id = ?1 and (sender is not null"
                + " or suggested_case_id is not null)")
        .setParameter(1, id)
        .getResultList()
        .isEmpty();
  }

  void decide(
      long id,
      Decision decision,
      @Nullable String reference,
      @Nullable String why,
      Caller by,
      Instant now) {
    boolean aside = decision == Decision.SET_ASIDE;
    em.createNativeQuery(
            "update casework.raw_mail set state = ?2, reason = cast(?3 as text), decision = ?4,"
                + " decided_by = ?5, decided_at = ?6, decided_reference = cast(?7 as text),"
                + " set_aside_reason = cast(?8 as text), attempts = 0 where id = ?1")
        .setParameter(1, id)
        .setParameter(2, aside ? "IGNORED" : "WAITING")
        .setParameter(3, aside ? MailReason.SET_ASIDE.name() : null)
        .setParameter(4, decision.name())
        .setParameter(5, by.account())
        .setParameter(6, Timestamp.from(now))
        .setParameter(7, reference)
        .setParameter(8, why)
        .executeUpdate();
  }

  int toDecide() {
    Object count =
        em.createNativeQuery("select count(*) from casework.raw_mail where state = 'QUARANTINED'")
            .getSingleResult();
    return ((Number) count).intValue();
  }

  List<MailItem> items(MailState state, int limit) {
    String order = state == MailState.IGNORED ? "desc" : "asc";
    List<?> rows =
        em.createNativeQuery(ITEMS + order + " limit ?2")
            .setParameter(1, state.name())
            .setParameter(2, limit)
            .getResultList();
    return rows.stream().map(row -> item((Object[]) row)).toList();
  }

  private static MailItem item(Object[] row) {
    return new MailItem(
        ((Number) row[0]).longValue(),
        (String) row[1],
        ((Timestamp) row[2]).toInstant(),
        ((Number) row[3]).longValue(),
        MailState.valueOf((String) row[4]),
        MailReason.valueOf((String) row[5]),
        (String) row[6],
        (String) row[7],
        (String) row[8],
        (String) row[9],
        id(row[10]),
        (String) row[11]);
  }

  List<CaseMail> ofCase(long caseId) {
    List<?> rows = em.createNativeQuery(OF_CASE).setParameter(1, caseId).getResultList();
    return rows.stream().map(row -> ofCase((Object[]) row)).toList();
  }

  private static CaseMail ofCase(Object[] row) {
    return new CaseMail(
        ((Number) row[0]).longValue(),
        MailKind.valueOf((String) row[1]),
        ((Timestamp) row[2]).toInstant(),
        ((Number) row[3]).longValue(),
        row[4] == null ? null : ((Timestamp) row[4]).toInstant(),
        id(row[5]));
  }

  MailMarks marks(String reference) {
    List<?> rows = em.createNativeQuery(MARKS).setParameter(1, reference).getResultList();
    Set<Instant> returned = new HashSet<>();
    boolean notReceived = false;
    Forwarded forwarded = null;
    for (Object row : rows) {
      Object[] mark = (Object[]) row;
      if (MailKind.ENQUIRY.name().equals(mark[0])) {
        forwarded = new Forwarded((String) mark[4], (String) mark[3]);
        continue;
      }
      notReceived |= Boolean.TRUE.equals(mark[1]);
      if (mark[2] != null) {
        returned.add(((Timestamp) mark[2]).toInstant());
      }
    }
    return new MailMarks(notReceived, Set.copyOf(returned), forwarded);
  }

  Optional<String> senderOfTooLarge(long id) {
    return em.createNativeQuery(
            "select sender from casework.raw_mail where id = ?1 and reason = 'TOO_LARGE'"
                + " and sender is not null")
        .setParameter(1, id)
        .getResultStream()
        .map(String.class::cast)
        .findFirst();
  }

  private static @Nullable UUID id(@Nullable Object text) {
    return text == null ? null : UUID.fromString((String) text);
  }
}
