package org.branchwork.web.platform.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One link of the chain; hashes in hex.
 *
 * @param sequence its place, from 1 without a gap
 * @param entryId the row it seals
 * @param writtenIn the transaction that wrote the row
 * @param entryHash of the row
 * @param previousHash the link before
 * @param chainHash this link
 */
public record Seal(
    long sequence,
    long entryId,
    String writtenIn,
    String entryHash,
    String previousHash,
    String chainHash) {

  /** Before the first. */
  public static final Seal NONE =
      new Seal(0, 0, "0", "0".repeat(64), "0".repeat(64), "0".repeat(64));

  /** What a query selects of {@code platform.audit_seal s}. */
  public static final String COLUMNS =
      """
      s.sequence, s.entry_id, cast(s.written_in as text) as sealed_in,
      encode(s.entry_hash, 'hex') as entry_hash, encode(s.previous_hash, 'hex') as previous_hash,
      encode(s.chain_hash, 'hex') as chain_hash
      """;

  /** The seal that a result stands at. */
  public static Seal of(ResultSet row) throws SQLException {
    return new Seal(
        row.getLong("sequence"),
        row.getLong("entry_id"),
        row.getString("sealed_in"),
        row.getString("entry_hash"),
        row.getString("previous_hash"),
        row.getString("chain_hash"));
  }

  /** The chain as it stands after this link. */
  public SealedHead head() {
    return new SealedHead(sequence, chainHash);
  }
}
