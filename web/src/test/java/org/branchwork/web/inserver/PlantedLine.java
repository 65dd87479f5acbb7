package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.matching.ReconcileDesk;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Statement lines in the books, as an import leaves them. */
@ApplicationScoped
public class PlantedLine {

  private static final Caller PORTAL = Caller.system("test");

  @Inject Jdbi jdbi;
  @Inject ReconcileDesk desk;
  @Inject LedgerDesk ledger;

  /** Has the books of a fund kept, so that lines can be placed to it. */
  public void keepBooks(UUID fund) {
    ledger.keepFund(fund, FundKind.INDUSTRIAL_ACTION, PORTAL);
  }

  /** A line of 2 November 2026 that was imported with a file of its own. */
  public UUID line(long pence, String text) {
    return line(pence, text, null);
  }

  /** The same; the statement tells from which account it came. */
  public UUID line(long pence, String text, @Nullable String payerAccount) {
    UUID file = UUID.randomUUID();
    UUID line = UUID.randomUUID();
    jdbi.useTransaction(
        handle -> {
          handle
              .select("select set_config('branchwork.kind', 'SYSTEM', true)")
              .mapTo(String.class)
              .one();
          plant(handle, file, line, pence, text, payerAccount);
        });
    desk.bookFile(file, PORTAL);
    return line;
  }

  private static void plant(
      Handle handle, UUID file, UUID line, long pence, String text, @Nullable String payer) {
    handle.execute(
        "insert into fundraising.bank_account (id, sort_code, number, name, added_at, added_by)"
            + " values ('00000000-0000-0000-0000-00000000000a', '089999', '66374966', 'Planted',"
            + " now(), 'test') on conflict do nothing");
    handle.execute(
        "insert into fundraising.statement_file (id, sha256, name, bytes, format, line_count,"
            + " new_count, imported_at, imported_by) values (?, encode(sha256(?), 'hex'), 'a.csv',"
            + " 'a', 'csv', 1, 1, now(), 'test')",
        file,
        file.toString().getBytes(StandardCharsets.US_ASCII));
    handle.execute(
        "insert into fundraising.statement_line (id, account, booked_on, amount_pence, text, payer_account, key,"
            + " occurrence, file, line) values (?, '00000000-0000-0000-0000-00000000000a',"
            + " '2026-11-02', ?, ?, ?, encode(sha256(?), 'hex'), 1, ?, 1)",
        line,
        pence,
        text,
        payer,
        line.toString().getBytes(StandardCharsets.US_ASCII),
        file);
  }
}
