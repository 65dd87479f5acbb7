package org.branchwork.casework.cases;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.CaseSearch;
import org.branchwork.casework.api.CaseworkEvent;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.EnquirySearch;
import org.branchwork.casework.api.work.OpeningDesk;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL, migrated as at a start, and the module's beans wired on it without a server:
 * each piece of work is one transaction, as {@code @Transactional} makes it. One for all tests.
 */
public final class CaseworkDatabase {

  private static final EmbeddedPostgres POSTGRES = start();
  private static final Map<String, DataSource> POOLS = new ConcurrentHashMap<>();
  private static final EntityManagerFactory UNIT = unit();

  private Instant now = CaseFixture.NOON;
  private final List<CaseworkEvent> told = new ArrayList<>();

  /** The desks and searches of one transaction. */
  public static final class Desks {

    private final Wiring wiring;
    private final EntityManager em;

    private Desks(EntityManager em, List<CaseworkEvent> heard, Clock clock) {
      this.wiring = new Wiring(em, heard, clock);
      this.em = em;
    }

    /** A desk or search, with the class behind it. */
    public <T> T of(Class<T> desk, Class<? extends T> behind) {
      return wiring.called(desk, behind);
    }

    public EnquiryDesk enquiries() {
      return of(EnquiryDesk.class, EnquiryIntake.class);
    }

    public EnquirySearch own() {
      return of(EnquirySearch.class, EnquiryLookup.class);
    }

    public CaseDesk cases() {
      return of(CaseDesk.class, Caseload.class);
    }

    public OpeningDesk opening() {
      return of(OpeningDesk.class, Opening.class);
    }

    public CaseSearch lists() {
      return of(CaseSearch.class, CaseLookup.class);
    }

    public EntityManager em() {
      return em;
    }
  }

  /** Does a piece of work in a transaction of its own; what it throws undoes it. */
  public <T> T work(Function<Desks, T> work) {
    EntityManager em = UNIT.createEntityManager();
    List<CaseworkEvent> heard = new ArrayList<>();
    try {
      em.getTransaction().begin();
      T done = work.apply(new Desks(em, heard, Clock.fixed(now, ZoneOffset.UTC)));
      em.getTransaction().commit();
      synchronized (told) {
        told.addAll(heard);
      }
      return done;
    } finally {
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
      em.close();
    }
  }

  public void act(Consumer<Desks> work) {
    work(
        desks -> {
          work.accept(desks);
          return null;
        });
  }

  public void now(Instant at) {
    now = at;
  }

  /**
   * Does work that is stopped after so many statements.
   *
   * @return whether there was more to do
   */
  public boolean stopped(int statements, Consumer<Desks> work) {
    CountedStatements.breakAfter(statements);
    try {
      act(work);
    } catch (RuntimeException sabotage) {
      return CountedStatements.mend();
    }
    return CountedStatements.mend();
  }

  public void later(Duration by) {
    now = now.plus(by);
  }

  /** What was told since the last time somebody asked. */
  public List<CaseworkEvent> told() {
    List<CaseworkEvent> since = List.copyOf(told);
    told.clear();
    return since;
  }

  public <T> List<T> told(Class<T> kind) {
    return told().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** How many statements a piece of work says to the database, one of them who asks. */
  public static int statements(Runnable work) {
    int before = CountedStatements.said();
    work.run();
    return CountedStatements.said() - before;
  }

  /** How many rows there are, whoever may see them. */
  public long count(String from) {
    try (Connection superuser = as("postgres").getConnection();
        ResultSet row = superuser.createStatement().executeQuery("select count(*) from " + from)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The connections of a user of the database; one given back is as good as new. */
  public static DataSource as(String user) {
    return POOLS.computeIfAbsent(user, CaseworkDatabase::pool);
  }

  private static DataSource pool(String user) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(POSTGRES.getJdbcUrl(user, "postgres"));
    source.setUser(user);
    source.setStringType("unspecified");
    HikariConfig settings = new HikariConfig();
    settings.setDataSource(source);
    settings.setMaximumPoolSize(20);
    settings.setMinimumIdle(0);
    return new HikariDataSource(settings);
  }

  /** The portal's own door to the tables, for what needs no caller. */
  public static EntityManager manager() {
    return UNIT.createEntityManager();
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
      try (Connection admin = postgres.getPostgresDatabase().getConnection()) {
        admin.createStatement().execute("create role branchwork_owner login");
        admin.createStatement().execute("create role branchwork_app login");
        admin.createStatement().execute("create role branchwork_data nologin bypassrls");
        admin
            .createStatement()
            .execute("grant branchwork_data to branchwork_owner with inherit false, set true");
        admin.createStatement().execute("grant create on database postgres to branchwork_owner");
      }
      Flyway.configure()
          .dataSource(postgres.getDatabase("branchwork_owner", "postgres"))
          .schemas("casework")
          .defaultSchema("casework")
          .locations("classpath:db/casework")
          .load()
          .migrate();
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EntityManagerFactory unit() {
    return Persistence.createEntityManagerFactory(
        "casework",
        Map.of(
            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
            "jakarta.persistence.jtaDataSource", "",
            "jakarta.persistence.nonJtaDataSource", CountedStatements.of(as("branchwork_app"))));
  }
}
