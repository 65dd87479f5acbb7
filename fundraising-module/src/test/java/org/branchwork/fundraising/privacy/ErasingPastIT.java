package org.branchwork.fundraising.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.PrivacyEvent.PersonalDataExpired;
import org.branchwork.fundraising.api.privacy.HeldKind;
import org.branchwork.fundraising.reconciling.ReconcileFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is past its period loses whom it is about, and the money stays where it is. */
class ErasingPastIT extends PersonalStory {
  private static final LocalDate LONG_AFTER = LocalDate.parse("2040-01-01");

  @Test
  void every_column_of_words_or_bytes_stands_in_the_list_of_what_is_erased_or_kept()
      throws SQLException {
    String columns =
        at.one(
            "select string_agg(c.relname || '.' || a.attname, ',') from pg_class c"
                + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
                + " and not a.attisdropped where c.relkind in ('r', 'p')"
                + " and c.relnamespace = 'fundraising'::regnamespace"
                + " and c.relname <> 'flyway_schema_history' and (a.atttypid::regtype::text"
                + " in ('text', 'bytea', 'character', 'character varying', 'json', 'jsonb', 'xml')"
                + " or a.attndims > 0)");
    assertThat(PersonalColumns.all().stream().map(PersonalColumns.Column::column))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrder(columns.split(","));
    assertThat(PersonalColumns.all()).noneMatch(column -> column.said().length() < 4);
  }

  @Test
  void what_is_past_its_period_is_nowhere_and_the_money_stays() throws SQLException {
    assertThat(left()).hasSameSizeAs(PersonalColumns.erased());
    String money = money();

    assertThat(erasePast(LONG_AFTER)).isEqualTo(6);

    assertThat(left()).isEmpty();
    assertThat(tablesThatHold("wombat", "1122[34]", "7700")).isEmpty();
    assertThat(money()).isEqualTo(money);
    assertThat(at.events.fired)
        .hasSize(6)
        .allSatisfy(
            event ->
                assertThat(event)
                    .isInstanceOfSatisfying(
                        PersonalDataExpired.class,
                        gone -> assertThat(gone.by()).isEqualTo(JOB.label())));
    assertThat(at.one("select name from fundraising.pledge where reference = 'SF012345CW'"))
        .isEqualTo("Jo Lindqvist");
    assertThat(erasePast(LONG_AFTER)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "PLEDGE, 730, 731",
    "DONATION, 730, 731",
    "CHEQUE, 730, 731",
    "CLAIM, 400, 401",
    "PAYEE, 400, 401"
  })
  void a_record_goes_on_the_day_after_its_last_day_and_not_before(
      HeldKind kind, int kept, int gone) {
    erasePast(LAST.plusDays(kept));
    assertThat(told()).doesNotContain(kind);
    erasePast(LAST.plusDays(gone));
    assertThat(told()).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({"2032-12-31, false", "2033-01-01, true"})
  void whom_the_branch_paid_is_kept_six_years_from_1_january_after_the_last_payment(
      LocalDate today, boolean gone) {
    erasePast(today);
    assertThat(told().contains(HeldKind.NUMBER)).isEqualTo(gone);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLEDGE | update fundraising.pledge set recurrence = 'MONTHLY' where reference = 'SFABCDEFHE'",
        "PLEDGE | update fundraising.pledge set amount_pence = 15001 where reference = 'SFABCDEFHE'",
        "CHEQUE | update fundraising.cheque set withdrawn_by = null, withdrawn_at = null",
        "CLAIM  | update fundraising.claim set state = 'RECEIVED', decided_by = null, decided_at = null",
        "CLAIM  | update fundraising.claim set state = 'ACCEPTED', payee_id = (select id from fundraising.payee)",
        "PAYEE  | update fundraising.payout_settlement set undone = true",
        "NUMBER | update fundraising.payout_settlement set undone = true",
        "PAYEE  | update fundraising.payout_line_grant set freed = true",
        "PAYEE  | update fundraising.payee_account set usable_from = null"
      })
  void what_is_still_needed_stays(HeldKind kind, String needed) throws SQLException {
    at.database.asSuperuser("set session_replication_role = replica", needed);
    erasePast(LONG_AFTER);
    assertThat(told()).doesNotContain(kind);
  }

  @Test
  void nothing_is_paid_to_bank_details_that_were_erased() throws SQLException {
    erasePast(LONG_AFTER);
    assertThatThrownBy(
            () ->
                at.direct(
                    ReconcileFixture.TREASURER,
                    "insert into fundraising.payout_run (public_id, fund_id, pay_on, prepared_by,"
                        + " prepared_at) select gen_random_uuid(), fund_id, pay_on,"
                        + " '00000000-0000-0000-0000-000000000001', now()"
                        + " from fundraising.payout_run",
                    "insert into fundraising.payout_line (run_id, line, payee_id, payee_account_id,"
                        + " pence, reference) select max(r.id), 1, max(a.payee_id), max(a.id), 100,"
                        + " 'SP2X1' from fundraising.payout_run r, fundraising.payee_account a"))
        .hasMessageContaining("payee_account_erased");
  }

  @Test
  void only_a_job_erases_what_is_past() {
    for (Caller caller :
        List.of(ReconcileFixture.TREASURER, ReconcileFixture.STRANGER, Caller.visitor())) {
      assertThatThrownBy(() -> ask(caller, LONG_AFTER, desk -> desk.erasePast(caller)))
          .isInstanceOf(FundraisingRuleBroken.class);
      assertThatThrownBy(
              () ->
                  at.direct(
                      caller,
                      "select fundraising.erase_past('2040-01-01', '2040-01-01', '2040-01-01', 9)"))
          .hasMessageContaining("erased by a job");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update fundraising.cheque set drawer = '-'",
        "update fundraising.allocation set donor = null",
        "update fundraising.payee_account set name = 'x'",
        "update fundraising.payee set member = 'erased 1' where account is not null",
        "delete from fundraising.hardship_reason"
      })
  void nobody_else_changes_any_of_it(String statement) throws SQLException {
    at.database.asSuperuser(
        "set session_replication_role = replica",
        "update fundraising.payee set account = gen_random_uuid()");
    assertThatThrownBy(() -> at.database.asSuperuser(statement))
        .hasMessageMatching("(?s).*(cheque_|allocation_|payee_account_|payout_append_only).*");
  }

  private static List<HeldKind> told() {
    return at.events.fired.stream().map(event -> ((PersonalDataExpired) event).kind()).toList();
  }

  private static String money() throws SQLException {
    return at.balances()
        + at.one(
            "select string_agg(a.id || a.use || a.amount_pence, ' ' order by a.id)"
                + " from fundraising.allocation a")
        + at.one("select string_agg(l::text, ' ') from fundraising.payout_line l")
        + at.one("select string_agg(h::text, ' ') from fundraising.hardship_grant h");
  }

  private static List<String> tablesThatHold(String... canaries) throws SQLException {
    String tables =
        at.one(
            "select string_agg(relname, ',') from pg_class where relkind = 'r'"
                + " and relnamespace = 'fundraising'::regnamespace");
    List<String> holding = new ArrayList<>();
    for (String table : tables.split(",")) {
      String pattern = String.join("|", canaries);
      String rows =
          "select count(*) from fundraising.%s x where x::text ~ '(%s)'".formatted(table, pattern);
      if (!at.one(rows).equals("0")) {
        holding.add(table);
      }
    }
    return holding;
  }
}
