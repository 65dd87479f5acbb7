package org.branchwork.casework.together;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.together.CaseTogether.Move;
import org.branchwork.casework.api.together.CaseTogether.Other;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.jspecify.annotations.Nullable;

/** Has rows moved by the functions of the schema, and reads their journal. */
@ApplicationScoped
class MoveRows {

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /** Why two cases stay apart: the end of the rule's key, or {@code null}. */
  @Nullable String whyApart(Held one, Held other) {
    return (String)
        em.createNativeQuery("select casework.why_apart(?1, ?2)")
            .setParameter(1, one.id())
            .setParameter(2, other.id())
            .getSingleResult();
  }

  long merge(Held from, Held into, Instant now) {
    return move("MERGE", from, into, List.of(), now);
  }

  long moveMessage(Held from, Held to, long message, Instant now) {
    return move("MOVE", from, to, List.of(message), now);
  }

  long link(Held one, Held other, Instant now) {
    return move("LINK", one, other, List.of(), now);
  }

  private long move(String act, Held from, Held to, Collection<Long> messages, Instant now) {
    return number(
        em.createNativeQuery(
                "select casework.move_case(?1, ?2, ?3, cast(?4 as bigint[]),"
                    + " cast(?5 as timestamptz))")
            .setParameter(1, act)
            .setParameter(2, from.id())
            .setParameter(3, to.id())
            .setParameter(4, array(messages))
            .setParameter(5, Timestamp.from(now))
            .getSingleResult());
  }

  /** Makes a case of messages of another; the number of the move. */
  long split(Held from, String reference, String matter, Collection<Long> messages, Instant now) {
    return number(
        em.createNativeQuery(
                "select casework.split_case(?1, ?2, ?3, ?4, cast(?5 as bigint[]),"
                    + " cast(?6 as timestamptz))")
            .setParameter(1, from.id())
            .setParameter(2, reference)
            .setParameter(3, "split-" + UUID.randomUUID())
            .setParameter(4, matter)
            .setParameter(5, array(messages))
            .setParameter(6, Timestamp.from(now))
            .getSingleResult());
  }

  /** Undoes a move, or says what stands in the way: the end of the rule's key. */
  @Nullable String undo(long move, Instant now) {
    return (String)
        em.createNativeQuery("select casework.undo_move(?1, cast(?2 as timestamptz))")
            .setParameter(1, move)
            .setParameter(2, Timestamp.from(now))
            .getSingleResult();
  }

  /** Whether a time limit of the case is so near that one person does not hand it over alone. */
  boolean limitIsNear(Held held, LocalDate today) {
    return (Boolean)
        em.createNativeQuery(
                "select exists (select from casework.case_limit l where l.case_id = ?1"
                    + " and l.state = 'OPEN' and l.safe_on <= cast(?2 as date) + 28"
                    + " and l.limit_on >= cast(?2 as date))")
            .setParameter(1, held.id())
            .setParameter(2, today.toString())
            .getSingleResult();
  }

  /** Whether a link between the two holds. */
  boolean linked(Held one, Held other) {
    return moves(one).stream()
        .anyMatch(
            each ->
                each.kind() == CaseFile.Kind.LINKED
                    && each.undoneAt() == null
                    && each.other().equals(other.reference()));
  }

  List<Move> moves(Held held) {
    List<?> rows =
        em.createNativeQuery(
                "select id, kind, other, cast(done_by as text), done_at,"
                    + " cast(undone_by as text), undone_at from casework.moves_of(?1)"
                    + " order by id desc")
            .setParameter(1, held.id())
            .getResultList();
    return rows.stream().map(row -> move((Object[]) row)).toList();
  }

  private static Move move(Object[] row) {
    return new Move(
        number(row[0]),
        CaseFile.Kind.valueOf((String) row[1]),
        (String) row[2],
        UUID.fromString((String) row[3]),
        ((Timestamp) row[4]).toInstant(),
        row[5] == null ? null : UUID.fromString((String) row[5]),
        row[6] == null ? null : ((Timestamp) row[6]).toInstant());
  }

  /** Cases that this one can be brought together with, as far as the caller sees them. */
  List<Other> others(Held held) {
    List<?> rows =
        em.createNativeQuery(
                "select c.reference, c.stage, c.received_at, c.matter from casework.case_file c"
                    + " where c.id <> ?1 and (c.email_folded = (select own.email_folded"
                    + " from casework.case_file own where own.id = ?1)"
                    + " or c.id in (select m.case_id from casework.case_member m where m.member ="
                    + " (select own.member from casework.case_member own where own.case_id = ?1))"
                    + " or c.id in (select m.to_case from casework.case_move m"
                    + " where m.act = 'SPLIT' and m.from_case = ?1 union select m.from_case"
                    + " from casework.case_move m where m.act = 'SPLIT' and m.to_case = ?1))"
                    + " and casework.why_apart(?1, c.id) is null"
                    + " order by c.received_at desc, c.id desc limit 20")
            .setParameter(1, held.id())
            .getResultList();
    return rows.stream().map(row -> other((Object[]) row)).toList();
  }

  private static Other other(Object[] row) {
    return new Other(
        (String) row[0],
        Stage.valueOf((String) row[1]),
        ((Timestamp) row[2]).toInstant(),
        (String) row[3]);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static String array(Collection<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
