package org.branchwork.fundraising.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.PrivacyEvent.PersonalDataErased;
import org.branchwork.fundraising.api.PrivacyEvent.PersonalDataGathered;
import org.branchwork.fundraising.api.privacy.FoundBy;
import org.branchwork.fundraising.api.privacy.HeldKind;
import org.branchwork.fundraising.api.privacy.HeldPapers;
import org.branchwork.fundraising.api.privacy.HeldRecord;
import org.branchwork.fundraising.api.privacy.Person;
import org.branchwork.fundraising.reconciling.ReconcileFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the fund keeps of a person is found, shown to whoever answers, and erased when asked. */
class SubjectRecordsIT extends PersonalStory {
  private static final long REQUEST = 7;
  private static final Person DONOR = new Person(null, null, "Wombat@Pledge.example", null);
  private static final Person PAYEE = new Person("77001", null, null, null);
  private static final Person CLAIMANT = new Person("77002", null, null, null);
  private static final Person DRAWER = named("wombat drawer");
  private static final Person GIVER = named("wombat donor");
  private static final List<Person> ALL = List.of(DONOR, PAYEE, CLAIMANT, DRAWER, GIVER);

  private static Person named(String name) {
    return new Person(null, name, null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "7700 1, , , , PAYEE, NUMBER",
    "77-00-2, Somebody Else, , , CLAIM, NUMBER",
    ", , WOMBAT@claim.example, , CLAIM, EMAIL",
    ", , , +44 1632 960 102, CLAIM, TELEPHONE",
    ", '  Wombat   CLAIMANT', , , CLAIM, NAME",
    ", wombat of pledge, wombat@pledge.example, , PLEDGE, EMAIL",
    ", , , 01632960101, PLEDGE, TELEPHONE",
    ", wombat payee, , , PAYEE, NAME",
    ", , Wombat@PAYEE.example, , PAYEE, EMAIL",
    ", wombat drawer, , , CHEQUE, NAME",
    ", wombat donor, , , DONATION, NAME"
  })
  void a_record_is_found_by_number_address_telephone_number_or_whole_name(
      String number, String name, String email, String telephone, HeldKind kind, FoundBy by) {
    assertThat(found(new Person(number, name, email, telephone)))
        .extracting(HeldRecord::kind, HeldRecord::foundBy)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(kind, by));
  }

  @ParameterizedTest
  @CsvSource({", wombat, , ", "7700, , , ", ", , pledge.example, ", ", , , ", "'', '', '', ''"})
  void a_part_of_a_name_number_or_address_finds_nobody(
      String number, String name, String email, String telephone) {
    assertThat(found(new Person(number, name, email, telephone))).isEmpty();
  }

  @Test
  void the_number_that_a_claim_gives_finds_its_payee_too() throws SQLException {
    at.database.asSuperuser("update fundraising.claim_claimant set member = '77001'");
    assertThat(found(new Person(null, null, "wombat@claim.example", null)))
        .extracting(HeldRecord::kind)
        .containsExactlyInAnyOrder(HeldKind.CLAIM, HeldKind.PAYEE);
  }

  @Test
  void every_column_that_is_erased_is_shown_and_nothing_of_anybody_else() {
    String shown = ALL.stream().map(SubjectRecordsIT::shown).collect(Collectors.joining("\n"));
    for (PersonalColumns.Column column : PersonalColumns.erased()) {
      assertThat(shown).as(column.column()).contains(column.said());
    }
    assertThat(shown).doesNotContain("Lindqvist", "FROM THE BANK").contains("2026-11-02 150.00");
    assertThat(shown(DONOR)).contains("150.00").doesNotContain("wombat drawer", "7700");
    assertThat(at.events.fired)
        .hasSize(ALL.size() + 1)
        .allMatch(
            event ->
                event instanceof PersonalDataGathered gathered && gathered.request() == REQUEST);
  }

  @Test
  void a_grant_that_was_taken_back_is_shown_as_such_and_keeps_nothing_from_being_erased()
      throws SQLException {
    at.database.asSuperuser(
        "set session_replication_role = replica",
        "insert into fundraising.hardship_grant (public_id, fund_id, payee_id, pence, granted_by,"
            + " granted_at) select gen_random_uuid(), fund_id, payee_id, 1234, 'x', granted_at"
            + " from fundraising.hardship_grant");
    decide(PAYEE, true);
    refused("held.needed", LEAD, desk -> desk.erase(REQUEST, PAYEE, LEAD));
    at.database.asSuperuser(
        "set session_replication_role = replica",
        "insert into fundraising.hardship_taken_back select id, 'x', '2026-10-02 12:00+00'"
            + " from fundraising.hardship_grant where pence = 1234");
    assertThat(ask(LEAD, LAST, desk -> desk.gather(REQUEST, PAYEE, LEAD)).facts())
        .filteredOn(fact -> fact.name().equals("grant-taken-back"))
        .extracting(HeldPapers.Fact::value)
        .containsExactly("2026-10-02 12.34");
    act(LEAD, desk -> desk.erase(REQUEST, PAYEE, LEAD));
  }

  @Test
  void nothing_is_shown_of_a_record_that_is_said_not_to_be_the_persons() {
    decide(DRAWER, false);
    assertThat(ask(LEAD, LAST, desk -> desk.gather(REQUEST, DRAWER, LEAD)).facts()).isEmpty();
    assertThat(shownTo(LEAD)).isEqualTo("0");
    refused("held.none", LEAD, desk -> desk.erase(REQUEST, DRAWER, LEAD));
  }

  @Test
  void each_record_is_decided_on_before_anything_goes_out_or_goes() {
    refused("held.undecided", LEAD, desk -> desk.gather(REQUEST, DRAWER, LEAD));
    refused("held.undecided", LEAD, desk -> desk.erase(REQUEST, DRAWER, LEAD));
    UUID another = found(GIVER).get(0).id();
    refused(
        "held.unknown", LEAD, desk -> desk.decide(REQUEST, DRAWER, Map.of(another, true), LEAD));
  }

  @Test
  void at_request_a_person_is_erased_before_the_period_and_the_money_stays() throws SQLException {
    String money = at.balances();
    ALL.forEach(SubjectRecordsIT::erase);

    assertThat(left()).containsExactly("payee.member");
    assertThat(at.balances()).isEqualTo(money);
    assertThat(at.one("select sum(amount_pence) from fundraising.allocation")).isEqualTo("18000");
    assertThat(found(PAYEE)).extracting(HeldRecord::kind).containsExactly(HeldKind.NUMBER);
    refused("held.none", LEAD, desk -> desk.erase(REQUEST, PAYEE, LEAD));
    assertThat(at.events.fired)
        .filteredOn(PersonalDataErased.class::isInstance)
        .hasSize(ALL.size())
        .allMatch(event -> ((PersonalDataErased) event).digest().matches("[0-9a-f]{64}"));
  }

  @Test
  void what_is_still_needed_is_not_erased_at_request_either() throws SQLException {
    at.database.asSuperuser(
        "set session_replication_role = replica",
        "update fundraising.payout_settlement set undone = true");
    decide(PAYEE, true);
    refused("held.needed", LEAD, desk -> desk.erase(REQUEST, PAYEE, LEAD));
    assertThatThrownBy(
            () ->
                at.direct(
                    LEAD,
                    "select fundraising.erase_asked('{PAYEE}',"
                        + " '{00000000-0000-0000-0000-00000000000f}')"))
        .hasMessageContaining("erasure_still_needed");
  }

  @Test
  void what_a_restored_backup_brings_back_is_erased_again() throws SQLException {
    erase(DRAWER);
    String digest =
        at.events.fired.stream()
            .filter(PersonalDataErased.class::isInstance)
            .map(event -> ((PersonalDataErased) event).digest())
            .findFirst()
            .orElseThrow();
    at.database.asSuperuser(
        "set session_replication_role = replica",
        "update fundraising.cheque set drawer = 'wombat drawer'");
    String again = "select count(*) from fundraising.erase_again(array['%s'])".formatted(digest);
    try (Connection connection = at.database.as("branchwork_owner")) {
      connection.createStatement().execute("set role branchwork_data");
      connection.createStatement().execute(again);
    }
    assertThat(at.one("select drawer from fundraising.cheque")).isEqualTo("-");
    assertThat(at.one("select donor from fundraising.allocation where donor is not null"))
        .isEqualTo("wombat donor");
  }

  @Test
  void nobody_but_whoever_answers_finds_shows_or_erases() throws SQLException {
    decide(DRAWER, true);
    for (Caller caller :
        List.of(ReconcileFixture.TREASURER, ReconcileFixture.STRANGER, JOB, Caller.visitor())) {
      refused("not-allowed", caller, desk -> desk.found(REQUEST, DRAWER, caller));
      refused("not-allowed", caller, desk -> desk.gather(REQUEST, DRAWER, caller));
      refused("not-allowed", caller, desk -> desk.erase(REQUEST, DRAWER, caller));
      assertThat(shownTo(caller)).isEqualTo("0");
      assertThat(
              reached(
                  caller,
                  "select (select count(*) from fundraising.access_choice)"
                      + " + (select count(*) from fundraising.records_of("
                      + "'77001', 'wombat drawer', null, null))"))
          .isEqualTo("0");
      assertThatThrownBy(
              () -> at.direct(caller, "select fundraising.erase_asked('{CHEQUE}', '{}')"))
          .hasMessageContaining("whoever answers them");
    }
  }

  /** How many facts and files of the request the database itself shows to a caller. */
  private static String shownTo(Caller caller) {
    return reached(
        caller,
        "select (select count(*) from fundraising.record_facts(7))"
            + " + (select count(*) from fundraising.record_files(7))"
            + " + (select count(*) from fundraising.grants_taken_back(7))");
  }

  private static String reached(Caller caller, String sql) {
    return at.database.ask(
        caller, entities -> "" + entities.createNativeQuery(sql).getSingleResult());
  }

  private static List<HeldRecord> found(Person person) {
    return ask(LEAD, LAST, desk -> desk.found(REQUEST, person, LEAD));
  }

  private static void decide(Person person, boolean belongs) {
    Map<UUID, Boolean> all =
        found(person).stream().collect(Collectors.toMap(HeldRecord::id, one -> belongs));
    act(LEAD, desk -> desk.decide(REQUEST, person, all, LEAD));
  }

  private static void erase(Person person) {
    decide(person, true);
    act(LEAD, desk -> desk.erase(REQUEST, person, LEAD));
  }

  /** All words and bytes of somebody's papers. */
  private static String shown(Person person) {
    decide(person, true);
    HeldPapers papers = ask(LEAD, LAST, desk -> desk.gather(REQUEST, person, LEAD));
    return Stream.concat(
            papers.facts().stream().map(HeldPapers.Fact::value),
            papers.files().stream()
                .map(
                    file ->
                        file.name()
                            + file.type()
                            + new String(file.bytes(), StandardCharsets.UTF_8)))
        .collect(Collectors.joining("\n"));
  }

  private static void act(Caller caller, Consumer<PersonalDataBook> work) {
    ask(
        caller,
        LAST,
        desk -> {
          work.accept(desk);
          return "done";
        });
  }

  private static void refused(String key, Caller caller, Consumer<PersonalDataBook> work) {
    assertThatThrownBy(() -> act(caller, work))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class, broken -> assertThat(broken.keys()).containsExactly(key));
  }
}
