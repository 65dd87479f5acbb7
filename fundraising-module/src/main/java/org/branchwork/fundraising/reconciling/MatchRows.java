package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.matching.LineTaken;
import org.branchwork.fundraising.api.matching.MatchKind;
import org.branchwork.fundraising.api.matching.UndoMatch;
import org.branchwork.fundraising.api.matching.WhyCard;
import org.branchwork.fundraising.sql.SqlDoor;
import org.branchwork.fundraising.sql.SqlDoor.Cell;
import org.jspecify.annotations.Nullable;

/** Writes decisions and allocations. */
@ApplicationScoped
class MatchRows {

  @Inject ReconcilingTables sql;

  /** A decision about one line. */
  record Decided(long decision, UUID line, boolean undoing, @Nullable String undoneBy) {}

  /** What of a decision is booked. */
  record Booked(UUID allocation, UUID entry, LocalDate occurredOn) {}

  /** Holds the lines until the transaction ends. */
  void take(Collection<UUID> lines) {
    sql.one("select 'held' from fundraising.take_lines(cast(?1 as uuid[]))", SqlDoor.array(lines));
  }

  boolean has(UUID act) {
    return sql.one(
            "select 'there' from fundraising.match_decision where act = cast(?1 as uuid) limit 1",
            act)
        .isPresent();
  }

  /** The one allocation of an act. */
  ReconcilingDoor.Placed placed(UUID act) {
    return sql
        .cells(
            "select cast(a.id as text), cast(e.occurred_on as text)"
                + " from fundraising.match_decision d"
                + " join fundraising.allocation a on a.decision = d.id"
                + " join fundraising.ledger_entry e on e.public_id = a.entry"
                + " where d.act = cast(?1 as uuid)",
            act)
        .stream()
        .map(
            row ->
                new ReconcilingDoor.Placed(Cell.uuid(row[0]), LocalDate.parse(Cell.words(row[1]))))
        .findFirst()
        .orElseThrow();
  }

  /** Whether an act placed strike pay that came back since, or brought it back itself. */
  boolean cameBack(UUID act) {
    return sql.one(
            "select 'back' from fundraising.match_decision d"
                + " join fundraising.allocation a on a.decision = d.id and a.undone_at is null"
                + " join fundraising.payout_settlement s on s.allocation = a.id"
                + " join fundraising.payout_settlement r on r.run_id = s.run_id"
                + " and r.line = s.line and r.kind = 'RETURNED'"
                + " where d.act = cast(?1 as uuid) limit 1",
            act)
        .isPresent();
  }

  /** Who decided about a line last, and when. */
  Optional<LineTaken> last(UUID line) {
    return sql
        .cells(
            "select decided_by, cast(extract(epoch from decided_at) * 1000000 as bigint)"
                + " from fundraising.match_decision where line = cast(?1 as uuid)"
                + " order by number desc limit 1",
            line)
        .stream()
        .map(row -> new LineTaken(Cell.words(row[0]), Cell.moment(row[1])))
        .findFirst();
  }

  /** The decisions of an act, line by line. */
  List<Decided> of(UUID act) {
    return sql
        .cells(
            "select d.id, cast(d.line as text), d.kind = 'UNDONE', cast(u.act as text)"
                + " from fundraising.match_decision d"
                + " left join fundraising.match_decision u on u.undoes = d.id"
                + " where d.act = cast(?1 as uuid) order by d.id",
            act)
        .stream()
        .map(
            row ->
                new Decided(
                    Cell.whole(row[0]),
                    Cell.uuid(row[1]),
                    Boolean.parseBoolean(Cell.words(row[2])),
                    Cell.text(row[3])))
        .toList();
  }

  void decide(UUID act, BookedLine line, MatchKind kind, @Nullable WhyCard card, Stamp stamp) {
    sql.write(
        "insert into fundraising.match_decision"
            + " (act, line, number, kind, card, rule_version, decided_by, decided_at)"
            + " values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as integer), ?4, ?5,"
            + " cast(?6 as integer), ?7, cast(?8 as timestamptz))",
        act,
        line.line(),
        line.decisions() + 1,
        kind,
        card == null ? null : card.text(),
        card == null ? null : card.ruleVersion(),
        stamp.by(),
        stamp.at());
  }

  void undo(UndoMatch command, Decided decided, BookedLine line, Stamp stamp) {
    sql.write(
        "insert into fundraising.match_decision"
            + " (act, line, number, kind, undoes, reason, decided_by, decided_at)"
            + " values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as integer), 'UNDONE',"
            + " cast(?4 as bigint), ?5, ?6, cast(?7 as timestamptz))",
        command.act(),
        decided.line(),
        line.decisions() + 1,
        decided.decision(),
        command.reason().strip(),
        stamp.by(),
        stamp.at());
  }

  /** Allocates part of a line, as the decision of the act about it says. */
  void allocate(UUID act, UUID line, BookedShare share) {
    sql.write(
        "insert into fundraising.allocation"
            + " (id, line, decision, use, pledge, fund, donor, amount_pence, entry, refund, appeal)"
            + " select cast(?1 as uuid), d.line, d.id, ?4, cast(?5 as uuid), cast(?6 as uuid), ?7,"
            + " cast(?8 as bigint), cast(?9 as uuid), cast(?10 as uuid), cast(?11 as uuid)"
            + " from fundraising.match_decision d"
            + " where d.act = cast(?2 as uuid) and d.line = cast(?3 as uuid)",
        UUID.randomUUID(),
        act,
        line,
        share.use(),
        share.pledge(),
        share.fund(),
        share.donor(),
        share.pence(),
        share.entry(),
        share.refund(),
        share.appeal());
  }

  /** The allocations of a decision that were not undone. */
  List<Booked> booked(Decided decided) {
    return sql
        .cells(
            "select cast(a.id as text), cast(a.entry as text), cast(e.occurred_on as text)"
                + " from fundraising.allocation a"
                + " join fundraising.ledger_entry e on e.public_id = a.entry"
                + " where a.decision = cast(?1 as bigint) and a.undone_at is null order by e.id",
            decided.decision())
        .stream()
        .map(
            row ->
                new Booked(
                    Cell.uuid(row[0]), Cell.uuid(row[1]), LocalDate.parse(Cell.words(row[2]))))
        .toList();
  }

  void undone(Booked booked, UUID act, UUID reversal, Stamp stamp) {
    sql.write(
        "update fundraising.allocation a set undone_at = cast(?4 as timestamptz),"
            + " undone_in = d.id, reversal = cast(?3 as uuid) from fundraising.match_decision d"
            + " where a.id = cast(?1 as uuid) and d.act = cast(?2 as uuid) and d.line = a.line",
        booked.allocation(),
        act,
        reversal,
        stamp.at());
  }
}
