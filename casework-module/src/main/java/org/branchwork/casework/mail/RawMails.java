package org.branchwork.casework.mail;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.branchwork.casework.api.mail.FetchedMail;
import org.branchwork.casework.api.mail.Forwarded;
import org.branchwork.casework.api.mail.IncomingMail;
import org.branchwork.casework.api.mail.MailKind;
import org.branchwork.casework.api.mail.MailPurpose;
import org.branchwork.casework.api.mail.MailReason;
import org.branchwork.casework.api.mail.StoredMail;
import org.branchwork.casework.api.mail.TakenMail;
import org.branchwork.casework.mail.RawMail.Decision;
import org.jspecify.annotations.Nullable;

/** The stored messages, as the job that files them reads and writes them. */
@ApplicationScoped
class RawMails {

  /** So often a message is tried before somebody has to look at it. */
  static final int MOST_ATTEMPTS = 3;

  /** So many bytes of messages are taken together, unless a single one is larger. */
  static final int MOST_BYTES_TAKEN = 2 * 1024 * 1024;

  /** What the ciphertext of a message is bound to, with its row. */
  static final String COLUMN = "raw_mail_content.bytes";

  private static final String INSERT =
      "insert into casework.raw_mail (mailbox, uid_validity, uid, purpose, fetched_at, size, whole,"
          + " hash, duplicate, state, reason, identity) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,"
          + " ?10, cast(?11 as text), decode(cast(?12 as text), 'hex')) on conflict do nothing";

  private static final String INSERT_WHOLE =
      "with kept as ("
          + INSERT
          + " returning id) insert into casework.raw_mail_content (raw_mail_id, bytes)"
          + " select id, cast(?13 as bytea) from kept";

  /** The first, whatever it is; what may have ended the portal before is taken by itself. */
  private static final String TAKE =
      "with waiting as materialized (select id, attempts, size from casework.raw_mail"
          + " where id = any (cast(?1 as bigint[])) and state = 'WAITING'"
          + " order by attempts, id for update),"
          + " first as (select id, attempts, row_number() over behind as place,"
          + " sum(size) over behind as bytes from waiting"
          + " window behind as (order by attempts, id))"
          + " update casework.raw_mail r set attempts = r.attempts + 1,"
          + " state = case when r.attempts < ?2 then 'WAITING' else 'QUARANTINED' end,"
          + " reason = case when r.attempts < ?2 then null else 'UNREADABLE' end from first"
          + " where r.id = first.id and r.state = 'WAITING'"
          + " and (first.place = 1 or first.attempts = 0 and first.bytes <= ?3)"
          + " returning r.id, r.whole, r.state, r.attempts,"
          + " set_config('synchronous_commit', 'off', true)";

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /**
   * Stores a message with its bytes; what is here already is not stored again: the same bytes, or
   * the same words of the same sender that came another way.
   */
  boolean keep(FetchedMail mail, Instant now) {
    String identity = MailIdentity.of(mail);
    byte[] hash = MailIdentity.digest().digest(mail.bytes());
    boolean kept =
        insert(INSERT_WHOLE, mail, identity, hash, now, null)
                .setParameter(13, mail.bytes())
                .executeUpdate()
            == 1;
    return kept
        || insert(INSERT, mail, identity, hash, now, MailReason.DUPLICATE).executeUpdate() == 1;
  }

  private Query insert(
      String sql,
      FetchedMail mail,
      @Nullable String identity,
      byte[] hash,
      Instant now,
      @Nullable MailReason duplicate) {
    return em.createNativeQuery(sql)
        .setParameter(1, mail.mailbox())
        .setParameter(2, mail.uidValidity())
        .setParameter(3, mail.uid())
        .setParameter(4, mail.purpose().name())
        .setParameter(5, Timestamp.from(now))
        .setParameter(6, mail.size())
        .setParameter(7, mail.whole())
        .setParameter(8, hash)
        .setParameter(9, duplicate != null)
        .setParameter(10, duplicate == null ? "WAITING" : "IGNORED")
        .setParameter(11, duplicate == null ? null : duplicate.name())
        .setParameter(12, identity);
  }

