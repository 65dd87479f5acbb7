package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** A payee whose bank account has a word of its own, and members who can become payees. */
@ApplicationScoped
public class PlantedPayee {

  @Inject Jdbi jdbi;

  private boolean planted;

  /** Puts the payee there once. */
  public synchronized void plant() {
    if (!planted) {
      planted = true;
      jdbi.useTransaction(
          handle -> {
            handle
                .select("select set_config('branchwork.kind', 'SYSTEM', true)")
                .mapTo(String.class)
                .one();
            handle.execute(
                "insert into fundraising.payee (public_id, member, added_by, added_at)"
                    + " values ('00000000-0000-0000-0000-00000000000b', '000', 'test', now())");
            handle.execute(
                "insert into fundraising.payee_account (public_id, payee_id, name, sort_code,"
                    + " account_number, modulus, asked_by, asked_at) select gen_random_uuid(), id,"
                    + " 'Quokka Payeename', '089999', '66374958', 'PASSES', 'test', now()"
                    + " from fundraising.payee where member = '000'");
            handle.execute(
                "insert into fundraising.payee_address (public_id, payee_id, email, set_by, set_at)"
                    + " select gen_random_uuid(), id, 'quokka.payee@example.org', 'test', now()"
                    + " from fundraising.payee where member = '000'");
          });
    }
  }

  /** Puts a member on the register. */
  public void member(String number) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createQuery(
                  "select set_config('branchwork.kind', 'STAFF', true) kind,"
                      + " set_config('branchwork.permissions', 'casework.REGISTER', true) held")
              .mapToMap()
              .one();
          handle.execute(
              "insert into casework.member (number, name, joined_on, paid_until, fingerprint,"
                  + " first_seen_on) values (?, 'Wanda Wagtail', '2020-01-01', '2099-01-01',"
                  + " repeat('0', 64), '2020-01-01')",
              number);
        });
  }
}
