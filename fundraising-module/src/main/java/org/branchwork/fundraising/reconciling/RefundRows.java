package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.matching.PrepareRefund;
import org.branchwork.fundraising.api.matching.RefundView;
import org.branchwork.fundraising.sql.SqlDoor.Row;
import org.jspecify.annotations.Nullable;

/** Refunds as they stand in the database. */
@ApplicationScoped
class RefundRows {

  private static final String PAID =
      "exists (select from fundraising.allocation a where a.refund = r.id and a.undone_at is null)";

  @Inject ReconcilingTables sql;

  /** A refund, and how far it is. */
  record Refund(
      UUID refund,
      UUID line,
      long amountPence,
      String toAccount,
      boolean told,
      String preparedBy,
      boolean approved,
      boolean withdrawn,
      boolean paid) {

    /** Whether that account is the one, where the bank tells it. */
    boolean isTo(@Nullable String account) {
      return account == null || account.equals(toAccount);
    }
  }

  /** The refund, held until the transaction ends. */
  Optional<Refund> hold(UUID refund) {
    return sql
        .rows(
            "select cast(r.id as text), cast(r.line as text), r.amount_pence, r.to_account,"
                + " r.told, r.prepared_by, r.approved_at is not null, r.withdrawn_at is not null, "
                + PAID
                + " from fundraising.refund r where r.id = cast(?1 as uuid) for update of r",
            refund)
        .stream()
        .map(
            row ->
                new Refund(
                    row.uuid(0),
                    row.uuid(1),
                    row.whole(2),
                    row.text(3),
                    row.flag(4),
                    row.text(5),
                    row.flag(6),
                    row.flag(7),
                    row.flag(8)))
        .findFirst();
  }

  void prepare(PrepareRefund command, String toAccount, Stamp stamp) {
    sql.write(
        "insert into fundraising.refund"
            + " (id, line, amount_pence, to_account, reason, prepared_by, prepared_at)"
            + " values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as bigint), ?4, ?5, ?6,"
            + " cast(?7 as timestamptz))",
        command.refund(),
        command.line(),
        command.pence(),
        toAccount,
        command.reason().strip(),
        stamp.by(),
        stamp.at());
  }

  void approve(UUID refund, @Nullable String confirmed, Stamp stamp) {
    sql.write(
        "update fundraising.refund set approved_by = ?2, approved_at = cast(?3 as timestamptz),"
            + " confirmed_account = cast(?4 as text) where id = cast(?1 as uuid)",
        refund,
        stamp.by(),
        stamp.at(),
        confirmed);
  }

  void withdraw(UUID refund, Stamp stamp) {
    sql.write(
        "update fundraising.refund set withdrawn_by = ?2, withdrawn_at = cast(?3 as timestamptz)"
            + " where id = cast(?1 as uuid)",
        refund,
        stamp.by(),
        stamp.at());
  }

  List<RefundView> waiting(int most) {
    return sql
        .rows(
            "select cast(r.id as text), cast(r.line as text), cast(l.booked_on as text), l.text,"
                + " l.amount_pence, r.amount_pence, r.told, case when r.told or r.approved_by is not null"
                + " then r.to_account end, r.reason, r.prepared_by,"
                + " cast(extract(epoch from r.prepared_at) * 1000000 as bigint), r.approved_by"
                + " from fundraising.refund r"
                + " join fundraising.statement_line l on l.id = r.line"
                + " where r.withdrawn_at is null and not "
                + PAID
                + " order by r.prepared_at, r.id limit cast(?1 as integer)",
            most)
        .stream()
        .map(RefundRows::view)
        .toList();
  }

  private static RefundView view(Row row) {
    return new RefundView(
        row.uuid(0),
        row.uuid(1),
        row.day(2),
        row.text(3),
        row.whole(4),
        row.whole(5),
        row.flag(6),
        row.textOrNone(7),
        row.text(8),
        row.text(9),
        row.moment(10),
        row.textOrNone(11));
  }
}
