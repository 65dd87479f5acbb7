package org.branchwork.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls in the database: four schemas that know nothing of each other, and who may do what. */
class SchemaBoundaryIT {

  private static final List<String> SCHEMAS =
      List.of("campaigns", "casework", "fundraising", "platform");

  /** Every key from a table of one of our schemas into another schema. */
  private static final String KEYS_ABROAD =
      "select conname from pg_constraint c join pg_class a on a.oid = c.conrelid"
          + " join pg_class b on b.oid = c.confrelid"
          + " where c.contype = 'f' and a.relnamespace <> b.relnamespace";

  /** Every view of ours that reads a table of another schema of ours. */
  private static final String VIEWS_ABROAD =
      "select v.relname from pg_depend d join pg_rewrite r on r.oid = d.objid"
          + " join pg_class v on v.oid = r.ev_class join pg_class t on t.oid = d.refobjid"
          + " where v.relkind in ('v', 'm') and v.relnamespace <> t.relnamespace"
          + " and v.relnamespace::regnamespace::text in "
          + ours()
          + " and t.relnamespace::regnamespace::text in "
          + ours();

  /** Every trigger whose function stands in another schema. */
  private static final String TRIGGERS_ABROAD =
      "select tgname from pg_trigger g join pg_class t on t.oid = g.tgrelid"
          + " join pg_proc p on p.oid = g.tgfoid"
          + " where not g.tgisinternal and p.pronamespace <> t.relnamespace";

  private static EmbeddedPostgres server;

