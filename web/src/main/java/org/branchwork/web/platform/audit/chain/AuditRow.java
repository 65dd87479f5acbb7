package org.branchwork.web.platform.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit trail as it is sealed: every column as text, in a fixed order.
 *
 * @param id by which a seal finds it; not part of the hash, so that rows that changed places are
 *     told from rows that changed
 * @param writtenIn the transaction that wrote it
 * @param values all its other columns; {@code null} where there is none
 */
public record AuditRow(long id, String writtenIn, List<@Nullable String> values) {

  /** What a query selects of {@code platform.audit_entry e}. */
  public static final String COLUMNS =
      """
      e.id, cast(e.written_in as text) as written_in, cast(e.event_id as text) as event_id,
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24-MI-SS.US') as at_utc, e.actor,
      e.action, e.subject, cast(e.refused as text) as refused, cast(e.facts as text) as facts
      """;

  private static final List<String> VALUES =
      List.of("event_id", "at_utc", "actor", "action", "subject", "refused", "facts");
  private static final int NONE = -1;

  /** The row that a result stands at. */
  public static AuditRow of(ResultSet row) throws SQLException {
    String[] values = new String[VALUES.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getString(VALUES.get(i));
    }
    return new AuditRow(row.getLong("id"), row.getString("written_in"), Arrays.asList(values));
  }

  /** SHA-256 in hex over every value, each behind its length. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, writtenIn);
      values.forEach(value -> add(digest, value));
      return HexFormat.of().formatHex(digest.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest digest, @Nullable String value) {
    byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
    int length = value == null ? NONE : bytes.length;
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
    digest.update(bytes);
  }
}
