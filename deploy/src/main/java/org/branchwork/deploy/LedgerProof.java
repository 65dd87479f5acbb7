package org.branchwork.deploy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/**
 * The proof that the fund's books are what their entries say: everything is worked out anew, by the
 * database's own function and as the role that sees every row.
 */
final class LedgerProof {
  private static final String AS_THE_PORTAL =
      "set local role branchwork_data; select set_config('branchwork.kind', 'SYSTEM', true)";
  private static final String FOUND =
      """
      select p.finding, p.entry_number, p.line, p.period_from, p.kept, p.computed,
             coalesce(a.name, f.name, '') as account
        from fundraising.prove_ledger() p
        left join fundraising.ledger_account a on a.public_id = p.account
        left join fundraising.fund f on f.public_id = p.account
      """;
  private static final String WHOLE =
      """
      select (select last from fundraising.ledger_turn) as entries,
             (select count(*) from fundraising.ledger_seal) as sealed,
             (select count(*) from fundraising.ledger_unsealed) as waiting
      """;

  private LedgerProof() {}

  /** What was found, as a sentence; refuses with one when the books do not hold. */
  static String on(Connection owner) throws SQLException {
    owner.setAutoCommit(false);
    try (var statement = owner.createStatement()) {
      statement.execute(AS_THE_PORTAL);
      try (var found = statement.executeQuery(FOUND)) {
        if (found.next()) throw refusal(found);
      }
      try (var whole = statement.executeQuery(WHOLE)) {
        whole.next();
        return Texts.of(
            "ledger.holds",
            whole.getLong("entries"),
            whole.getLong("sealed"),
            whole.getLong("waiting"));
      }
    } finally {
      owner.rollback();
    }
  }

  private static Refusal refusal(ResultSet found) throws SQLException {
    var entry = found.getLong("entry_number");
    var line = found.getInt("line");
    return switch (found.getString("finding")) {
      case "ENTRY_MISSING" -> new Refusal("ledger.entry-missing", entry);
      case "ENTRY_REPEATED" -> new Refusal("ledger.entry-repeated", entry);
      case "ENTRY_UNBALANCED" ->
          new Refusal("ledger.entry-unbalanced", entry, pounds(found, "computed"));
      case "POSTING_ALTERED" ->
          new Refusal("ledger.posting-altered", entry, line, found.getString("account"));
      case "POSTING_MISSING" ->
          new Refusal("ledger.posting-missing", entry, line, found.getString("account"));
      case "POSTING_UNSEALED" ->
          new Refusal("ledger.posting-unsealed", entry, line, found.getString("account"));
      case "BALANCE" ->
          new Refusal(
              "ledger.balance",
              found.getString("account"),
              found.getString("period_from"),
              pounds(found, "kept"),
              pounds(found, "computed"));
      case "PUBLIC_TOTAL" ->
          new Refusal(
              "ledger.public-total",
              found.getString("account"),
              pounds(found, "kept"),
              pounds(found, "computed"));
      default ->
          new Refusal(
              "ledger.fund-balance",
              found.getString("account"),
              pounds(found, "kept"),
              pounds(found, "computed"));
    };
  }

  private static String pounds(ResultSet found, String column) throws SQLException {
    var pence = found.getLong(column);
    if (found.wasNull()) return Texts.of("ledger.none");
    return String.format(Locale.UK, "£%,.2f", BigDecimal.valueOf(pence, 2));
  }
}
