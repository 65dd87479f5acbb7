package org.branchwork.bench;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** A demo account whose sign-in is put into the database, second factor and all. */
final class SignedIn {
  private SignedIn() {}

  /** The header that a browser of the account would send. */
  static String cookie(Stand stand, String email) throws Exception {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes("US-ASCII"));
    try (var connection = stand.superuser();
        var insert =
            connection.prepareStatement(
                "insert into platform.sign_in (id, token_hash, account_id, device, created_at,"
                    + " last_seen_at, second_factor_at) select ?, ?, id, '', now(), now(), now()"
                    + " from platform.account where email = ?")) {
      insert.setObject(1, UUID.randomUUID());
      insert.setBytes(2, hash);
      insert.setString(3, email);
      insert.executeUpdate();
    }
    return "bw_signin=" + token;
  }
}
