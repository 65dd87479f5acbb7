package org.branchwork.casework.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.LEAD;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.cases.FullCase;
import org.junit.jupiter.api.Test;

/** Every table that leads to a case is erased with it; a new one is noticed. */
class ErasureCoverIT extends KeepingStory {

  private static final String LEADING =
      """
      with recursive leads as (
        select 'casework.case_file'::regclass::oid as relation
        union
        select f.conrelid from pg_constraint f join leads l on f.confrelid = l.relation
          where f.contype = 'f' and f.conrelid <> 'casework.erased_case'::regclass)
      select relname from pg_class join leads on relation = oid where relname <> 'case_file'
      """;

  private static Map<String, String> said() throws IOException {
    try (InputStream file = ErasureCoverIT.class.getResourceAsStream("/erasure.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> line.contains("|"))
          .skip(1)
          .map(line -> line.split("\\s*\\|\\s*"))
          .collect(Collectors.toMap(cells -> cells[0].strip(), cells -> cells[1].strip()));
    }
  }

  @Test
  void every_table_that_leads_to_a_case_stands_in_the_list_of_what_is_erased() throws IOException {
    assertThat(said().keySet()).containsExactlyInAnyOrderElementsOf(Superuser.column(LEADING));
  }

  @Test
  void whatever_goes_is_found_by_the_keys_or_is_mail() throws IOException {
    Map<String, String> said = new TreeMap<>(said());
    said.keySet().removeAll(List.of("raw_mail", "raw_mail_content", "access_mail"));

    assertThat(said.values()).containsOnly("goes");
    assertThat(
            Superuser.column(
                "select relname from pg_class, casework.erasure_reach()" + " where oid = relation"))
        .containsExactlyInAnyOrderElementsOf(said.keySet());
  }

  @Test
  void a_key_is_of_one_column_and_a_row_of_a_case_names_it_for_sure() {
    assertThat(
            Superuser.column(
                "select conrelid::regclass || ' ' || conname from pg_constraint f"
                    + " join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]"
                    + " where contype = 'f' and connamespace = 'casework'::regnamespace"
                    + " and (cardinality(conkey) > 1 or not attnotnull"
                    + "   and confrelid = 'casework.case_file'::regclass)"))
        // a case that was brought into another is erased with it, by a line of its own
        .allMatch(
            key -> key.matches("casework.(raw_mail .*|case_file case_file_merged_into_fkey)"));
  }

  @Test
  void of_a_case_with_a_row_in_every_table_nothing_is_left_and_of_others_all() {
    List<String> three = FullCase.three();
    long erased = Superuser.id(three.get(1));
    long other = Superuser.id(three.get(0));
    assertThat(Superuser.rowsOf(erased))
        .allSatisfy(
            (table, rows) ->
                assertThat(rows).as(table).isGreaterThan(table.equals("erasure_case") ? -1 : 0));
    Map<String, Long> before = Superuser.rowsOf(other);
    database.act(
        d -> {
          int version = d.cases().enter(three.get(1), LEAD).version();
          d.cases().close(three.get(1), version, Outcome.SETTLED, LEAD);
        });
    before.put("reading", Superuser.rowsOf(other).get("reading"));

    erase(three.get(1));

    assertThat(Superuser.rowsOf(erased).values()).containsOnly(0L);
    assertThat(Superuser.rowsOf(other)).isEqualTo(before);
    assertThat(Superuser.tablesThatHold(three.get(1).toLowerCase(java.util.Locale.ROOT)))
        .containsExactlyInAnyOrder("erased_case", "saved_view");
  }
}
