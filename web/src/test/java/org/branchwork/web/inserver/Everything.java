package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.deadlines.LimitDesk;
import org.branchwork.casework.api.targets.TargetDesk;
import org.branchwork.fundraising.api.ledger.ProofDesk;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * All that the portal keeps, each table as one short text, to see that nothing was changed. Left
 * out are the audit trail, the seals and proofs of the ledger, and what only tells that somebody
 * looked, or how often; of what jobs work off in the background it is counted how much there is.
 */
@ApplicationScoped
public class Everything {

  private static final String TABLES =
      "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n"
          + " on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in"
          + " ('platform', 'casework', 'campaigns', 'fundraising')"
          + " and c.relname not like 'audit%' and c.relname not in"
          + " ('flyway_schema_history', 'ledger_proof', 'ledger_seal', 'onlooker', 'reading',"
          + " 'throttle')"
          + " and has_table_privilege(c.oid, 'select') order by 1";

  @Inject Jdbi jdbi;
  @Inject Post post;
  @Inject LimitDesk limits;
  @Inject TargetDesk answers;
  @Inject ProofDesk proofs;

  /** Each table by its name, once nothing waits that would change them in the background. */
  public Map<String, String> now() throws Exception {
    limits.watch(Caller.system("limits"));
    answers.watch(Caller.system("answers"));
    proofs.proveNightly(org.branchwork.fundraising.api.Caller.system("ledger-proof"));
    post.settle();
    return jdbi.inTransaction(
        handle -> {
          Map<String, String> all = new TreeMap<>();
          for (String kind : List.of("STAFF", "SYSTEM")) {
            tell(handle, kind);
            handle
                .select(TABLES)
                .mapTo(String.class)
                .forEach(table -> all.put(kind + " " + table, said(handle, table)));
          }
          return all;
        });
  }

  private static void tell(Handle handle, String kind) {
    handle
        .select(
            "select set_config('branchwork.kind', ?, true),"
                + " set_config('branchwork.permissions', 'casework.VIEW_ALL', true)",
            kind)
        .mapTo(String.class)
        .one();
  }

  private static String said(Handle handle, String table) {
    String row =
        switch (table) {
          case "platform.outbox", "platform.mail" -> "'one'";
          case "platform.sign_in" -> "(to_jsonb(t) - 'last_seen_at')::text";
          case "casework.case_file" -> "(to_jsonb(t) - 'unread')::text";
          case "casework.step" -> "case when kind <> 'OPENED' then t::text end";
          default -> "t::text";
        };
    String digest = "md5(coalesce(string_agg(" + row + ", ' ' order by " + row + "), ''))";
    return handle.select("select " + digest + " from " + table + " t").mapTo(String.class).one();
  }
}
