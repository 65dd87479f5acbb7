package org.branchwork.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameStatementsTest {

  private final SameStatements same =
      new SameStatements(
          "EQ-0123-45CW",
          "a-form-key-of-the-portal",
          Map.of("700000002", "a.case_id_seq", "800000002", "a.message_id_seq"));

  @Test
  void what_must_be_new_each_time_is_new_and_the_rest_is_as_recorded() {
    assertThat(script("insert into a values ($1, $2)", Map.of(1, "'it''s $5'", 2, "NULL")))
        .endsWith("insert into a values ('it''s $5', NULL);\n");
    assertThat(script("select $1", Map.of(1, "'a-form-key-of-the-portal'")))
        .contains(":client_id")
        .doesNotContain("of-the-portal");
    assertThat(script("select $1", Map.of(1, "'form:a-form-key-of-the-portal'")))
        .contains("('form:' || 'bench-form-key-' ||")
        .doesNotContain("of-the-portal");
    assertThat(script("select $1", Map.of(1, "'800000002'")))
        .contains("currval('a.message_id_seq')");
    assertThat(script("select $1", Map.of(1, "'EQ-0123-45CW'"))).contains("'EQ-' ||");
    assertThat(script("select $1", Map.of(1, "'700000002'"))).contains("currval('a.case_id_seq')");
    assertThat(script("select $1::text[]", Map.of(1, "'{EQ-0123-45CW}'")))
        .contains("replace('{EQ-0123-45CW}', 'EQ-0123-45CW', ('EQ-'");
  }

  @Test
  void a_colon_in_a_text_names_no_variable_of_pgbench() {
    assertThat(script("select $1, $2", Map.of(1, "'kept:here'", 2, "'at 10:15'")))
        .endsWith("select ('kept:' || 'here'), 'at 10:15';\n");
    assertThat(script("select $1", Map.of(1, "'form:EQ-0123-45CW'")))
        .contains("replace('form:' || 'EQ-0123-45CW', 'EQ-0123-45CW', (");
  }

  @Test
  void an_id_that_is_named_twice_stays_one_and_two_stay_two() {
    String one = "'0d8f6a52-0c3e-4a51-8f6e-0a6a0a4f0b11'";
    String other = "'1d8f6a52-0c3e-4a51-8f6e-0a6a0a4f0b11'";

    assertThat(script("select $1, $2, $3", Map.of(1, one, 2, other, 3, one)))
        .containsPattern("md5\\('id0'.*md5\\('id1'.*md5\\('id0'");
    assertThat(script("select $1", Map.of(1, one.replace("'0", "'<0").replace("1'", "1@host>'"))))
        .contains("replace('<0d8f6a52-0c3e-4a51-8f6e-0a6a0a4f0b11@host>', '0d8f6a52")
        .contains("(md5('id0' ||");
  }

  private String script(String sql, Map<Integer, String> values) {
    return same.script(List.of(new Recorder.Spoken("1", sql, values)));
  }
}
