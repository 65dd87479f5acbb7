package org.branchwork.fundraising.payouts;

import static org.branchwork.fundraising.sql.SqlDoor.Cell.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.payouts.GrantHardship;
import org.branchwork.fundraising.api.payouts.GrantHardship.Meeting;
import org.branchwork.fundraising.api.payouts.GrantReason;
import org.branchwork.fundraising.api.payouts.HardshipGrantView;
import org.branchwork.fundraising.api.payouts.ReasonClass;
import org.branchwork.fundraising.sql.SqlDoor;
import org.branchwork.fundraising.sql.SqlDoor.Cell;

/** Reads and writes hardship grants, and puts them into runs. */
@ApplicationScoped
class GrantRows {

  private static final String FREE =
      " not exists (select from fundraising.payout_line_grant l"
          + " where l.grant_id = g.id and not l.freed) and not exists"
          + " (select from fundraising.hardship_taken_back t where t.grant_id = g.id) ";

  @Inject PayoutTables tables;

  boolean has(UUID grant) {
    return tables
        .one(
            "select granted_by from fundraising.hardship_grant where public_id = cast(?1 as uuid)",
            grant)
        .isPresent();
  }

  /** Adds a grant with its reason apart; 0 when the fund has no books. */
  int add(GrantHardship command, String by, Instant at) {
    int added =
        tables.write(
            "insert into fundraising.hardship_grant (public_id, fund_id, payee_id, pence,"
                + " granted_by, granted_at, met_on, minute) select cast(?1 as uuid), k.fund_id,"
                + " y.id, cast(?4 as bigint), ?5, cast(?6 as timestamptz), cast(?7 as date), ?8"
                + " from fundraising.ledger_fund k join fundraising.fund f on f.id = k.fund_id,"
                + " fundraising.payee y where f.public_id = cast(?2 as uuid)"
                + " and y.public_id = cast(?3 as uuid)",
            command.grant(),
            command.fund(),
            command.payee(),
            command.pence(),
            by,
            at,
            command.meeting().map(Meeting::on).orElse(null),
            command.meeting().map(meeting -> meeting.minute().strip()).orElse(null));
    if (added == 1) {
      explain("hardship_reason", command.grant(), command.reason().name());
      if (command.words() != null && !command.words().isBlank()) {
        explain("hardship_words", command.grant(), command.words().strip());
      }
    }
    return added;
  }

  private void explain(String table, UUID grant, String why) {
    tables.write(
        "insert into fundraising."
            + table
            + " select g.id, ?2 from fundraising.hardship_grant g"
            + " where g.public_id = cast(?1 as uuid)",
        grant,
        why);
  }

  /** Whether it was taken back now, and not before. */
  boolean takeBack(UUID grant, String by, Instant at) {
    return tables.write(
            "insert into fundraising.hardship_taken_back (grant_id, taken_by, taken_at)"
                + " select g.id, ?2, cast(?3 as timestamptz) from fundraising.hardship_grant g"
                + " where g.public_id = cast(?1 as uuid) on conflict (grant_id) do nothing",
            grant,
            by,
            at)
        == 1;
  }

  /** Why a grant was given; empty once that is erased. */
  Optional<GrantReason> reason(UUID grant) {
    return tables
        .cells(
            "select r.reason, w.words from fundraising.hardship_grant g"
                + " join fundraising.hardship_reason r on r.grant_id = g.id"
                + " left join fundraising.hardship_words w on w.grant_id = g.id"
                + " where g.public_id = cast(?1 as uuid)",
            grant)
        .stream()
        .findFirst()
        .map(row -> new GrantReason(grant, ReasonClass.valueOf("" + row[0]), Cell.text(row[1])));
  }

  List<HardshipGrantView> waiting(UUID fund) {
    return tables
        .cells(
            "select cast(g.public_id as text), cast(y.public_id as text), y.member, g.pence,"
                + " g.granted_by, cast(extract(epoch from g.granted_at) * 1000000 as bigint),"
                + " cast(g.met_on as text), g.minute,"
                + " exists (select from fundraising.claim c where c.id = g.public_id)"
                + " from fundraising.hardship_grant g"
                + " join fundraising.payee y on y.id = g.payee_id"
                + " join fundraising.fund f on f.id = g.fund_id"
                + " where f.public_id = cast(?1 as uuid) and"
                + FREE
                + "order by g.id limit 500",
            fund)
        .stream()
        .map(
            row ->
                new HardshipGrantView(
                    UUID.fromString("" + row[0]),
                    UUID.fromString("" + row[1]),
                    "" + row[2],
                    whole(row[3]),
                    "" + row[4],
                    PayeeReading.moment(row[5]),
                    Optional.ofNullable(row[6])
                        .map(day -> new Meeting(RunReading.day(day), "" + row[7])),
                    Boolean.TRUE.equals(row[8])))
        .toList();
  }

  /** These grants of a fund that are in no run; fewer when one is unknown, elsewhere or taken. */
  List<HardshipGrantView> free(UUID fund, List<UUID> grants) {
    return grants.isEmpty()
        ? List.of()
        : waiting(fund).stream().filter(grant -> grants.contains(grant.grant())).toList();
  }

  void addToRun(UUID run, List<UUID> grants) {
    if (grants.isEmpty()) {
      return;
    }
    tables.write(
        "insert into fundraising.payout_line_grant (run_id, line, payee_id, grant_id, pence)"
            + " select l.run_id, l.line, l.payee_id, g.id, g.pence"
            + " from fundraising.hardship_grant g"
            + " join fundraising.payout_run r on r.public_id = cast(?1 as uuid)"
            + " join fundraising.payout_line l on l.run_id = r.id and l.payee_id = g.payee_id"
            + " where g.public_id = any (cast(?2 as uuid[])) order by g.id",
        run,
        SqlDoor.array(grants));
  }
}
