package org.branchwork.deploy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an export and the portal that takes it in must have in common, and what must go on. */
final class SchemaState {
  private static final String VERSIONS =
      """
      select 'casework ' || (select version from casework.flyway_schema_history
          where version is not null and success order by installed_rank desc limit 1)
        || ', platform ' || (select version from platform.flyway_schema_history
          where version is not null and success order by installed_rank desc limit 1)
      """;
  private static final String NUMBERS =
      """
      select sequencename, last_value from pg_sequences
        where schemaname = 'casework' and last_value is not null order by sequencename
      """;
  private static final String PURPOSE = "casework export: are links the same";

  private SchemaState() {}

  /** The last migration of each schema that is concerned. */
  static String of(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(VERSIONS)) {
      row.next();
      return row.getString(1);
    }
  }

  /**
   * The last number that each sequence gave: none is ever given again, also of rows that are gone.
   */
  static ObjectNode numbers(Connection owner) throws SQLException {
    var numbers = new ObjectMapper().createObjectNode();
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(NUMBERS)) {
      while (rows.next()) numbers.put(rows.getString(1), rows.getLong(2));
    }
    return numbers;
  }

  /** What tells whether two portals have the same secret, and nothing of the secret. */
  static String mark(String base64) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(base64), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
