package org.branchwork.casework.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.LEAD;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.RegisterEvent.StandingAsked;
import org.branchwork.casework.api.register.Electorate;
import org.branchwork.casework.api.register.MatchSheet.Finding;
import org.branchwork.casework.api.register.RegisterDesk;
import org.branchwork.casework.api.register.Standing;
import org.branchwork.casework.api.register.StandingQuestion;
import org.branchwork.casework.api.register.StandingSearch;
import org.branchwork.casework.cases.CaseworkDatabase;
import org.branchwork.casework.cases.CaseworkStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the register says of members outside a case; today is 23 November 2026. */
class MemberStandingIT extends CaseworkStory {

  private static final Caller KEEPER =
      Caller.staff(UUID.randomUUID(), Set.of(Permission.WORK, Permission.REGISTER));
  private static final Caller BRIDGE = Caller.system("strike-pay");
  private static final String HEADINGS = "Membership number,Name,Email,Joined,Paid until\n";

  @BeforeEach
  void register() {
    apply(
        "S1,Mina Example,mina@example.org,2026-10-17,2026-11-13\n"
            + "S2,Ola Invented,,2026-11-13,2026-11-30\n"
            + "S3,Pat Made-Up,pat@example.org,2026-11-14,\n"
            + "S4,Lee Lapsing,,2020-01-01,2026-11-30\n");
    apply(
        "S1,Mina Example,mina@example.org,2026-10-17,2026-11-13\n"
            + "S2,Ola Invented,,2026-11-13,2026-11-30\n"
            + "S3,Pat Made-Up,pat@example.org,2026-11-14,\n");
    database.told();
  }

  private void apply(String rows) {
    database.act(
        d -> {
          RegisterDesk desk = d.of(RegisterDesk.class, MemberRegister.class);
          desk.apply(desk.read((HEADINGS + rows).getBytes(StandardCharsets.UTF_8), KEEPER), KEEPER);
        });
  }

  @ParameterizedTest
  @CsvSource({
    // number, day; listed, long enough a member, paid up
    "S1, 2026-11-13, true, false, true",
    "S1, 2026-11-14, true, true, false",
    "' s 1 ', 2026-11-13, true, false, true",
    "S2, 2026-11-12, true, false, true",
    "S3, 2026-12-11, true, false, ",
    "S3, 2026-12-12, true, true, ",
    "S4, 2026-11-22, true, true, true",
    "S4, 2026-11-23, false, true, true",
  })
  void each_rule_of_membership_is_told_for_the_day(
      String number, LocalDate on, Boolean listed, Boolean longEnough, Boolean paidUp) {
    assertThat(standing(number, on, BRIDGE).orElseThrow().findings())
        .extracting(Finding::met)
        .containsExactly(listed, longEnough, paidUp);
  }

  @Test
  void who_asked_is_kept_and_of_whom_is_not() {
    String asker = UUID.randomUUID().toString();
    StandingQuestion question = new StandingQuestion("S1", LocalDate.of(2026, 11, 13), asker);
    database.act(d -> search(d).standing(question, BRIDGE));

    StandingAsked told = database.told(StandingAsked.class).get(0);
    assertThat(told.by()).isEqualTo(asker);
    assertThat(told.purpose()).isEqualTo("strike-pay");
    assertThat(told.toString()).doesNotContain("S1");
  }

  @Test
  void staff_are_told_of_nobody_whatever_they_may() {
    assertThat(standing("S1", LocalDate.of(2026, 11, 13), BRIDGE)).isPresent();
    assertThat(standing("S1", LocalDate.of(2026, 11, 13), KEEPER)).isEmpty();
    assertThat(standing("S1", LocalDate.of(2026, 11, 13), LEAD)).isEmpty();
    assertThat(electorate(LocalDate.of(2026, 11, 13), KEEPER))
        .isEqualTo(new Electorate(0, 0, 0, 0, 0));
    assertThat(standing("none", LocalDate.of(2026, 11, 13), BRIDGE)).isEmpty();
  }

  @Test
  void members_are_counted_on_the_day_and_their_subscriptions_never_for_the_future() {
    Electorate before = electorate(LocalDate.of(2019, 12, 31), BRIDGE);
    assertThat(electorate(LocalDate.of(2026, 11, 12), BRIDGE))
        .isEqualTo(plus(before, new Electorate(2, 2, 0, 0, 1)));
    assertThat(electorate(LocalDate.of(2026, 11, 13), BRIDGE))
        .isEqualTo(plus(before, new Electorate(3, 3, 0, 0, 1)));
    assertThat(electorate(LocalDate.of(2026, 11, 14), BRIDGE))
        .isEqualTo(plus(before, new Electorate(4, 2, 1, 1, 2)));
    assertThat(electorate(LocalDate.of(2026, 12, 24), BRIDGE))
        .as("whoever the extract leaves out has lapsed by then")
        .isEqualTo(new Electorate(3, 1, 1, 1, 2));
  }

  private static Electorate plus(Electorate some, Electorate more) {
    return new Electorate(
        some.listed() + more.listed(),
        some.paidUp() + more.paidUp(),
        some.late() + more.late(),
        some.untold() + more.untold(),
        some.reachable() + more.reachable());
  }

  private Optional<Standing> standing(String number, LocalDate on, Caller caller) {
    return database.work(d -> search(d).standing(new StandingQuestion(number, on, "x"), caller));
  }

  private Electorate electorate(LocalDate on, Caller caller) {
    return database.work(d -> search(d).electorate(on, caller));
  }

  private static StandingSearch search(CaseworkDatabase.Desks d) {
    return d.of(StandingSearch.class, MemberStanding.class);
  }
}
