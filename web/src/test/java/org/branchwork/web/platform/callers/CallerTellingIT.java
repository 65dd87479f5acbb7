package org.branchwork.web.platform.callers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.web.platform.database.PlatformDatabase;
import org.branchwork.web.platform.database.Transactions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What the interceptor tells the transaction, on a real database. */
class CallerTellingIT {

  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final Caller LEAD =
      Caller.staff(ID, Set.of(Permission.VIEW_ALL, Permission.ASSIGN));
  private static final String TOLD_LEAD = "STAFF/" + ID + "/casework.ASSIGN,casework.VIEW_ALL//";

  private final Transactions transactions =
      new Transactions(PlatformDatabase.fresh().asApplication());
  private final Jdbi jdbi = transactions.jdbi();
  private final CallerTelling telling = new CallerTelling();
  private final Map<Object, Object> resources = new HashMap<>();
  private boolean running = true;

  CallerTellingIT() {
    telling.transaction = new TransactionCaller();
    telling.transaction.jdbi = jdbi;
    // in London it is the next day already
    telling.transaction.clock = Clock.fixed(Instant.parse("2027-06-13T23:00:00Z"), ZoneOffset.UTC);
    telling.transaction.transaction = registry();
  }

  @Test
  void a_call_without_a_caller_does_not_begin() {
    assertThatThrownBy(() -> call(() -> told(), "no caller", 1, null))
        .isInstanceOf(CallerMissing.class);
  }

  @Test
  void a_call_outside_a_transaction_does_not_begin() {
    running = false;
    assertThatThrownBy(() -> call(() -> told(), LEAD)).isInstanceOf(CallerMissing.class);
  }

  @Test
  void the_transaction_knows_its_caller_and_forgets_it_at_its_end() throws Exception {
    assertThat(transactions.inNew(() -> call(this::told, LEAD))).isEqualTo(TOLD_LEAD);
    assertThat(transactions.inNew(this::told)).isEqualTo("////");
  }

  @Test
  void the_transaction_knows_the_day_in_london() throws Exception {
    String day =
        transactions.inNew(
            () -> call(() -> setting("select current_setting('branchwork.today')"), LEAD));
    assertThat(day).isEqualTo("2027-06-14");
  }

  @Test
  void a_job_keeps_its_plans_and_a_person_called_within_it_does_not() throws Exception {
    List<String> modes = new ArrayList<>();
    transactions.inNew(
        () ->
            call(
                () -> {
                  modes.add(planned());
                  call(() -> String.valueOf(modes.add(planned())), LEAD);
                  return String.valueOf(modes.add(planned()));
                },
                Caller.system("mail")));
    assertThat(modes).containsExactly("force_generic_plan", "auto", "force_generic_plan");
  }

  @Test
  void the_next_call_of_a_transaction_inherits_no_claim() throws Exception {
    String second =
        transactions.inNew(
            () -> {
              call(this::claim, Caller.member());
              return call(this::told, Caller.member());
            });
    assertThat(second).isEqualTo("MEMBER////");
  }

  @Test
  void a_desk_called_by_a_desk_gives_the_caller_and_the_claim_back() throws Exception {
    String after =
        transactions.inNew(
            () ->
                call(
                    () -> {
                      claim();
                      assertThat(call(this::told, LEAD)).isEqualTo(TOLD_LEAD);
                      return told();
                    },
                    Caller.member()));
    assertThat(after).isEqualTo("MEMBER///reference:EQ-1/7");
  }

  @Test
  void a_desk_that_refused_gives_the_caller_back_too() throws Exception {
    String after =
        transactions.inNew(
            () ->
                call(
                    () -> {
                      assertThatThrownBy(() -> call(this::refuse, LEAD)).hasMessage("refused");
                      return told();
                    },
                    Caller.visitor()));
    assertThat(after).isEqualTo("VISITOR////");
  }

  @Test
  void what_broke_the_transaction_is_told_and_not_that_it_is_broken() {
    assertThatThrownBy(
            () ->
                transactions.inNew(
                    () -> call(() -> call(this::breakTransaction, LEAD), Caller.visitor())))
        .hasStackTraceContaining("division by zero");
  }

  private String claim() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select set_config('branchwork.claim', 'reference:EQ-1', true),"
                        + " set_config('branchwork.opened', '7', true)")
                .mapTo(String.class)
                .first());
  }

  private String setting(String sql) {
    return jdbi.withHandle(handle -> handle.select(sql).mapTo(String.class).one());
  }

  private String planned() {
    return setting("select current_setting('plan_cache_mode')");
  }

  private String refuse() {
    throw new IllegalStateException("refused");
  }

  private String breakTransaction() {
    return jdbi.withHandle(handle -> handle.select("select 1 / 0").mapTo(String.class).one());
  }

  private String told() {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select concat_ws('/', coalesce(current_setting('branchwork.kind', true), ''),"
                        + " coalesce(current_setting('branchwork.account', true), ''),"
                        + " coalesce(current_setting('branchwork.permissions', true), ''),"
                        + " coalesce(current_setting('branchwork.claim', true), ''),"
                        + " coalesce(current_setting('branchwork.opened', true), ''))")
                .mapTo(String.class)
                .one());
  }

  private String call(Callable<String> work, Object... parameters) throws Exception {
    InvocationContext context =
        (InvocationContext)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, none) ->
                    method.getName().equals("proceed") ? work.call() : parameters);
    return (String) telling.tell(context);
  }

  private TransactionSynchronizationRegistry registry() {
    return (TransactionSynchronizationRegistry)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {TransactionSynchronizationRegistry.class},
            (proxy, method, values) ->
                switch (method.getName()) {
                  case "getTransactionKey" -> running ? "key" : null;
                  case "getResource" -> resources.get(values[0]);
                  case "putResource" -> resources.put(values[0], values[1]);
                  default -> throw new IllegalStateException(method.getName());
                });
  }
}
