package org.branchwork.casework.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.RegisterEvent.RegisterApplied;
import org.branchwork.casework.api.register.ExtractPreview;
import org.branchwork.casework.api.register.ExtractPreview.Person;
import org.branchwork.casework.api.register.Meaning;
import org.branchwork.casework.api.register.MemberEntry;
import org.branchwork.casework.api.register.RegisterDesk;
import org.branchwork.casework.api.register.RegisterSearch;
import org.branchwork.casework.cases.CaseworkDatabase;
import org.branchwork.casework.cases.CaseworkStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The register as extracts change it. The whole table is one register, so each test begins it anew.
 */
class MemberRegisterIT extends CaseworkStory {

  private static final Caller KEEPER =
      Caller.staff(UUID.randomUUID(), Set.of(Permission.WORK, Permission.REGISTER));
  private static final String HEAD = "Membership number,Name,Employer,Joined,Paid until\n";
  private static final String THREE =
      HEAD + "0001,Ann A,Council,1/2/2020,\n0002,Bob B,,,\n0003,Cy C,,,\n";

  @BeforeEach
  void nobodyButThree() {
    apply(THREE);
    database.told();
  }

  @Test
  void who_is_new_joins_who_differs_changes_and_who_is_missing_lapses_and_stays() {
    UUID id = read(HEAD + "0001,Ann Able,Council,1/2/2020,\n0003,Cy C,,,\n0004,Di D,,,\n");

    ExtractPreview preview = preview(id);
    assertThat(preview.ready()).isTrue();
    assertThat(preview.joined().first()).containsExactly(new Person("0004", "Di D"));
    assertThat(preview.changed().first()).containsExactly(new Person("0001", "Ann Able"));
    assertThat(preview.lapsed().first()).containsExactly(new Person("0002", "Bob B"));
    assertThat(preview.unchanged()).isEqualTo(1);
    assertThat(member("0001").name()).isEqualTo("Ann A");

    apply(id);
    assertThat(member("0001").name()).isEqualTo("Ann Able");
    assertThat(member("0001").joinedOn()).isEqualTo(LocalDate.of(2020, 2, 1));
    assertThat(member("0002").lapsedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(member("0004").lapsedOn()).isNull();
    assertThat(database.told(RegisterApplied.class))
        .singleElement()
        .returns(1, RegisterApplied::joined)
        .returns(1, RegisterApplied::changed)
        .returns(1, RegisterApplied::lapsed)
        .returns(0, RegisterApplied::problems);
  }

  @Test
  void applying_again_changes_nothing_and_what_was_read_is_thrown_away() {
    UUID id = read(HEAD + "0001,Ann A,Council,1/2/2020,\n");
    apply(id);
    database.told();

    apply(id);
    assertThat(database.told()).isEmpty();
    assertThatThrownBy(() -> preview(id)).isInstanceOf(CaseNotFound.class);
    assertThat(database.count("casework.register_extract where bytes is not null")).isZero();
  }

  @Test
  void who_lapsed_and_is_listed_again_is_a_member_again() {
    apply(HEAD + "0001,Ann A,Council,1/2/2020,\n");
    assertThat(member("0003").lapsedOn()).isNotNull();
    UUID id = read(THREE);

    assertThat(preview(id).joined().count()).isEqualTo(2);
    apply(id);
    assertThat(member("0003").lapsedOn()).isNull();
  }

  @Test
  void a_row_with_a_problem_changes_nothing_and_lapses_nobody() {
    UUID id = read(HEAD + "0001,Ann New,Council,never,\n0002,Bob B,,,\n");

    assertThat(preview(id).problems().first())
        .extracting(ExtractPreview.Problem::row, ExtractPreview.Problem::key)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, "register.row.day"));
    apply(id);
    assertThat(member("0001").name()).isEqualTo("Ann A");
    assertThat(member("0001").lapsedOn()).isNull();
    assertThat(member("0003").lapsedOn()).isNotNull();
  }

  @Test
  void what_columns_mean_is_said_once_and_remembered() {
    String heading = "Card " + UUID.randomUUID();
    String odd = heading + ",Who\n0001,Ann A\n";
    UUID id = read(odd);
    assertThat(preview(id).ready()).isFalse();
    assertThatThrownBy(() -> apply(id)).extracting("key").isEqualTo("register.number");

    columns(id, Map.of(heading, Meaning.NUMBER, "Who", Meaning.NAME));
    assertThat(preview(id).ready()).isTrue();
    assertThat(preview(read(odd)).ready()).isTrue();

    UUID again = read(odd);
    assertThatThrownBy(() -> columns(again, Map.of(heading, Meaning.NUMBER, "Who", Meaning.NUMBER)))
        .extracting("key")
        .isEqualTo("register.twice");
    columns(again, Map.of(heading, Meaning.NUMBER, "Who", Meaning.NAME));
  }

  @Test
  void the_register_is_kept_by_who_may_and_is_not_there_for_others() {
    UUID id = read(THREE);
    for (Caller other : List.of(CASEWORKER, LEAD, Caller.visitor(), Caller.member())) {
      assertThatThrownBy(() -> database.work(d -> search(d).state(other)))
          .isInstanceOf(CaseNotFound.class);
      assertThatThrownBy(() -> database.work(d -> search(d).find("Ann", other)))
          .isInstanceOf(CaseNotFound.class);
      assertThatThrownBy(() -> database.act(d -> desk(d).apply(id, other)))
          .isInstanceOf(CaseNotFound.class);
    }
  }

  @Test
  void a_member_is_found_by_number_or_by_name_and_signs_mean_themselves() {
    assertThat(find("00 01")).extracting(MemberEntry::name).containsExactly("Ann A");
    assertThat(find("bob")).extracting(MemberEntry::number).containsExactly("0002");
    assertThat(find("%")).isEmpty();
    assertThat(find(" ")).isEmpty();
  }

  @Test
  void what_waits_is_thrown_away_by_the_next_or_on_purpose() {
    UUID first = read(THREE);
    UUID second = read(THREE);
    assertThatThrownBy(() -> preview(first)).isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> apply(first)).extracting("key").isEqualTo("register.gone");

    database.act(d -> desk(d).discard(second, KEEPER));
    assertThat(database.work(d -> search(d).state(KEEPER)).waiting()).isNull();
  }

  private void apply(String extract) {
    apply(read(extract));
  }

  private UUID read(String extract) {
    return database.work(d -> desk(d).read(extract.getBytes(StandardCharsets.UTF_8), KEEPER));
  }

  private void apply(UUID id) {
    database.act(d -> desk(d).apply(id, KEEPER));
  }

  private void columns(UUID id, Map<String, Meaning> meanings) {
    database.act(d -> desk(d).columns(id, meanings, KEEPER));
  }

  private ExtractPreview preview(UUID id) {
    return database.work(d -> search(d).preview(id, KEEPER));
  }

  private MemberEntry member(String number) {
    return find(number).get(0);
  }

  private List<MemberEntry> find(String words) {
    return database.work(d -> search(d).find(words, KEEPER));
  }

  private static RegisterDesk desk(CaseworkDatabase.Desks desks) {
    return desks.of(RegisterDesk.class, MemberRegister.class);
  }

  private static RegisterSearch search(CaseworkDatabase.Desks desks) {
    return desks.of(RegisterSearch.class, MemberRegister.class);
  }
}
