package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.web.platform.identity.IdentityEvent.RecoveryCodeUsed;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Second factors: the key of the authenticator app, recovery codes, and which codes are spent. */
@ApplicationScoped
@Transactional
class FactorRecords {

  /** A spent step is forgotten after this many steps; its code has long stopped being right. */
  private static final int KEPT_STEPS = 20;

  @Inject Jdbi jdbi;
  @Inject SecretBox box;
  @Inject Event<IdentityEvent> events;
  @Inject Clock clock;

  /** The key of the account's authenticator app; empty when none is enrolled. */
  Optional<byte[]> secret(UUID account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select totp_secret from platform.account"
                        + " where id = :id and totp_secret is not null")
                .bind("id", account)
                .mapTo(byte[].class)
                .findOne()
                .map(kept -> box.open(account, kept)));
  }

  /** The hashes of the recovery codes that are left. */
  List<String> recoveryHashes(UUID account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select code_hash from platform.recovery_code"
                        + " where account_id = :id and used_at is null order by id")
                .bind("id", account)
                .mapTo(String.class)
                .list());
  }

  /** Spends a proof; false when it was spent before. */
  boolean spend(UUID account, Proof proof) {
    if (proof instanceof Proof.Code code) {
      return jdbi.withHandle(handle -> spendStep(handle, account, code.step()));
    }
    Proof.Recovery recovery = (Proof.Recovery) proof;
    Instant now = clock.instant();
    int spent =
        jdbi.withHandle(
            handle ->
                handle.execute(
                    "update platform.recovery_code set used_at = ? where account_id = ?"
                        + " and code_hash = ? and used_at is null",
                    now,
                    account,
                    recovery.codeHash()));
    if (spent == 1) {
      events.fire(new RecoveryCodeUsed(UUID.randomUUID(), account, account.toString(), now));
    }
    return spent == 1;
  }

  private static boolean spendStep(Handle handle, UUID account, long step) {
    handle.execute(
        "delete from platform.used_totp where account_id = ? and time_step < ?",
        account,
        step - KEPT_STEPS);
    return handle.execute(
            "insert into platform.used_totp (account_id, time_step) values (?, ?)"
                + " on conflict do nothing",
            account,
            step)
        == 1;
  }

  /** Enrols an authenticator app in place of the one before, whose spent steps mean nothing now. */
  void enrol(UUID account, byte[] secret) {
    jdbi.useHandle(
        handle -> {
          handle.execute("delete from platform.used_totp where account_id = ?", account);
          handle.execute(
              "update platform.account set totp_secret = ? where id = ?",
              box.seal(account, secret),
              account);
        });
  }

  /** Takes the authenticator app and the recovery codes away. */
  void reset(UUID account) {
    jdbi.useHandle(
        handle -> {
          handle.execute("update platform.account set totp_secret = null where id = ?", account);
          handle.execute("delete from platform.recovery_code where account_id = ?", account);
        });
  }

  /** Keeps new recovery codes in place of the ones before. */
  void renewRecovery(UUID account, List<String> hashes) {
    jdbi.useHandle(
        handle -> {
          handle.execute("delete from platform.recovery_code where account_id = ?", account);
          hashes.forEach(
              hash ->
                  handle.execute(
                      "insert into platform.recovery_code (account_id, code_hash) values (?, ?)",
                      account,
                      hash));
        });
  }
}
