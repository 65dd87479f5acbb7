package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.matching.ReconcileDesk;
import org.branchwork.fundraising.api.pledges.AppealDesk;
import org.branchwork.fundraising.api.pledges.MakePledge;
import org.branchwork.fundraising.api.pledges.PledgeDesk;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.branchwork.fundraising.api.pledges.Recurrence;
import org.branchwork.fundraising.api.pledges.WriteAppeal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Statement lines in the books, as an import leaves them. */
@ApplicationScoped
public class PlantedLine {

  private static final Caller PORTAL = Caller.system("test");
  private static final String ACCOUNT = "00000000-0000-0000-0000-00000000000a";
  private static final String SAVINGS = "00000000-0000-0000-0000-00000000000b";

  @Inject Jdbi jdbi;
  @Inject ReconcileDesk desk;
  @Inject LedgerDesk ledger;
  @Inject AppealDesk appeals;
  @Inject PledgeDesk pledges;

  /** Has the books of a fund kept, so that lines can be placed to it. */
  public void keepBooks(UUID fund) {
    ledger.keepFund(fund, FundKind.INDUSTRIAL_ACTION, PORTAL);
  }

  /** Promises so much to a fund, and gives the reference; an appeal of its own asks for it. */
  public String pledged(UUID fund, long pence) {
    UUID appeal = UUID.randomUUID();
    appeals.open(
        new WriteAppeal(
            appeal,
            "appeal-" + appeal,
            fund,
            "Winter hardship",
            "For heating.",
            OptionalLong.empty(),
            LocalDate.of(2026, 1, 1),
            null,
            true),
        PORTAL);
    return pledges
        .make(
            new MakePledge(
                UUID.randomUUID().toString(),
                appeal,
                PledgeKind.PERSON,
                pence,
                Recurrence.ONCE,
                "Quokka Giver",
                null,
                null,
                false,
                null,
                null,
                null,
                false),
            Caller.visitor())
        .reference();
  }

  /** A line of 2 November 2026 that was imported with a file of its own. */
  @Transactional
  public UUID line(long pence, String text) {
    return line(ACCOUNT, pence, text, null);
  }

  /** The same; the statement tells from which account it came. */
  @Transactional
  public UUID line(long pence, String text, @Nullable String payerAccount) {
    return line(ACCOUNT, pence, text, payerAccount);
  }

  /** The same of another account of the branch. */
  @Transactional
  public UUID atSavings(long pence, String text) {
    return line(SAVINGS, pence, text, null);
  }

  /** Leaves a line in suspense after so many decisions: it is not among those that wait. */
  public void putAway(UUID line, int seen) {
    desk.keepInSuspense(UUID.randomUUID(), line, seen, PORTAL);
  }

  private UUID line(String account, long pence, String text, @Nullable String payerAccount) {
    UUID file = UUID.randomUUID();
    UUID line = UUID.randomUUID();
    jdbi.useHandle(
        handle -> {
          handle
              .select("select set_config('branchwork.kind', 'SYSTEM', true)")
              .mapTo(String.class)
              .one();
          plant(handle, account, file, line, pence, text, payerAccount);
        });
    desk.bookFile(file, PORTAL);
    return line;
  }

  private static void plant(
      Handle handle,
      String account,
      UUID file,
      UUID line,
      long pence,
      String text,
      @Nullable String payer) {
    handle.execute(
        "insert into fundraising.bank_account (id, sort_code, number, name, added_at, added_by)"
            + " values ('00000000-0000-0000-0000-00000000000a', '089999', '66374966', 'Planted',"
            + " now(), 'test'), ('00000000-0000-0000-0000-00000000000b', '089999', '66374974',"
            + " 'Planted savings', now(), 'test') on conflict do nothing");
    handle.execute(
        "insert into fundraising.statement_file (id, sha256, name, bytes, format, line_count,"
            + " new_count, imported_at, imported_by) values (?, encode(sha256(?), 'hex'), 'a.csv',"
            + " 'a', 'csv', 1, 1, now(), 'test')",
        file,
        file.toString().getBytes(StandardCharsets.US_ASCII));
    handle.execute(
        "insert into fundraising.statement_line (id, account, booked_on, amount_pence, text,"
            + " payer_account, key, occurrence, file, line) values (?, cast(? as uuid),"
            + " '2026-11-02', ?, ?, ?, encode(sha256(?), 'hex'), 1, ?, 1)",
        line,
        account,
        pence,
        text,
        payer,
        line.toString().getBytes(StandardCharsets.US_ASCII),
        file);
  }
}
