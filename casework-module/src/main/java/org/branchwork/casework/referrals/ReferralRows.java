package org.branchwork.casework.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.referrals.ConsentWay;
import org.branchwork.casework.api.referrals.NewReferral;
import org.branchwork.casework.api.referrals.ReferralAnswer;
import org.branchwork.casework.api.referrals.ReferralEntry;
import org.branchwork.casework.api.referrals.ReferralKind;
import org.branchwork.casework.api.referrals.ReferralState;
import org.branchwork.casework.api.referrals.WaitingReferral;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.CoverDoor;
import org.jspecify.annotations.Nullable;

/** Keeps referrals and their papers. */
@ApplicationScoped
class ReferralRows {

  private static final int MOST = 50;
  private static final String ENTRY =
      "select cast(r.id as text), r.kind, r.recipient, r.email, r.consent_on, r.consent_by,"
          + " r.consent_words, r.answer_due_on, r.state, cast(r.made_by as text), r.made_at,"
          + " exists (select from casework.referral_pack p where p.referral_id = r.id),"
          + " r.sent_at, r.good_until, r.answer, r.answer_note, r.answered_at, r.taken, r.taken_at"
          + " from casework.referral r where r.case_id = ?1";

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  void add(UUID id, Held held, NewReferral referral, byte[] hash, Caller by, Instant now) {
    query(
            "insert into casework.referral (id, case_id, kind, recipient, email, consent_on,"
                + " consent_by, consent_words, answer_due_on, state, made_by, made_at, pack_hash)"
                + " values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'MADE',"
                + " cast(?10 as uuid), ?11, ?12)",
            id,
            held.id(),
            referral.kind(),
            referral.recipient(),
            referral.email(),
            referral.consentOn(),
            referral.consentBy(),
            referral.consentWords(),
            referral.answerDueOn(),
            by.label(),
            now,
            hash)
        .executeUpdate();
  }

  void keep(UUID id, Held held, byte[] pack, Instant until) {
    query(
            "insert into casework.referral_pack (referral_id, case_id, content, keep_until)"
                + " values (cast(?1 as uuid), ?2, ?3, ?4)",
            id,
            held.id(),
            pack,
            until)
        .executeUpdate();
  }

  List<ReferralEntry> of(Held held) {
    return entries(query(ENTRY + " order by r.made_at desc, r.id limit " + MOST, held.id()));
  }

  Optional<ReferralEntry> find(Held held, UUID id) {
    return entries(query(ENTRY + " and r.id = cast(?2 as uuid)", held.id(), id)).stream()
        .findFirst();
  }

  Optional<byte[]> pack(UUID id) {
    List<?> found =
        query("select content from casework.referral_pack where referral_id = cast(?1 as uuid)", id)
            .getResultList();
    return found.stream().map(byte[].class::cast).findFirst();
  }

  void sent(UUID id, Caller by, Instant now, Instant until) {
    query(
            "update casework.referral set state = 'SENT', sent_by = cast(?2 as uuid), sent_at = ?3,"
                + " good_until = ?4 where id = cast(?1 as uuid)",
            id,
            by.label(),
            now,
            until)
        .executeUpdate();
    query(
            "update casework.referral_pack set keep_until = ?2"
                + " where referral_id = cast(?1 as uuid)",
            id,
            until)
        .executeUpdate();
  }

  void withdrawn(UUID id, Caller by, Instant now) {
    query(
            "update casework.referral set state = 'WITHDRAWN', withdrawn_by = cast(?2 as uuid),"
                + " withdrawn_at = ?3 where id = cast(?1 as uuid)",
            id,
            by.label(),
            now)
        .executeUpdate();
    query("delete from casework.referral_pack where referral_id = cast(?1 as uuid)", id)
        .executeUpdate();
  }

  void answered(UUID id, ReferralAnswer answer, @Nullable String note, Caller by, Instant now) {
    query(
            "update casework.referral set state = 'ANSWERED', answer = ?2,"
                + " answer_note = cast(?3 as text), answered_by = cast(?4 as uuid),"
                + " answered_at = ?5 where id = cast(?1 as uuid)",
            id,
            answer,
            note,
            by.label(),
            now)
        .executeUpdate();
  }

  List<WaitingReferral> waiting(UUID caseworker, int most) {
    List<?> rows =
        query(
                "select c.reference, c.name, r.recipient, r.answer_due_on from casework.referral r"
                    + " join casework.case_file c on c.id = r.case_id where r.state = 'SENT'"
                    + " and (c.caseworker = cast(?1 as uuid) or c.id"
                    + CoverDoor.COVERED
                    + ")"
                    + " order by r.answer_due_on, r.id limit ?2",
                caseworker,
                most)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new WaitingReferral((String) row[0], (String) row[1], (String) row[2], day(row[3])))
        .toList();
  }

  /** The address to which a link goes that is good. */
  Optional<String> email(UUID id, Instant now) {
    List<?> found =
        query(
                "select email from casework.referral where id = cast(?1 as uuid)"
                    + " and state in ('SENT', 'ANSWERED') and good_until > ?2",
                id,
                now)
            .getResultList();
    return found.stream().map(String.class::cast).findFirst();
  }

  Optional<Instant> goodUntil(UUID id, Instant now) {
    List<?> found =
        query("select casework.referral_good_until(cast(?1 as uuid), ?2)", id, now).getResultList();
    return found.stream()
        .filter(Objects::nonNull)
        .map(until -> ((Timestamp) until).toInstant())
        .findFirst();
  }

  /** The reference of the case, and the papers; noted in the log of reading. */
  Optional<Object[]> take(UUID id, Instant now) {
    List<?> found =
        query(
                "select reference, content from casework.take_referral(cast(?1 as uuid), ?2)",
                id,
                now)
            .getResultList();
    return found.stream().map(Object[].class::cast).findFirst();
  }

  int sweep(Instant now) {
    return query("delete from casework.referral_pack where keep_until <= ?1", now).executeUpdate();
  }

  private Query query(String sql, @Nullable Object... values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, column(values[i]));
    }
    return query;
  }

  private static @Nullable Object column(@Nullable Object value) {
    if (value instanceof Instant moment) {
      return Timestamp.from(moment);
    }
    if (value instanceof LocalDate day) {
      return Date.valueOf(day);
    }
    return value instanceof UUID || value instanceof Enum ? value.toString() : value;
  }

  private static List<ReferralEntry> entries(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> entry((Object[]) row)).toList();
  }

  private static ReferralEntry entry(Object[] row) {
    Instant sent = moment(row[12]);
    String answer = (String) row[14];
    return new ReferralEntry(
        UUID.fromString((String) row[0]),
        ReferralKind.valueOf((String) row[1]),
        (String) row[2],
        (String) row[3],
        day(row[4]),
        ConsentWay.valueOf((String) row[5]),
        (String) row[6],
        day(row[7]),
        ReferralState.valueOf((String) row[8]),
        UUID.fromString((String) row[9]),
        Objects.requireNonNull(moment(row[10])),
        (Boolean) row[11],
        sent == null
            ? null
            : new ReferralEntry.Sending(sent, Objects.requireNonNull(moment(row[13]))),
        answer == null
            ? null
            : new ReferralEntry.Answer(
                ReferralAnswer.valueOf(answer),
                (String) row[15],
                Objects.requireNonNull(moment(row[16]))),
        ((Number) row[17]).intValue(),
        moment(row[18]));
  }

  private static LocalDate day(Object column) {
    return ((Date) column).toLocalDate();
  }

  private static @Nullable Instant moment(@Nullable Object column) {
    return column instanceof Timestamp at ? at.toInstant() : null;
  }
}
