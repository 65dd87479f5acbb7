package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.matching.MatchKind;
import org.branchwork.fundraising.api.matching.MatchedLine;
import org.branchwork.fundraising.api.matching.MatchingFault;
import org.branchwork.fundraising.api.matching.ReconcileProof;
import org.branchwork.fundraising.api.matching.WhyCard;
import org.branchwork.fundraising.sql.SqlDoor.Cell;
import org.jspecify.annotations.Nullable;

/** Reads decisions, and whether bank and books agree. */
@ApplicationScoped
class MatchReading {

  @Inject ReconcilingTables sql;

  ReconcileProof proof() {
    @Nullable Object[] row =
        sql.cells(
                "with opening as (select e.id from fundraising.ledger_entry e"
                    + " where e.reason = 'OPENING_BALANCE')"
                    + " select t.credits_pence - t.debits_pence + (select coalesce(sum(p.pence), 0)"
                    + " from (select o.id from opening o union all select r.id from opening o"
                    + " join fundraising.ledger_entry r on r.reverses = o.id) e"
                    + " join fundraising.ledger_posting p on p.entry_id = e.id"
                    + " join fundraising.statement_account s on s.account_id = p.account_id"
                    + " where s.kind = 'BANK'),"
                    + " b.statements, b.other, (select coalesce(-sum(f.pence), 0)"
                    + " from fundraising.ledger_fund_balance f), b.suspense, t.open_lines,"
                    + " (select count(*) from fundraising.booked_line l where l.in_suspense)"
                    + " from fundraising.match_total t cross join (select"
                    + " coalesce(sum(k.pence) filter (where s.kind = 'BANK'), 0) as statements,"
                    + " coalesce(sum(k.pence) filter (where s.kind is null"
                    + " and a.kind in ('BANK', 'CASH')), 0) as other,"
                    + " coalesce(-sum(k.pence) filter (where a.kind in"
                    + " ('SUSPENSE', 'UNEXPLAINED')), 0) as suspense"
                    + " from fundraising.ledger_balance k"
                    + " join fundraising.ledger_account a on a.id = k.account_id"
                    + " left join fundraising.statement_account s on s.account_id = a.id) b")
            .get(0);
    return new ReconcileProof(
        Cell.whole(row[0]),
        Cell.whole(row[1]),
        Cell.whole(row[2]),
        Cell.whole(row[3]),
        Cell.whole(row[4]),
        Cell.whole(row[5]),
        Cell.whole(row[6]));
  }

  Optional<MatchingFault> prove() {
    return sql
        .cells(
            "select finding, cast(line as text), kept, computed from fundraising.prove_matching()")
        .stream()
        .map(
            row ->
                new MatchingFault(
                    MatchingFault.Finding.valueOf(Cell.words(row[0])),
                    row[1] == null ? null : Cell.uuid(row[1]),
                    row[2] == null ? null : Cell.whole(row[2]),
                    Cell.whole(row[3])))
        .findFirst();
  }

  List<MatchedLine> newest(int most) {
    return sql
        .cells(
            "select cast(d.act as text), cast(d.line as text), d.kind, cast(l.booked_on as text),"
                + " l.text, l.amount_pence, (select string_agg(p.reference, chr(10) order by"
                + " p.reference) from fundraising.allocation a join fundraising.pledge p"
                + " on p.id = a.pledge where a.decision = d.id),"
                + " (select string_agg(distinct f.name, chr(10)) from fundraising.allocation a"
                + " join fundraising.fund f on f.public_id = a.fund"
                + " where a.decision = d.id and a.pledge is null), d.card, d.decided_by,"
                + " cast(extract(epoch from d.decided_at) * 1000000 as bigint)"
                + " from fundraising.match_decision d"
                + " join fundraising.statement_line l on l.id = d.line"
                + " where d.kind <> 'UNDONE' and not exists (select"
                + " from fundraising.match_decision u where u.undoes = d.id)"
                + " order by d.id desc limit cast(?1 as integer)",
            most)
        .stream()
        .map(MatchReading::matched)
        .toList();
  }

  private static MatchedLine matched(@Nullable Object[] row) {
    String card = Cell.text(row[8]);
    return new MatchedLine(
        Cell.uuid(row[0]),
        Cell.uuid(row[1]),
        MatchKind.valueOf(Cell.words(row[2])),
        LocalDate.parse(Cell.words(row[3])),
        Cell.words(row[4]),
        Cell.whole(row[5]),
        each(row[6]),
        each(row[7]),
        card == null ? null : WhyCard.of(card),
        Cell.words(row[9]),
        Cell.moment(row[10]));
  }

  private static List<String> each(@Nullable Object cell) {
    return Stream.of(Cell.words(cell).split("\n")).filter(word -> !word.isEmpty()).toList();
  }
}
