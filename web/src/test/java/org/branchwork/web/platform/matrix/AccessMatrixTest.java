package org.branchwork.web.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessMatrixTest {

  private static final Pattern MAPPED = Pattern.compile("<url-pattern>([^<]+)</url-pattern>");

  /** The front door and the filter over everything. */
  private static final Set<String> DOORS = Set.of("/", "/*");

  private static final Pattern CASE_ACT = Pattern.compile("case \"([a-z-]+)\" ->");

  @Test
  void what_a_role_sees_of_a_case_is_said_for_every_role() {
    assertThat(AccessMatrix.rows("cases")).extracting(row -> row.get(0)).hasSameElementsAs(roles());
    assertThat(AccessMatrix.rows("cases")).allMatch(row -> row.size() == 6);
    assertThat(AccessMatrix.rows("cases"))
        .flatExtracting(row -> row.subList(1, 6))
        .containsOnly("all", "-");
  }

  @Test
  void nobody_sees_a_case_that_names_her_or_him() {
    assertThat(AccessMatrix.rows("cases")).extracting(row -> row.get(4)).containsOnly("-");
  }

  @Test
  void nobody_sees_a_restricted_case_by_a_role() {
    assertThat(AccessMatrix.rows("cases")).extracting(row -> row.get(5)).containsOnly("-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"treasurer", "approver", "administrator", "editor", "publisher"})
  void who_keeps_money_accounts_or_news_sees_nothing_of_any_case(String role) {
    assertThat(AccessMatrix.rows("cases")).contains(List.of(role, "-", "-", "-", "-", "-"));
    assertThat(AccessMatrix.rows("fields"))
        .filteredOn(row -> row.get(0).startsWith("case."))
        .isNotEmpty()
        .noneMatch(row -> row.contains(role));
  }

  @Test
  void an_administrator_finds_no_donor_and_a_treasurer_no_case() {
    assertThat(fields())
        .filteredOn(row -> row.get(0).startsWith("donor."))
        .isNotEmpty()
        .noneMatch(row -> row.contains("administrator"));
  }

  @Test
  void the_pack_is_handed_to_those_who_may_find_what_is_in_it_and_to_nobody_else() {
    String taking = AccessMatrix.act("books.take-pack").permission();
    Set<String> takers =
        AccessMatrix.rows("roles").stream()
            .filter(row -> row.contains(taking))
            .map(row -> row.get(0))
            .collect(Collectors.toSet());
    assertThat(AccessMatrix.rows("fields in the pack"))
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(row.subList(1, row.size())).containsExactlyInAnyOrderElementsOf(takers));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void who_may_find_a_field_is_a_role(List<String> row) {
    assertThat(roles()).containsAll(row.subList(1, row.size()));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void an_act_needs_a_permission_that_some_role_has(Act act) {
    assertThat(AccessMatrix.rows("roles"))
        .anyMatch(row -> act.anybodys() || row.contains(act.permission()));
  }

  @Test
  void whatever_a_case_file_or_an_account_page_can_do_is_an_act_of_the_matrix() throws IOException {
    assertThat(CASE_ACT.matcher(source("pages/casework/CaseActs.java")).results())
        .isNotEmpty()
        .allSatisfy(found -> AccessMatrix.act("case." + found.group(1)));
    assertThat(CASE_ACT.matcher(source("pages/account/PersonPage.java")).results())
        .isNotEmpty()
        .allSatisfy(found -> AccessMatrix.act("account." + found.group(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "/portal/cases/{reference}, seal, case.seal",
    "/portal/accounts/new, , account.invite",
    "/portal/accounts/new, seal, account.invite",
    "/portal/news/posts/new, publish, post.publish",
    "/portal/cases/{reference}, disable, ",
    "/portal/cases/{reference}, , ",
    "/portal/audit, , "
  })
  void a_post_is_the_act_of_its_button_at_its_address_or_none(
      String route, String button, String act) {
    assertThat(AccessMatrix.posted(route, button).map(Act::name).orElse(null)).isEqualTo(act);
  }

  @Test
  void a_post_is_one_act() {
    for (Act act : AccessMatrix.acts().values()) {
      assertThat(AccessMatrix.acts().values())
          .filteredOn(other -> other.isAt(act.address()) || act.isAt(other.address()))
          .filteredOn(other -> other.button().equals(act.button()) || other.button().equals("-"))
          .containsExactly(act);
    }
  }

  @Test
  void whatever_the_server_answers_beside_the_pages_stands_in_the_matrix() throws IOException {
    String webXml = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));
    Set<String> listed = firsts("other addresses");
    assertThat(MAPPED.matcher(webXml).results().map(found -> found.group(1)))
        .filteredOn(mapped -> !DOORS.contains(mapped))
        .isNotEmpty()
        .allMatch(listed::contains);
  }

  @Test
  void what_is_no_act_is_nobodys() {
    assertThatThrownBy(() -> AccessMatrix.act("case.delete")).hasMessageContaining("case.delete");
  }

  @ParameterizedTest
  @ValueSource(strings = {"orphan line", "[a]\nx y\n[a]"})
  void a_file_that_could_be_misread_is_refused(String text) {
    assertThatThrownBy(() -> AccessMatrix.parse(text)).isInstanceOf(IllegalStateException.class);
  }

  static Stream<Act> acts() {
    return AccessMatrix.rows("acts").stream().map(row -> AccessMatrix.act(row.get(0)));
  }

  static List<List<String>> fields() {
    return Stream.of("fields", "fields in the pack")
        .flatMap(s -> AccessMatrix.rows(s).stream())
        .toList();
  }

  private static Set<String> roles() {
    return firsts("roles");
  }

  private static Set<String> firsts(String section) {
    return AccessMatrix.rows(section).stream().map(row -> row.get(0)).collect(Collectors.toSet());
  }

  private static String source(String file) throws IOException {
    return Files.readString(Path.of("src/main/java/org/branchwork/web").resolve(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payee.add",
        "payee.change",
        "payee.approve",
        "payout.prepare",
        "payout.approve",
        "payout.hand-out",
        "refund.prepare",
        "refund.approve",
        "transfer.ask",
        "transfer.approve",
        "fund-account.propose",
        "fund-account.approve",
        "return.take",
        "receipts.take",
        "books.take-pack"
      })
  void what_pays_changes_where_it_goes_or_takes_records_away_asks_for_the_code_again(String act) {
    assertThat(AccessMatrix.act(act).again()).isTrue();
  }
}
