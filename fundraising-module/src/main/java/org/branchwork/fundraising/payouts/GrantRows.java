package org.branchwork.fundraising.payouts;

import static org.branchwork.fundraising.payouts.PayoutTables.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.payouts.GrantHardship;
import org.branchwork.fundraising.api.payouts.HardshipGrantView;

/** Reads and writes hardship grants, and puts them into runs. */
@ApplicationScoped
class GrantRows {

  private static final String FREE =
      " not exists (select from fundraising.payout_line_grant l"
          + " where l.grant_id = g.id and not l.freed) ";

  @Inject PayoutTables tables;

  boolean has(UUID grant) {
    return tables
        .one(
            "select granted_by from fundraising.hardship_grant where public_id = cast(?1 as uuid)",
            grant)
        .isPresent();
  }

  /** Adds a grant with its reason; 0 when the fund has no books. */
  int add(GrantHardship command, String by, Instant at) {
    int added =
        tables.write(
            "insert into fundraising.hardship_grant (public_id, fund_id, payee_id, pence,"
                + " granted_by, granted_at) select cast(?1 as uuid), k.fund_id, y.id,"
                + " cast(?4 as bigint), ?5, cast(?6 as timestamptz)"
                + " from fundraising.ledger_fund k join fundraising.fund f on f.id = k.fund_id,"
                + " fundraising.payee y where f.public_id = cast(?2 as uuid)"
                + " and y.public_id = cast(?3 as uuid)",
            command.grant(),
            command.fund(),
            command.payee(),
            command.pence(),
            by,
            at);
    if (added == 1) {
      tables.write(
          "insert into fundraising.hardship_reason (grant_id, reason)"
              + " select g.id, ?2 from fundraising.hardship_grant g"
              + " where g.public_id = cast(?1 as uuid)",
          command.grant(),
          command.reason().name());
    }
    return added;
  }

  List<HardshipGrantView> waiting(UUID fund) {
    return tables
        .rows(
            "select cast(g.public_id as text), cast(y.public_id as text), y.member, g.pence"
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
                    whole(row[3])))
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
        PayoutTables.array(grants));
  }
}
