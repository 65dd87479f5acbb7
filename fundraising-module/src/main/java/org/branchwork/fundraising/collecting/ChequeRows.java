package org.branchwork.fundraising.collecting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.collecting.ChequeState;
import org.branchwork.fundraising.api.collecting.ChequeView;
import org.branchwork.fundraising.api.collecting.FittingLine;
import org.branchwork.fundraising.api.collecting.ReceiveCheque;
import org.branchwork.fundraising.sql.SqlDoor.Row;
import org.jspecify.annotations.Nullable;

/** Keeps cheques. */
@ApplicationScoped
class ChequeRows {

  @Inject CollectingTables sql;

  /**
   * A cheque as far as its desk must know it.
   *
   * @param payingIn the slip it was banked with, if any
   * @param decided whether it was withdrawn, cleared or returned
   */
  record Kept(@Nullable UUID payingIn, boolean decided) {}

  /** The fund that a cheque is for, if there is such a fund or pledge. */
  Optional<UUID> fundOf(ReceiveCheque command) {
    PaymentReference pledge = command.pledge();
    Optional<Row> found =
        pledge == null
            ? sql.row(
                "select cast(public_id as text), slug from fundraising.fund"
                    + " where public_id = cast(?1 as uuid)",
                command.fund())
            : sql.row(
                "select cast(fund as text), reference from fundraising.pledge"
                    + " where reference = cast(?1 as char(10))",
                pledge.shown());
    return found.map(row -> UUID.fromString(row.text(0)));
  }

  /** Writes a cheque down; false when it was before. */
  boolean add(ReceiveCheque command, UUID fund, Stamp stamp) {
    PaymentReference pledge = command.pledge();
    return sql.write(
            "insert into fundraising.cheque (id, drawer, number, amount_pence, fund, pledge,"
                + " received_on, received_by, received_at) values (cast(?1 as uuid), ?2, ?3,"
                + " cast(?4 as bigint), cast(?5 as uuid), (select p.id from fundraising.pledge p"
                + " where p.reference = cast(?6 as char(10))), cast(?7 as date), ?8,"
                + " cast(?9 as timestamptz)) on conflict (id) do nothing",
            command.cheque(),
            command.drawer().strip(),
            command.number(),
            command.pence(),
            fund,
            pledge == null ? null : pledge.shown(),
            command.receivedOn(),
            stamp.by(),
            stamp.at())
        == 1;
  }

  /** The cheque, held until the transaction ends. */
  Optional<Kept> hold(UUID cheque) {
    return sql.row(
            "select cast(paying_in as text),"
                + " num_nonnulls(withdrawn_at, cleared_at, returned_at) > 0"
                + " from fundraising.cheque where id = cast(?1 as uuid) for update",
            cheque)
        .map(row -> new Kept(row.has(0) ? UUID.fromString(row.text(0)) : null, row.flag(1)));
  }

  void withdraw(UUID cheque, Stamp stamp) {
    sql.write(
        "update fundraising.cheque set withdrawn_by = ?2, withdrawn_at = cast(?3 as timestamptz)"
            + " where id = cast(?1 as uuid)",
        cheque,
        stamp.by(),
        stamp.at());
  }

  void clear(UUID cheque, Stamp stamp) {
    sql.write(
        "update fundraising.cheque set cleared_by = ?2, cleared_at = cast(?3 as timestamptz)"
            + " where id = cast(?1 as uuid)",
        cheque,
        stamp.by(),
        stamp.at());
  }

  void returned(UUID cheque, String reason, Stamp stamp) {
    sql.write(
        "update fundraising.cheque set returned_by = ?2,"
            + " returned_at = cast(?3 as timestamptz), reason = ?4 where id = cast(?1 as uuid)",
        cheque,
        stamp.by(),
        stamp.at(),
        reason.strip());
  }

  List<FittingLine> fitting(int most) {
    return sql
        .rows(
            PayingInRows.FITTING
                + "(select q.id, -q.amount_pence as pence from fundraising.cheque q"
                + " where q.paying_in is not null and q.cleared_at is null"
                + " and q.returned_at is null) w on w.pence < 0"
                + PayingInRows.FITS,
            most)
        .stream()
        .map(PayingInRows::fitting)
        .toList();
  }

  /** Those whose money is neither sure nor gone. */
  List<ChequeView> waiting(boolean names, int most) {
    return sql
        .rows(
            "select cast(q.id as text), case when cast(?1 as boolean) then q.drawer end,"
                + " q.number, q.amount_pence, f.name, p.reference, cast(q.received_on as text),"
                + " s.slip from fundraising.cheque q"
                + " join fundraising.fund f on f.public_id = q.fund"
                + " left join fundraising.pledge p on p.id = q.pledge"
                + " left join fundraising.paying_in s on s.id = q.paying_in"
                + " where q.cleared_at is null and q.returned_at is null"
                + " and q.withdrawn_at is null"
                + " order by q.received_on, q.id limit cast(?2 as integer)",
            names,
            most)
        .stream()
        .map(
            row ->
                new ChequeView(
                    UUID.fromString(row.text(0)),
                    row.textOrNone(1),
                    row.text(2),
                    row.whole(3),
                    row.text(4),
                    row.textOrNone(5),
                    LocalDate.parse(row.text(6)),
                    row.textOrNone(7),
                    row.has(7) ? ChequeState.BANKED : ChequeState.RECEIVED))
        .toList();
  }
}
