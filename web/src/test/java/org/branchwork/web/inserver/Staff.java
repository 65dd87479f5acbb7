package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.jdbi.v3.core.Jdbi;

/** People with accounts, put there without their ways in. */
@ApplicationScoped
public class Staff {

  @Inject Jdbi jdbi;

  /** Somebody new with one role; the address is the id at example.org. */
  public UUID hire(String role) {
    UUID id = UUID.randomUUID();
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "insert into platform.account (id, email, name, password_hash, created_at)"
                  + " values (?, ?, 'Invented Person', 'none', now())",
              id,
              address(id));
          handle.execute("insert into platform.account_role values (?, ?)", id, role);
        });
    return id;
  }

  /** Signs somebody in with both factors, and gives back the key that a browser would hold. */
  public String signIn(UUID account) throws GeneralSecurityException {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into platform.sign_in (id, token_hash, account_id, device, created_at,"
                    + " last_seen_at, second_factor_at) values (?, ?, ?, '', now(), now(), now())",
                UUID.randomUUID(),
                hash,
                account));
    return token;
  }

  static String address(UUID account) {
    return account + "@example.org";
  }

  static Caller lead(UUID account) {
    return Caller.staff(account, Set.of(Permission.WORK, Permission.VIEW_ALL, Permission.ASSIGN));
  }

  static Caller caseworker(UUID account) {
    return Caller.staff(account, Set.of(Permission.WORK));
  }
}
