package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Looks at the tables that an act writes to. */
@ApplicationScoped
public class Rows {

  private static final String PEOPLE = "'^([0-9a-f-]{36}|visitor|member)$'";

  /** What jobs of the portal did is left out: they go on while a test looks. */
  private static final List<String> TABLES =
      List.of(
          "casework.case_file",
          "casework.my_link",
          "platform.audit_entry where actor ~ " + PEOPLE,
          "platform.outbox o left join platform.audit_entry a using (event_id)"
              + " where coalesce(a.actor, 'member') ~ "
              + PEOPLE,
          "platform.mail m left join platform.outbox o on o.id = m.outbox_id"
              + " left join platform.audit_entry a using (event_id)"
              + " where coalesce(a.actor, 'member') ~ "
              + PEOPLE);

  /** In whose name the tables are looked at. */
  static final UUID LOOKER = UUID.randomUUID();

  @Inject Jdbi jdbi;

  /** How many rows each table holds but for what jobs did, as one text. */
  public String counts() {
    return TABLES.stream()
        .map(table -> table + " " + seen("select count(*) from " + table))
        .collect(Collectors.joining(", "));
  }

  /** The one value that a query gives, as text. */
  public String text(String sql, Object... values) {
    return jdbi.withHandle(handle -> handle.select(sql, values).mapTo(String.class).one());
  }

  /** The same as whoever sees every case, and what is swept. */
  public String seen(String sql, Object... values) {
    return jdbi.inTransaction(
        handle -> {
          String kind = sql.contains("casework.my_link") ? "SYSTEM" : "STAFF";
          handle
              .createQuery(
                  "select set_config('branchwork.kind', ?, true),"
                      + " set_config('branchwork.account', ?, true),"
                      + " set_config('branchwork.permissions',"
                      + " 'casework.VIEW_ALL,casework.ASSIGN', true)")
              .bind(0, kind)
              .bind(1, LOOKER.toString())
              .mapTo(String.class)
              .one();
          return handle.select(sql, values).mapTo(String.class).one();
        });
  }
}
