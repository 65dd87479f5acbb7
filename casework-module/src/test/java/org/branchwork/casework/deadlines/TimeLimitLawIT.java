package org.branchwork.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.deadlines.TimeLimit;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.casework.cases.CaseworkDatabase;
import org.branchwork.casework.deadlines.TimeLimitRule.Days;
import org.branchwork.casework.deadlines.TimeLimitRule.Months;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The law as it is written down in the migrated table. */
class TimeLimitLawIT {

  private static final LocalDate CHANGE = LocalDate.of(2026, 10, 1);

  private final EntityManager em = CaseworkDatabase.manager();
  private final TimeLimits limits = new TimeLimits();

  TimeLimitLawIT() {
    limits.rules = new TimeLimitRules();
    limits.rules.em = em;
  }

  @AfterEach
  void close() {
    em.close();
  }

  static Stream<List<Object>> everyClaim() {
    return Stream.of(Claim.values())
        .flatMap(
            claim -> Stream.of(Jurisdiction.values()).map(where -> List.<Object>of(claim, where)));
  }

  @ParameterizedTest
  @MethodSource("everyClaim")
  void every_claim_has_exactly_one_limit_on_every_day_since_2014(List<Object> claim) {
    List<TimeLimitRule> rules = rules((Claim) claim.get(0), (Jurisdiction) claim.get(1));

    assertThat(rules.get(0).from()).isEqualTo("2014-01-01");
    assertThat(rules.get(rules.size() - 1).until()).isNull();
    for (int i = 1; i < rules.size(); i++) {
      assertThat(rules.get(i - 1).until()).isEqualTo(rules.get(i).from().minusDays(1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UNFAIR_DISMISSAL, 3",
    "DISCRIMINATION, 3",
    "WAGES, 3",
    "DETRIMENT, 3",
    "BREACH_OF_CONTRACT, 3",
    "REDUNDANCY_PAY, 6",
    "EQUAL_PAY, 6"
  })
  void a_claim_has_its_months_in_every_jurisdiction(Claim claim, int months) {
    for (Jurisdiction where : Jurisdiction.values()) {
      assertThat(rules(claim, where))
          .extracting(TimeLimitRule::period)
          .containsOnly(new Months(months));
    }
  }

  @Test
  void interim_relief_has_its_seven_days_everywhere() {
    for (Jurisdiction where : Jurisdiction.values()) {
      assertThat(rules(Claim.INTERIM_RELIEF, where))
          .extracting(TimeLimitRule::period)
          .containsExactly(new Days(7));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UNFAIR_DISMISSAL", "DISCRIMINATION", "WAGES", "DETRIMENT", "BREACH_OF_CONTRACT"})
  void where_sources_disagree_the_shorter_limit_stands_and_says_so(Claim claim) {
    for (Jurisdiction where : List.of(Jurisdiction.ENGLAND_WALES, Jurisdiction.SCOTLAND)) {
      List<TimeLimitRule> rules = rules(claim, where);
      assertThat(rules).hasSize(2);
      assertThat(rules.get(0).source()).doesNotContain("disagree");
      assertThat(rules.get(1).from()).isEqualTo(CHANGE);
      assertThat(rules.get(1).source()).contains("Sources disagree").contains("shorter limit");
    }
    assertThat(rules(claim, Jurisdiction.NORTHERN_IRELAND))
        .singleElement()
        .satisfies(rule -> assertThat(rule.source()).contains("shorter limit"));
  }

  @Test
  void a_question_is_answered_by_the_law_of_its_day() {
    TimeLimitQuestion question =
        new TimeLimitQuestion(
            Claim.UNFAIR_DISMISSAL,
            Jurisdiction.SCOTLAND,
            LocalDate.of(2016, 6, 20),
            LocalDate.of(2016, 7, 22),
            LocalDate.of(2016, 8, 22));

    TimeLimit worked = limits.work(question, Caller.visitor());

    assertThat(worked.limit()).isEqualTo("2016-10-20");
    assertThat(worked.reasons().get(1).arguments().get(0)).asString().contains("section 111");
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLAND_WALES, 2025-11-30, 2026-01-11, 2025/1153",
    "ENGLAND_WALES, 2025-12-01, 2026-02-23, 2025/1153",
    "SCOTLAND, 2025-11-30, 2026-01-11, 2025/1153",
    "SCOTLAND, 2025-12-01, 2026-02-23, 2025/1153",
    "NORTHERN_IRELAND, 2025-12-01, 2026-01-15, 2020/4",
    "NORTHERN_IRELAND, 2026-01-31, 2026-03-14, 2020/4"
  })
  void conciliation_that_goes_on_says_until_when_it_can_last(
      Jurisdiction where, LocalDate started, LocalDate last, String source) {
    TimeLimitQuestion question =
        new TimeLimitQuestion(Claim.WAGES, where, started.minusDays(7), started, null);

    List<TimeLimit.Reason> reasons = limits.work(question, Caller.visitor()).reasons();

    assertThat(reasons)
        .filteredOn(reason -> reason.key().equals("can-last"))
        .singleElement()
        .satisfies(reason -> assertThat(reason.arguments().get(0)).isEqualTo(last))
        .satisfies(reason -> assertThat(reason.arguments().get(1)).asString().contains(source));
  }

  @ParameterizedTest
  @CsvSource({
    "WAGES, , ",
    "WAGES, 2026-02-10, 2026-03-10",
    "WAGES, 2026-05-10, ",
    "INTERIM_RELIEF, 2026-02-03, "
  })
  void nothing_is_said_of_conciliation_that_is_over_or_gives_no_time(
      Claim claim, LocalDate started, LocalDate ended) {
    TimeLimitQuestion question =
        new TimeLimitQuestion(
            claim, Jurisdiction.SCOTLAND, LocalDate.of(2026, 2, 2), started, ended);

    assertThat(limits.work(question, Caller.visitor()).reasons())
        .extracting(TimeLimit.Reason::key)
        .doesNotContain("can-last");
  }

  /** The day the longer limit is known to be in force: one row changes, and nothing else. */
  @Test
  void six_months_from_october_2026_on_are_one_changed_row() throws SQLException {
    try (Connection owner = CaseworkDatabase.as("branchwork_owner").getConnection();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("set local role branchwork_data");
      assertThat(
              statement.executeUpdate(
                  "update casework.time_limit_rule set months = 6 where trigger_from = '2026-10-01'"
                      + " and claim_type = 'UNFAIR_DISMISSAL' and jurisdiction = 'SCOTLAND'"))
          .isEqualTo(1);
      owner.rollback();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update casework.time_limit_rule set months = 12",
        "delete from casework.time_limit_rule"
      })
  void neither_the_portal_nor_the_owner_rewrites_the_law_in_passing(String sql)
      throws SQLException {
    assertThatThrownBy(() -> execute("branchwork_app", sql))
        .hasMessageContaining("permission denied");
    long before = count();
    // under the policy the owner changes what it sees to change, which is nothing
    execute("branchwork_owner", sql);
    assertThat(count()).isEqualTo(before);
    assertThat(rules(Claim.WAGES, Jurisdiction.SCOTLAND).get(0).period()).isEqualTo(new Months(3));
  }

  private List<TimeLimitRule> rules(Claim claim, Jurisdiction where) {
    return limits.rules.of(claim, where);
  }

  private static void execute(String user, String sql) throws SQLException {
    try (Connection connection = CaseworkDatabase.as(user).getConnection()) {
      connection.createStatement().execute(sql);
    }
  }

  private static long count() throws SQLException {
    try (Connection connection = CaseworkDatabase.as("branchwork_app").getConnection();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("select count(*) from casework.time_limit_rule")) {
      row.next();
      return row.getLong(1);
    }
  }
}
