package org.branchwork.fundraising.payouts;

import static org.branchwork.fundraising.sql.SqlDoor.array;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.branchwork.fundraising.api.payouts.PayoutFormat;
import org.branchwork.fundraising.api.payouts.PayoutState;
import org.branchwork.fundraising.api.payouts.PreparePayout;
import org.jspecify.annotations.Nullable;

/** Writes runs. */
@ApplicationScoped
class RunRows {

  /** A day of a run with what it comes to. */
  record ReckonedDay(String payee, UUID strikeDay, DayShare share, long ratePence, long pence) {}

  @Inject PayoutTables tables;
  @Inject GrantRows grants;

  /** Has the rules looked at now. */
  void check() {
    tables.check();
  }

  /** Adds a run without its payments. */
  void add(PreparePayout command, String by, Instant at) {
    tables.write(
        "insert into fundraising.payout_run (public_id, fund_id, pay_on, prepared_by,"
            + " prepared_at) select cast(?1 as uuid), k.fund_id, cast(?3 as date), ?4,"
            + " cast(?5 as timestamptz) from fundraising.ledger_fund k"
            + " join fundraising.fund f on f.id = k.fund_id"
            + " where f.public_id = cast(?2 as uuid)",
        command.run(),
        command.fund(),
        command.payOn(),
        by,
        at);
  }

  /** Adds the payments, by payee; how many payees there were. */
  int addLines(UUID run, SortedMap<String, Long> pencePerPayee) {
    return tables.write(
        "insert into fundraising.payout_line (run_id, line, payee_id, payee_account_id, pence,"
            + " reference) select r.id, p.line, y.id, fundraising.payee_account_in_force(y.id),"
            + " p.pence, 'STRIKE' || to_char(r.id, 'FM00000') || 'L' || to_char(p.line, 'FM0000')"
            + " from unnest(cast(?2 as uuid[]), cast(?3 as bigint[])) with ordinality"
            + " as p (payee, pence, line) join fundraising.payee y on y.public_id = p.payee"
            + " join fundraising.payout_run r on r.public_id = cast(?1 as uuid)",
        run,
        array(pencePerPayee.keySet()),
        array(pencePerPayee.values()));
  }

  void addDays(UUID run, List<ReckonedDay> days) {
    tables.write(
        "insert into fundraising.strike_pay_claimed_day (run_id, line, payee_id, day,"
            + " strike_day_id, share_part, share_of, rate_pence, pence) select l.run_id, l.line,"
            + " l.payee_id, s.held_on, s.id, d.part, d.parts, d.rate, d.pence from"
            + " unnest(cast(?2 as uuid[]), cast(?3 as uuid[]), cast(?4 as integer[]),"
            + " cast(?5 as integer[]), cast(?6 as bigint[]), cast(?7 as bigint[]))"
            + " as d (payee, strike_day, part, parts, rate, pence)"
            + " join fundraising.payee y on y.public_id = d.payee"
            + " join fundraising.strike_day s on s.public_id = d.strike_day"
            + " join fundraising.payout_run r on r.public_id = cast(?1 as uuid)"
            + " join fundraising.payout_line l on l.run_id = r.id and l.payee_id = y.id"
            // two runs at once take days in the same order, so that neither waits for the other
            + " order by l.payee_id, s.held_on",
        run,
        array(days.stream().map(ReckonedDay::payee).toList()),
        array(days.stream().map(ReckonedDay::strikeDay).toList()),
        array(days.stream().map(day -> day.share().part()).toList()),
        array(days.stream().map(day -> day.share().of()).toList()),
        array(days.stream().map(ReckonedDay::ratePence).toList()),
        array(days.stream().map(ReckonedDay::pence).toList()));
  }

  void addGrants(UUID run, List<UUID> of) {
    grants.addToRun(run, of);
  }

  void decide(UUID run, PayoutState state, String by, Instant at) {
    tables.write(
        "update fundraising.payout_run set state = ?2, decided_by = ?3,"
            + " decided_at = cast(?4 as timestamptz) where public_id = cast(?1 as uuid)",
        run,
        state.name(),
        by,
        at);
  }

  /** The hash that was kept when the run was approved. */
  Optional<String> sealed(UUID run) {
    return tables.one(
        "select encode(sha256, 'hex') from fundraising.payout_run"
            + " where public_id = cast(?1 as uuid)",
        run);
  }

  /** Whether bank details of it were erased since. */
  boolean erased(UUID run) {
    return tables
        .one(
            "select cast(l.line as text) from fundraising.payout_line l"
                + " join fundraising.payee_account a on a.id = l.payee_account_id"
                + " join fundraising.payee y on y.id = l.payee_id"
                + " join fundraising.payout_run r on r.id = l.run_id"
                + " where r.public_id = cast(?1 as uuid) and (a.erased or y.member like 'erased %')"
                + " limit 1",
            run)
        .isPresent();
  }

  void handOut(UUID run, PayoutFormat format, String filesSha256, String by, Instant at) {
    tables.write(
        "update fundraising.payout_run set state = 'EXPORTED', format = ?2, files_sha256 = ?3,"
            + " exported_by = ?4, exported_at = cast(?5 as timestamptz)"
            + " where public_id = cast(?1 as uuid)",
        run,
        format.name(),
        filesSha256,
        by,
        at);
  }

  /** The hash of the files that were handed out. */
  Optional<String> handedOut(UUID run) {
    return tables.one(
        "select files_sha256 from fundraising.payout_run where public_id = cast(?1 as uuid)", run);
  }

  /** Has what becomes of a run's payments come one after the other until the transaction ends. */
  void hold(UUID run) {
    tables.one(
        "select 'held' from fundraising.payout_run r,"
            + " lateral pg_advisory_xact_lock(4201013, cast(r.id as integer))"
            + " where r.public_id = cast(?1 as uuid)",
        run);
  }

  /**
   * A payment was made.
   *
   * @param bankLine what names the debit
   * @param allocation of the statement line; null where statements are not in the books
   */
  void paid(
      UUID run,
      int line,
      String bankLine,
      @Nullable UUID allocation,
      LocalDate on,
      String by,
      Instant at) {
    settle(run, line, "PAID", bankLine, allocation, on, by, at);
  }

  /** A payment came back, with a line of a statement or without. */
  void returned(
      UUID run,
      int line,
      @Nullable String bankLine,
      @Nullable UUID allocation,
      LocalDate on,
      String by,
      Instant at) {
    settle(run, line, "RETURNED", bankLine, allocation, on, by, at);
  }

  private void settle(
      UUID run,
      int line,
      String kind,
      @Nullable String bankLine,
      @Nullable UUID allocation,
      LocalDate on,
      String by,
      Instant at) {
    tables.write(
        "insert into fundraising.payout_settlement (run_id, line, kind, bank_line, allocation,"
            + " noted_on, noted_by, noted_at) select r.id, cast(?2 as integer), ?3, ?4,"
            + " cast(?5 as uuid), cast(?6 as date), ?7, cast(?8 as timestamptz)"
            + " from fundraising.payout_run r where r.public_id = cast(?1 as uuid)",
        run,
        line,
        kind,
        bankLine,
        allocation,
        on,
        by,
        at);
  }
}
