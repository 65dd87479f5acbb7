package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.NOON;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.fromWorkAddress;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.branchwork.casework.api.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables themselves: what they refuse whoever writes. */
class SchemaIT extends CaseworkStory {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table casework.mine (id int)",
        "alter table casework.note add column recipient text",
        "drop table casework.message",
        "delete from casework.case_file",
        "update casework.message set text = ''",
        "delete from casework.message",
        "update casework.note set text = 'x'",
        "delete from casework.step",
        "update casework.step set done_by = 'x'",
        "delete from casework.attachment_content",
        "update casework.call_back set note = 'x'",
        "delete from casework.call_back",
        "update casework.task set text = 'x'",
        "delete from casework.meeting",
        "delete from casework.milestone",
        "delete from casework.document_version",
        "delete from casework.case_retention",
        "select * from casework.erased_case",
        "delete from casework.erasure",
        "delete from casework.access_request",
        "select * from casework.access_case",
        "select * from casework.access_mail",
        "update casework.access_line set words = ''",
        "update casework.access_mark set words = 'xx'",
        "update casework.access_pack set content = content",
        "update casework.access_request set received_on = current_date",
        "update casework.access_pause set from_on = current_date",
        "update casework.time_spent set minutes = 1",
        "update casework.document set text = 'x'",
        "delete from casework.referral",
        "update casework.referral set consent_words = 'other words'",
        "update casework.referral_pack set content = content",
        "update casework.collective set consent = 'x'",
        "update casework.collective_member set consent = 'x'",
        "delete from casework.collective_member",
        "update casework.collective_message set text = 'x'",
        "truncate casework.draft",
        "update casework.posted_form set digest = digest"
      })
  void the_portal_changes_no_table_and_rewrites_no_history(String sql) {
    assertThatThrownBy(() -> execute(sql))
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  /** Tables whose rows are each of one case. */
  private static final String NAMING_TABLES =
      """
      message note step access_case access_line access_file attachment
      attachment_content call_back case_member member_exception case_key case_limit
      limit_alarm limit_request hand_over case_person_named case_label
      collective_delivery collective_member onlooker case_opened_to broken_glass
      reading referral referral_pack case_retention case_cover erasure_case
      erased_case task meeting milestone case_person document document_version
      time_spent
      """;

  private static final String NAMING =
      "select table_name from information_schema.columns where table_schema = 'casework'"
          + " and column_name = 'case_id' and is_nullable = 'NO'";

  @Test
  void every_table_of_case_text_names_its_case() throws SQLException {
    assertThat(strings(NAMING)).containsExactlyInAnyOrder(NAMING_TABLES.strip().split("\\s+"));
  }

  @Test
  void no_key_leads_out_of_the_schema() throws SQLException {
    assertThat(
            strings(
                "select conname from pg_constraint where contype = 'f'"
                    + " and connamespace = 'casework'::regnamespace and confrelid not in"
                    + " (select oid from pg_class where relnamespace = 'casework'::regnamespace)"))
        .isEmpty();
  }

  @Test
  void a_note_has_no_column_that_could_hold_a_recipient() throws SQLException {
    assertThat(
            strings(
                "select column_name from information_schema.columns"
                    + " where table_schema = 'casework' and table_name = 'note'"))
        .containsExactlyInAnyOrder(
            "id", "case_id", "written_by", "written_at", "text", "key_number", "ciphertext");
  }

  @Test
  void moments_come_back_exactly_in_the_hour_that_happens_twice() {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
    try {
      for (String moment : List.of("2026-10-25T00:30:00.123456Z", "2026-10-25T01:30:00.654321Z")) {
        Instant at = Instant.parse(moment);
        CaseworkStory story = new CaseworkStory() {};
        story.database.later(Duration.between(NOON, at));
        Receipt receipt = story.send(fromWorkAddress(enquiry()));
        assertThat(story.open(receipt, LEAD).receivedAt()).isEqualTo(at);
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = CaseworkDatabase.as("branchwork_app").getConnection()) {
      connection.createStatement().execute(sql);
    }
  }

  private static List<String> strings(String sql) throws SQLException {
    try (Connection connection = CaseworkDatabase.as("branchwork_owner").getConnection();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      List<String> strings = new ArrayList<>();
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
      return strings;
    }
  }
}
