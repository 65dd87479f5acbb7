package org.branchwork.fundraising.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.imports.ImportPlan.NewDay;
import org.branchwork.fundraising.imports.ImportPlan.NewLine;

/** Writes accounts, files, lines and balances; each kind in one statement, however many. */
@ApplicationScoped
class StatementRows {

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  /** A file that goes in. */
  record NewFile(
      UUID id, String name, String sha256, byte[] bytes, String format, int lines, int newLines) {}

  /** Whoever imports waits here, so that each import sees the lines of the one before. */
  void hold() {
    entities
        .createNativeQuery(
            "select 'held' from pg_advisory_xact_lock(hashtextextended('statement-import', 0))")
        .getResultList();
  }

  /**
   * Adds an account.
   *
   * @return false when it is there already
   */
  boolean add(UUID id, BankAccount account, Caller by, Instant at) {
    return entities
            .createNativeQuery(
                "insert into fundraising.bank_account"
                    + " (id, sort_code, number, name, added_at, added_by)"
                    + " values (cast(?1 as uuid), ?2, ?3, ?4, cast(?5 as timestamptz), ?6)"
                    + " on conflict (sort_code, number) do nothing")
            .setParameter(1, id.toString())
            .setParameter(2, account.sortCode())
            .setParameter(3, account.number())
            .setParameter(4, account.name())
            .setParameter(5, at.toString())
            .setParameter(6, by.label())
            .executeUpdate()
        == 1;
  }

  void add(NewFile file, Caller by, Instant at) {
    entities
        .createNativeQuery(
            "insert into fundraising.statement_file (id, sha256, name, bytes, format, line_count,"
                + " new_count, imported_at, imported_by) values (cast(?1 as uuid), ?2, ?3, ?4, ?5,"
                + " ?6, ?7, cast(?8 as timestamptz), ?9)")
        .setParameter(1, file.id().toString())
        .setParameter(2, file.sha256())
        .setParameter(3, file.name())
        .setParameter(4, file.bytes())
        .setParameter(5, file.format())
        .setParameter(6, file.lines())
        .setParameter(7, file.newLines())
        .setParameter(8, at.toString())
        .setParameter(9, by.label())
        .executeUpdate();
  }

  void addLines(UUID file, List<NewLine> lines) {
    entities
        .createNativeQuery(
            "insert into fundraising.statement_line (file, account, booked_on, amount_pence, text,"
                + " reference, payer, payer_account, type, bank_reference, balance_pence, key, occurrence,"
                + " line)"
                + " select cast(?1 as uuid), l.account, l.booked_on, l.amount_pence, l.text,"
                + " l.reference, l.payer, l.payer_account, l.type, l.bank_reference, l.balance_pence, l.key,"
                + " l.occurrence, l.line from unnest(cast(?2 as uuid[]), cast(?3 as date[]),"
                + " cast(?4 as bigint[]), cast(?5 as text[]), cast(?6 as text[]),"
                + " cast(?7 as text[]), cast(?8 as text[]), cast(?9 as text[]),"
                + " cast(?10 as bigint[]), cast(?11 as text[]), cast(?12 as integer[]),"
                + " cast(?13 as integer[]), cast(?14 as text[])) with ordinality as l (account, booked_on,"
                + " amount_pence, text, reference, payer, type, bank_reference, balance_pence,"
                + " key, occurrence, line, payer_account, place) order by l.place")
        .setParameter(1, file.toString())
        .setParameter(2, SqlArray.of(lines, NewLine::account))
        .setParameter(3, SqlArray.of(lines, each -> each.movement().line().date()))
        .setParameter(4, SqlArray.of(lines, each -> each.movement().line().amountPence()))
        .setParameter(5, SqlArray.of(lines, each -> each.movement().line().text()))
        .setParameter(6, SqlArray.of(lines, each -> each.movement().line().payerReference()))
        .setParameter(7, SqlArray.of(lines, each -> each.movement().line().payer()))
        .setParameter(8, SqlArray.of(lines, each -> each.movement().line().type()))
        .setParameter(9, SqlArray.of(lines, each -> each.movement().line().bankReference()))
        .setParameter(10, SqlArray.of(lines, each -> each.movement().line().balancePence()))
        .setParameter(11, SqlArray.of(lines, each -> each.movement().key()))
        .setParameter(12, SqlArray.of(lines, NewLine::occurrence))
        .setParameter(13, SqlArray.of(lines, each -> each.movement().line().line()))
        .setParameter(14, SqlArray.of(lines, each -> each.movement().line().payerAccount()))
        .executeUpdate();
  }

  void addDays(UUID file, List<NewDay> days) {
    entities
        .createNativeQuery(
            "insert into fundraising.statement_balance (file, account, day, opening_pence,"
                + " closing_pence, from_start, to_end, conflicting)"
                + " select cast(?1 as uuid), d.account, d.day, d.opening_pence, d.closing_pence,"
                + " d.from_start, d.to_end, d.conflicting from unnest(cast(?2 as uuid[]),"
                + " cast(?3 as date[]), cast(?4 as bigint[]), cast(?5 as bigint[]),"
                + " cast(?6 as boolean[]), cast(?7 as boolean[]), cast(?8 as boolean[]))"
                + " as d (account, day, opening_pence, closing_pence, from_start, to_end,"
                + " conflicting) order by d.account, d.day")
        .setParameter(1, file.toString())
        .setParameter(2, SqlArray.of(days, NewDay::account))
        .setParameter(3, SqlArray.of(days, NewDay::day))
        .setParameter(4, SqlArray.of(days, each -> each.known().openingPence()))
        .setParameter(5, SqlArray.of(days, each -> each.known().closingPence()))
        .setParameter(6, SqlArray.of(days, each -> each.known().fromStart()))
        .setParameter(7, SqlArray.of(days, each -> each.known().toEnd()))
        .setParameter(8, SqlArray.of(days, each -> each.known().conflicting()))
        .executeUpdate();
  }
}
