package org.branchwork.web.platform.callers;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who asks in the running transaction, and on which day, told to its connection. */
@ApplicationScoped
class TransactionCaller {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final String TELL =
      "select set_config('branchwork.kind', ?, true),"
          + " set_config('branchwork.account', ?, true),"
          + " set_config('branchwork.permissions', ?, true),"
          + " set_config('branchwork.today', ?, true),"
          + " set_config('branchwork.claim', ?, true),"
          + " set_config('branchwork.opened', ?, true),"
          // a job says the same few statements over and over: planning them anew costs more than
          // they do
          + " set_config('plan_cache_mode', ?, true)";

  private static final String TOLD =
      "select current_setting('branchwork.kind') kind,"
          + " current_setting('branchwork.account') account,"
          + " current_setting('branchwork.permissions') permissions,"
          + " current_setting('branchwork.claim') claim,"
          + " current_setting('branchwork.opened') opened";

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  @Inject Jdbi jdbi;
  @Inject Clock clock;

  /**
   * Tells the transaction its caller.
   *
   * @return what the call had been told out of which this one is made, {@code null} for none
   */
  public @Nullable ToldCaller tell(ToldCaller caller) {
    if (transaction.getTransactionKey() == null) {
      throw new CallerMissing();
    }
    boolean nested = transaction.getResource(TransactionCaller.class) != null;
    ToldCaller outer = nested ? told() : null;
    set(caller);
    transaction.putResource(TransactionCaller.class, caller);
    return outer;
  }

  /** Ends a call: the one around it goes on with what it had been told. */
  public void giveBack(@Nullable ToldCaller outer) {
    transaction.putResource(TransactionCaller.class, outer);
    if (outer != null) {
      set(outer);
    }
  }

  /** By the driver alone: every call begins with it. */
  private void set(ToldCaller caller) {
    boolean job = caller.kind().equals("SYSTEM");
    List<String> values =
        List.of(
            caller.kind(),
            caller.account(),
            caller.permissions(),
            LocalDate.now(clock.withZone(LONDON)).toString(),
            caller.claim(),
            caller.opened(),
            job ? "force_generic_plan" : "auto");
    try {
      jdbi.useHandle(handle -> tell(handle.getConnection(), values));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void tell(Connection connection, List<String> values) throws SQLException {
    try (PreparedStatement tell = connection.prepareStatement(TELL)) {
      for (int i = 0; i < values.size(); i++) {
        tell.setString(i + 1, values.get(i));
      }
      tell.execute();
    }
  }

  private ToldCaller told() {
    return jdbi.withHandle(
        handle -> handle.createQuery(TOLD).map((row, context) -> told(row)).one());
  }

  private static ToldCaller told(ResultSet row) throws SQLException {
    return new ToldCaller(
        row.getString("kind"),
        row.getString("account"),
        row.getString("permissions"),
        row.getString("claim"),
        row.getString("opened"));
  }
}
