package org.branchwork.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.branchwork.web.platform.erasure.list.ErasedCases;

/**
 * Erases again what was erased and is back in the database, because an older backup was restored.
 * Done before the portal opens; a database that brings nothing back is only looked at.
 */
final class ErasedAgain {
  private static final String AGAIN =
      """
      select e.reference
        from unnest(?::bigint[], ?::text[], ?::timestamptz[]) noted (id, digest, at)
        join casework.case_file c on c.id = noted.id
        cross join lateral casework.erase_again(noted.id, decode(noted.digest, 'hex'), noted.at) gone
        cross join lateral (select c.reference where gone) e
      """;
  private static final String FUND_AGAIN =
      "select record::text from fundraising.erase_again(?::text[])";
  private static final String AUDIT =
      """
      insert into platform.audit_entry (event_id, at, actor, action, subject, facts)
      select gen_random_uuid(), now(), 'admin-command', ?, subject, '{}'
        from unnest(?::text[]) subject
      """;

  private final List<ErasedCases.Entry> noted;

  /** What this list says. */
  ErasedAgain(Path list) {
    try {
      noted = new ErasedCases(list).all();
    } catch (IOException unreadable) {
      throw new Refusal("file.unreadable", list, unreadable.getMessage());
    }
  }

  /** Erases what is there; all or nothing. Returns how many cases and records of the fund. */
  int on(Database database) {
    if (noted.isEmpty()) return 0;
    try (var owner = database.open()) {
      owner.setAutoCommit(false);
      var cases = erase(owner);
      if (!cases.isEmpty()) note(owner, "CaseErasedAgain", cases);
      var records = eraseInFund(owner);
      if (!records.isEmpty()) note(owner, "PersonalDataErasedAgain", records);
      owner.commit();
      return cases.size() + records.size();
    } catch (SQLException failed) {
      throw new Refusal("database.refuses", database, failed.getMessage());
    }
  }

  private List<String> erase(Connection owner) throws SQLException {
    var erased = new ArrayList<String>();
    try (var statement = owner.createStatement();
        PreparedStatement again = owner.prepareStatement(AGAIN)) {
      // the owner of the tables sees no row of them
      statement.execute("set local role branchwork_data");
      again.setArray(1, owner.createArrayOf("bigint", column(ErasedCases.Entry::caseId)));
      again.setArray(2, owner.createArrayOf("text", column(ErasedCases.Entry::digest)));
      again.setArray(3, owner.createArrayOf("text", column(ErasedCases.Entry::at)));
      try (var rows = again.executeQuery()) {
        while (rows.next()) erased.add(rows.getString(1));
      }
      statement.execute("reset role");
    }
    return erased;
  }

  private List<String> eraseInFund(Connection owner) throws SQLException {
    var erased = new ArrayList<String>();
    try (var statement = owner.createStatement();
        PreparedStatement again = owner.prepareStatement(FUND_AGAIN)) {
      statement.execute("set local role branchwork_data");
      again.setArray(1, owner.createArrayOf("text", column(ErasedCases.Entry::digest)));
      try (var rows = again.executeQuery()) {
        while (rows.next()) erased.add(rows.getString(1));
      }
      statement.execute("reset role");
    }
    return erased;
  }

  private static void note(Connection owner, String action, List<String> erased)
      throws SQLException {
    try (var audit = owner.prepareStatement(AUDIT)) {
      audit.setString(1, action);
      audit.setArray(2, owner.createArrayOf("text", erased.toArray()));
      audit.executeUpdate();
    }
  }

  private Object[] column(Function<ErasedCases.Entry, Object> value) {
    return noted.stream().map(value).map(Object::toString).toArray();
  }

  /**
   * Takes the list over that lay beside the kept log, or in the copy of it, into a data directory
   * that is restored into.
   *
   * @return whether there was one, here or there
   */
  static boolean takeOver(DataDirectory data, Path log) {
    var target = new ErasedCases(data.erasedCases());
    try {
      for (var list :
          List.of(log.resolve(ErasedCases.FILE), log.resolveSibling(ErasedCases.FILE))) {
        if (Files.exists(list) && !list.equals(data.erasedCases())) {
          for (var entry : new ErasedCases(list).all()) target.add(entry);
        }
      }
      return Files.exists(data.erasedCases());
    } catch (IOException failed) {
      throw new Refusal("data.unwritable", data.root(), failed.getMessage());
    }
  }
}