  List<Long> waiting(int most) {
    List<?> rows =
        em.createNativeQuery(
                "select id from casework.raw_mail where state = 'WAITING' order by attempts, id"
                    + " limit ?1")
            .setParameter(1, most)
            .getResultList();
    return rows.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /**
   * Counts an attempt of each that is taken; none of what no longer waits, or was tried too often.
   * The count is for messages that end the portal, not the machine: its commit need not wait for
   * the disk.
   */
  List<TakenMail> take(List<Long> ids) {
    List<?> tried =
        em.createNativeQuery(TAKE)
            .setParameter(1, array(ids))
            .setParameter(2, MOST_ATTEMPTS)
            .setParameter(3, MOST_BYTES_TAKEN)
            .getResultList();
    Map<Long, Object[]> waiting = new TreeMap<>(Comparator.comparing(ids::indexOf));
    for (Object row : tried) {
      Object[] mail = (Object[]) row;
      if ("WAITING".equals(mail[2])) {
        waiting.put(((Number) mail[0]).longValue(), mail);
      }
    }
    Map<Long, byte[]> bytes = bytes(waiting.keySet());
    return waiting.entrySet().stream()
        .filter(mail -> bytes.containsKey(mail.getKey()))
        .map(mail -> taken(mail.getValue(), requireNonNull(bytes.get(mail.getKey()))))
        .toList();
  }

  private static TakenMail taken(Object[] mail, byte[] bytes) {
    StoredMail stored = new StoredMail(((Number) mail[0]).longValue(), (Boolean) mail[1], bytes);
    return new TakenMail(stored, ((Number) mail[3]).intValue());
  }

  private Map<Long, byte[]> bytes(Collection<Long> ids) {
    List<?> contents =
        em.createNativeQuery(
                "select raw_mail_id, bytes from casework.raw_mail_content"
                    + " where raw_mail_id = any (cast(?1 as bigint[]))")
            .setParameter(1, array(ids))
            .getResultList();
    Map<Long, byte[]> bytes = new HashMap<>();
    for (Object content : contents) {
      Object[] row = (Object[]) content;
      bytes.put(((Number) row[0]).longValue(), (byte[]) row[1]);
    }
    return bytes;
  }

  private static String array(Collection<Long> ids) {
    return ids.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
  }

  /** A message that waits, held until the transaction ends. */
  Optional<RawMail> toFile(long id) {
    return em.createNativeQuery(
            "select id, purpose, whole, encode(hash, 'hex'), decision, decided_reference"
                + " from casework.raw_mail where id = ?1 and state = 'WAITING' for update")
        .setParameter(1, id)
        .getResultStream()
        .map(row -> mail((Object[]) row))
        .findFirst();
  }

  private static RawMail mail(Object[] row) {
    return new RawMail(
        ((Number) row[0]).longValue(),
        MailPurpose.valueOf((String) row[1]),
        (Boolean) row[2],
        (String) row[3],
        row[4] == null ? null : Decision.valueOf((String) row[4]),
        (String) row[5]);
  }

  /**
   * The message is of this case from now on; nothing of it stays but its bytes, and of one that was
   * forwarded who wrote what is inside.
   */
  void filed(RawMail mail, IncomingMail read, MailKind kind, long caseId, @Nullable Long message) {
    Forwarded forwarded = kind == MailKind.ENQUIRY ? read.forwarded() : null;
    em.createNativeQuery(
            "update casework.raw_mail set state = 'FILED', reason = null, kind = ?2, case_id = ?3,"
                + " message_id = cast(?4 as bigint), sender = cast(?5 as text),"
                + " subject = cast(?6 as text), excerpt = null, suggested_case_id = null,"
                + " message_key = decode(cast(?7 as text), 'hex'),"
                + " subject_key = decode(cast(?8 as text), 'hex') where id = ?1")
        .setParameter(1, mail.id())
        .setParameter(2, kind.name())
        .setParameter(3, caseId)
        .setParameter(4, message == null ? null : message.toString())
        .setParameter(5, forwarded == null ? null : forwarded.email())
        .setParameter(6, forwarded == null ? null : forwarded.name())
        .setParameter(7, MailAnswered.messageKey(read))
        .setParameter(8, MailAnswered.subjectKey(read.subject()))
        .executeUpdate();
  }

  /** The message is left for somebody to decide, or ignored, with what a list shows of it. */
  void left(
      RawMail mail, boolean toDecide, MailReason reason, Shown shown, @Nullable Long suggested) {
    em.createNativeQuery(
            "update casework.raw_mail set state = ?2, reason = ?3, sender = cast(?4 as text),"
                + " subject = cast(?5 as text), excerpt = cast(?6 as text),"
                + " suggested_case_id = cast(?7 as bigint), decision = null, decided_by = null,"
                + " decided_at = null, decided_reference = null where id = ?1")
        .setParameter(1, mail.id())
        .setParameter(2, toDecide ? "QUARANTINED" : "IGNORED")
        .setParameter(3, reason.name())
        .setParameter(4, shown.sender())
        .setParameter(5, shown.subject())
        .setParameter(6, shown.excerpt())
        .setParameter(7, suggested == null ? null : suggested.toString())
        .executeUpdate();
  }

  /** Puts the ciphertext of a message in the place of its bytes. */
  void seal(RawMail mail, int keyNumber, byte[] ciphertext) {
    em.createNativeQuery(
            "update casework.raw_mail_content set bytes = null, key_number = ?2, ciphertext = ?3"
                + " where raw_mail_id = ?1")
        .setParameter(1, mail.id())
        .setParameter(2, keyNumber)
        .setParameter(3, ciphertext)
        .executeUpdate();
  }

  byte[] bytes(RawMail mail) {
    return requireNonNull(bytes(List.of(mail.id())).get(mail.id()));
  }

  /** The latest message of a case, of the branch alone where it was written by then. */
  @Nullable Long latestMessage(long caseId, @Nullable Instant branchBy) {
    String branch = branchBy == null ? "" : " and sender = 'BRANCH' and written_at <= ?2";
    var query =
        em.createNativeQuery("select max(id) from casework.message where case_id = ?1" + branch)
            .setParameter(1, caseId);
    if (branchBy != null) {
      query.setParameter(2, Timestamp.from(branchBy));
    }
    Object found = query.getSingleResult();
    return found == null ? null : ((Number) found).longValue();
  }
}
