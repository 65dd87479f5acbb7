package org.branchwork.fundraising.transfers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.transfers.AskTransfer;
import org.branchwork.fundraising.api.transfers.TransferView;
import org.branchwork.fundraising.sql.SqlDoor;
import org.branchwork.fundraising.sql.SqlDoor.Row;

/** Transfers as they stand in the database. */
@ApplicationScoped
class TransferRows {

  /** What of a transfer's entry is named by. */
  static final String SOURCE = "FUND_TRANSFER";

  private static final String VIEWS =
      "select cast(t.id as text), t.number, g.name, h.name, t.amount_pence, t.reason,"
          + " cast(t.meeting_on as text), t.minute_number, t.asked_by, "
          + SqlDoor.micros("t.asked_at")
          + ", t.approved_by, t.withdrawn_by, "
          + SqlDoor.micros("coalesce(t.approved_at, t.withdrawn_at)")
          + ", cast(e.public_id as text), cast(r.public_id as text)"
          + " from fundraising.fund_transfer t"
          + " join fundraising.fund g on g.id = t.from_fund"
          + " join fundraising.fund h on h.id = t.to_fund"
          + " left join fundraising.ledger_entry e on e.source_kind = 'FUND_TRANSFER'"
          + " and e.source_id = cast(t.id as text) and e.source_purpose = 'booked'"
          + " left join fundraising.ledger_entry r on r.reverses = e.id";

  @Inject TransferTables tables;

  /**
   * A fund whose books are kept.
   *
   * @param freePence what it holds beside what members are owed
   */
  record Purse(FundKind kind, String currency, long freePence) {}

  /** A transfer, as far as a desk asks; of the entries those that there are. */
  record Transfer(
      UUID from,
      UUID to,
      long pence,
      String reason,
      LocalDate meetingOn,
      String minuteNumber,
      String askedBy,
      boolean approved,
      boolean withdrawn) {

    boolean isAskedBy(AskTransfer asked) {
      return from.equals(asked.from())
          && to.equals(asked.to())
          && pence == asked.pence()
          && reason.equals(asked.reason().strip())
          && meetingOn.equals(asked.meetingOn())
          && minuteNumber.equals(asked.minuteNumber().strip());
    }
  }

  Optional<Purse> purse(UUID fund) {
    return tables
        .rows(
            "select k.kind, f.currency, fundraising.fund_free_pence(f.id)"
                + " from fundraising.fund f join fundraising.ledger_fund k on k.fund_id = f.id"
                + " where f.public_id = cast(?1 as uuid)",
            fund)
        .stream()
        .map(row -> new Purse(row.one(FundKind.class, 0), row.text(1), row.whole(2)))
        .findFirst();
  }

  /** The transfer, held until the transaction ends. */
  Optional<Transfer> hold(UUID transfer) {
    return tables
        .rows(
            "select cast(g.public_id as text), cast(h.public_id as text), t.amount_pence, t.reason,"
                + " cast(t.meeting_on as text), t.minute_number, t.asked_by,"
                + " t.approved_at is not null, t.withdrawn_at is not null"
                + " from fundraising.fund_transfer t"
                + " join fundraising.fund g on g.id = t.from_fund"
                + " join fundraising.fund h on h.id = t.to_fund"
                + " where t.id = cast(?1 as uuid) for update of t",
            transfer)
        .stream()
        .map(
            row ->
                new Transfer(
                    row.uuid(0),
                    row.uuid(1),
                    row.whole(2),
                    row.text(3),
                    row.day(4),
                    row.text(5),
                    row.text(6),
                    row.flag(7),
                    row.flag(8)))
        .findFirst();
  }

  /** Whoever asks under the same id waits here, and then finds the transfer. */
  void wait(UUID transfer) {
    tables.one("select 'held' from pg_advisory_xact_lock(hashtextextended(?1, 0))", transfer);
  }

  /** Approvals come one after the other: the first of a fund opens its account. */
  void takeTurn() {
    tables.one("select 'taken' from pg_advisory_xact_lock(4201031)");
  }

  void ask(AskTransfer asked, String by, Instant at) {
    tables.write(
        "insert into fundraising.fund_transfer (id, from_fund, to_fund, amount_pence, reason,"
            + " meeting_on, minute_number, asked_by, asked_at) select cast(?1 as uuid), g.id, h.id,"
            + " cast(?4 as bigint), ?5, cast(?6 as date), ?7, ?8, cast(?9 as timestamptz)"
            + " from fundraising.fund g, fundraising.fund h"
            + " where g.public_id = cast(?2 as uuid) and h.public_id = cast(?3 as uuid)",
        asked.transfer(),
        asked.from(),
        asked.to(),
        asked.pence(),
        asked.reason().strip(),
        asked.meetingOn(),
        asked.minuteNumber().strip(),
        by,
        at);
  }

  void approve(UUID transfer, String by, Instant at) {
    tables.write(
        "update fundraising.fund_transfer set approved_by = ?2, approved_at = cast(?3 as"
            + " timestamptz) where id = cast(?1 as uuid)",
        transfer,
        by,
        at);
  }

  void withdraw(UUID transfer, String by, Instant at) {
    tables.write(
        "update fundraising.fund_transfer set withdrawn_by = ?2, withdrawn_at = cast(?3 as"
            + " timestamptz) where id = cast(?1 as uuid)",
        transfer,
        by,
        at);
  }

  /** Has the rules looked at now, so that a refusal shows here and not, wrapped, at the end. */
  void check() {
    tables.write("set constraints fundraising.fund_transfer_whole immediate");
    tables.write("set constraints fundraising.fund_transfer_whole deferred");
  }

  /** What the fund is called. */
  String name(UUID fund) {
    return tables
        .one("select name from fundraising.fund where public_id = cast(?1 as uuid)", fund)
        .orElseThrow();
  }

  /** The account of a fund that transfers move; empty while it has none. */
  Optional<UUID> account(UUID fund) {
    return tables
        .one(
            "select cast(a.public_id as text) from fundraising.ledger_account a"
                + " join fundraising.fund f on f.id = a.fund_id"
                + " where a.kind = 'TRANSFER' and f.public_id = cast(?1 as uuid)",
            fund)
        .map(UUID::fromString);
  }

  List<TransferView> waiting(int most) {
    return views(
        " where t.approved_at is null and t.withdrawn_at is null order by t.number"
            + " limit cast(?1 as integer)",
        most);
  }

  List<TransferView> decided(long before, int most) {
    return views(
        " where (t.approved_at is not null or t.withdrawn_at is not null)"
            + " and t.number < cast(?1 as bigint) order by t.number desc limit cast(?2 as integer)",
        before,
        most);
  }

  private List<TransferView> views(String which, Object... values) {
    return tables.rows(VIEWS + which, values).stream().map(TransferRows::view).toList();
  }

  private static TransferView view(Row row) {
    return new TransferView(
        row.uuid(0),
        row.whole(1),
        row.text(2),
        row.text(3),
        row.whole(4),
        row.text(5),
        row.day(6),
        row.text(7),
        row.text(8),
        row.moment(9),
        row.textOrNone(10),
        row.textOrNone(11),
        row.has(12) ? row.moment(12) : null,
        row.uuidIfAny(13).orElse(null),
        row.uuidIfAny(14).orElse(null));
  }
}
