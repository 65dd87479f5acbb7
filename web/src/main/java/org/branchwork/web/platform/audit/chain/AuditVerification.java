package org.branchwork.web.platform.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Walks the chain from its first link to its last and finds the first row that is not what was
 * sealed. What was written in the last seconds is not sealed yet, and not proved by this.
 */
public final class AuditVerification {

  private static final int FETCHED = 1000;
  private static final String CHAIN =
      "select "
          + Seal.COLUMNS
          + ", "
          + AuditRow.COLUMNS
          + " from platform.audit_seal s left join platform.audit_entry e on e.id = s.entry_id"
          + " order by s.sequence";
  private static final String OUTSIDE =
      "select coalesce(min(e.id), 0) from platform.audit_entry e"
          + " where (e.written_in, e.id) <= (cast(? as xid8), ?)"
          + " and not exists (select 1 from platform.audit_seal s where s.entry_id = e.id)";
  private static final String WAITING =
      "select count(*) from platform.audit_entry e"
          + " where (e.written_in, e.id) > (cast(? as xid8), ?)";
  private static final String WITH_HASH =
      "select count(*) from platform.audit_seal where entry_hash = decode(?, 'hex')";
  private static final String WITH_LINK =
      "select count(*) from platform.audit_seal where chain_hash = decode(?, 'hex')";

  /** Seals that were removed may have stood behind the last that is left. */
  private static final String LONGEST = "select count(*) + 1000 from platform.audit_seal";

  private final Connection connection;
  private final SealKey key;

  /**
   * What was found.
   *
   * @param head the end of the chain that holds
   * @param waiting rows that are not sealed yet
   * @param finding empty when nothing is wrong
   */
  public record Result(SealedHead head, long waiting, Optional<Finding> finding) {}

  public AuditVerification(Connection connection, SealKey key) {
    this.connection = connection;
    this.key = key;
  }

  /**
   * Tries the whole chain.
   *
   * @param noted heads that were kept elsewhere
   */
  public Result verify(List<SealedHead> noted) throws SQLException {
    connection.setAutoCommit(false);
    Seal last = Seal.NONE;
    try (PreparedStatement query = connection.prepareStatement(CHAIN)) {
      query.setFetchSize(FETCHED);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Seal seal = Seal.of(rows);
          Optional<Finding> finding = wrong(seal, rows, last).or(() -> replaced(seal, noted));
          if (finding.isPresent()) {
            return new Result(last.head(), 0, finding);
          }
          last = seal;
        }
      }
    }
    return new Result(last.head(), count(WAITING, last), after(last, noted));
  }

  private Optional<Finding> wrong(Seal seal, ResultSet row, Seal last) throws SQLException {
    long place = last.sequence() + 1;
    if (seal.sequence() != place) {
      return found(Finding.Kind.REMOVED, place, 0);
    }
    if (!seal.previousHash().equals(last.chainHash()) || !key.made(seal, place)) {
      return found(wrongLink(seal), place, seal.entryId());
    }
    if (row.getString("event_id") == null) {
      return found(Finding.Kind.REMOVED, place, seal.entryId());
    }
    String hash = AuditRow.of(row).hash();
    if (hash.equals(seal.entryHash())) {
      return Optional.empty();
    }
    boolean anothers = number(WITH_HASH, hash) > 0;
    return found(anothers ? Finding.Kind.REORDERED : Finding.Kind.EDITED, place, seal.entryId());
  }

  /** A link that was made here for another place has moved, or what stood before it is gone. */
  private Finding.Kind wrongLink(Seal seal) throws SQLException {
    boolean first = seal.previousHash().equals(Seal.NONE.chainHash());
    if (!first && number(WITH_LINK, seal.previousHash()) == 0) {
      return madeElsewhere(seal) ? Finding.Kind.REMOVED : Finding.Kind.FORGED;
    }
    return madeElsewhere(seal) ? Finding.Kind.REORDERED : Finding.Kind.FORGED;
  }

  private boolean madeElsewhere(Seal seal) throws SQLException {
    long longest = number(LONGEST);
    for (long place = 1; place <= longest; place++) {
      if (key.made(seal, place)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Finding> replaced(Seal seal, List<SealedHead> noted) {
    boolean another =
        noted.stream().anyMatch(h -> h.sequence() == seal.sequence() && !h.confirms(seal));
    return another
        ? found(Finding.Kind.REPLACED, seal.sequence(), seal.entryId())
        : Optional.empty();
  }

  private Optional<Finding> after(Seal last, List<SealedHead> noted) throws SQLException {
    if (noted.stream().anyMatch(head -> head.sequence() > last.sequence())) {
      return found(Finding.Kind.CUT, last.sequence() + 1, 0);
    }
    long outside = count(OUTSIDE, last);
    return outside == 0 ? Optional.empty() : found(Finding.Kind.INSERTED, 0, outside);
  }

  private static Optional<Finding> found(Finding.Kind kind, long sequence, long entry) {
    return Optional.of(new Finding(kind, sequence, entry));
  }

  private long count(String sql, Seal last) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, last.writtenIn());
      query.setLong(2, last.entryId());
      return one(query);
    }
  }

  private long number(String sql, String... values) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setString(i + 1, values[i]);
      }
      return one(query);
    }
  }

  private static long one(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