  @BeforeAll
  static void migrate() throws IOException, SQLException {
    server = EmbeddedPostgres.start();
    run("postgres", "create role branchwork_owner login");
    run("postgres", "create role branchwork_app login");
    run("postgres", "create role branchwork_data nologin bypassrls");
    run("postgres", "grant branchwork_data to branchwork_owner with inherit false, set true");
    run("postgres", "grant create on database postgres to branchwork_owner");
    for (String schema : SCHEMAS) {
      Flyway.configure()
          .dataSource(server.getDatabase("branchwork_owner", "postgres"))
          .schemas(schema)
          .defaultSchema(schema)
          .locations("classpath:db/" + schema)
          .load()
          .migrate();
    }
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void all_four_schemas_have_tables() throws SQLException {
    assertThat(
            owner(
                "select distinct table_schema from information_schema.tables"
                    + " where table_schema in "
                    + ours()))
        .containsExactlyInAnyOrderElementsOf(SCHEMAS);
  }

  @Test
  void no_key_view_or_trigger_leads_from_one_schema_into_another() throws SQLException {
    assertThat(owner(KEYS_ABROAD)).isEmpty();
    assertThat(owner(VIEWS_ABROAD)).isEmpty();
    assertThat(owner(TRIGGERS_ABROAD)).isEmpty();
  }

  @Test
  void a_key_a_view_and_a_trigger_abroad_would_be_found() throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("create table campaigns.breach (id bigint references casework.case_file)");
      statement.execute("create view campaigns.breaking as select id from casework.case_file");
      statement.execute(
          "create function platform.noop() returns trigger language plpgsql"
              + " as 'begin return new; end'");
      statement.execute(
          "create trigger intruder before insert on campaigns.breach"
              + " for each row execute function platform.noop()");
      for (String rule : List.of(KEYS_ABROAD, VIEWS_ABROAD, TRIGGERS_ABROAD)) {
        found.addAll(strings(statement.executeQuery(rule)));
      }
      connection.rollback();
    }
    assertThat(found).containsExactly("breach_id_fkey", "breaking", "intruder");
  }

  @Test
  void everything_belongs_to_the_owner_and_nothing_to_the_portal() throws SQLException {
    String owners =
        "select distinct relowner::regrole::text from pg_class where"
            + " relnamespace::regnamespace::text in "
            + ours();
    assertThat(owner(owners)).containsExactly("branchwork_owner");
    assertThat(owner("select nspowner::regrole::text from pg_namespace where nspname in " + ours()))
        .containsOnly("branchwork_owner");
    assertThat(
            owner(
                "select classid::regclass || ' ' || objid from pg_shdepend where deptype = 'o'"
                    + " and refobjid = 'branchwork_app'::regrole"))
        .isEmpty();
  }

  @Test
  void the_portal_has_no_power_over_the_server() throws SQLException {
    assertThat(
            owner(
                "select rolname from pg_roles where rolname = 'branchwork_app' and not rolsuper"
                    + " and not rolbypassrls and not rolcreatedb and not rolcreaterole"
                    + " and not rolreplication"))
        .hasSize(1);
    assertThat(
            owner(
                "select roleid::regrole::text from pg_auth_members"
                    + " where member = 'branchwork_app'::regrole"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table casework.mine (id int)",
        "create table campaigns.mine (id int)",
        "create table fundraising.mine (id int)",
        "create table platform.mine (id int)",
        "create schema mine",
        "alter table platform.account add column mine text",
        "drop table fundraising.fund",
        "truncate platform.outbox",
        "create function platform.mine() returns int language sql as 'select 1'",
        "set role branchwork_owner",
        "set role branchwork_data",
        "update platform.audit_entry set actor = 'somebody else'",
        "delete from platform.audit_entry",
        "truncate platform.audit_entry",
        "delete from platform.flyway_schema_history"
      })
  void the_portal_alters_nothing_and_takes_nothing_back(String sql) {
    assertThatThrownBy(() -> run("branchwork_app", sql))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  @Test
  void the_audit_trail_is_added_to_and_read_and_nothing_else() throws SQLException {
    assertThat(
            owner(
                "select distinct privilege_type from information_schema.role_table_grants"
                    + " where grantee = 'branchwork_app' and table_schema = 'platform'"
                    + " and table_name like 'audit%'"))
        .containsExactlyInAnyOrder("INSERT", "SELECT");
  }

  @Test
  void nobody_else_was_granted_anything() throws SQLException {
    assertThat(
            owner(
                "select grantee || ' ' || table_schema || '.' || table_name"
                    + " from information_schema.role_table_grants where grantee not in"
                    + " ('branchwork_owner', 'branchwork_app') and table_schema in "
                    + ours()
                    // it sees past the policies, which these two have
                    + " and not (grantee = 'branchwork_data'"
                    + " and table_schema in ('casework', 'fundraising'))"))
        .isEmpty();
  }

  @Test
  void every_moment_says_its_zone_and_no_money_is_a_fraction() throws SQLException {
    assertThat(
            owner(
                "select table_schema || '.' || table_name || '.' || column_name"
                    + " from information_schema.columns where data_type in"
                    + " ('timestamp without time zone', 'real', 'double precision', 'money')"
                    + " and table_name <> 'flyway_schema_history' and table_schema in "
                    + ours()))
        .isEmpty();
  }

  @Test
  void what_an_entity_cannot_be_without_its_table_cannot_be_without() throws SQLException {
    List<String> required = RequiredColumns.ofAllEntities();
    assertThat(required).hasSizeGreaterThan(20);
    assertThat(
            owner(
                "select table_schema || '.' || table_name || '.' || column_name"
                    + " from information_schema.columns where is_nullable = 'NO'"))
        .containsAll(required);
  }

  private static String ours() {
    return "('" + String.join("', '", SCHEMAS) + "')";
  }

  private static List<String> owner(String sql) throws SQLException {
    try (Connection connection =
            server.getDatabase("branchwork_owner", "postgres").getConnection();
        Statement statement = connection.createStatement()) {
      return strings(statement.executeQuery(sql));
    }
  }

  private static List<String> strings(ResultSet rows) throws SQLException {
    List<String> strings = new ArrayList<>();
    while (rows.next()) {
      strings.add(rows.getString(1));
    }
    return strings;
  }

  private static void run(String user, String sql) throws SQLException {
    try (Connection connection = server.getDatabase(user, "postgres").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
