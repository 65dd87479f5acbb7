package org.branchwork.casework.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.RegisterEvent.ExceptionGranted;
import org.branchwork.casework.api.RegisterEvent.MemberConfirmed;
import org.branchwork.casework.api.calls.KnownCaller.Same;
import org.branchwork.casework.api.register.MatchDesk;
import org.branchwork.casework.api.register.MatchSearch;
import org.branchwork.casework.api.register.MatchSheet;
import org.branchwork.casework.api.register.MatchSheet.Candidate;
import org.branchwork.casework.api.register.MatchSheet.Finding;
import org.branchwork.casework.api.register.MatchSheet.Rule;
import org.branchwork.casework.api.register.RegisterDesk;
import org.branchwork.casework.cases.CaseworkDatabase;
import org.branchwork.casework.cases.CaseworkStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who of the register a case may be of, and who it is of once a person said so. */
class MemberMatchingIT extends CaseworkStory {

  private static final Caller KEEPER =
      Caller.staff(UUID.randomUUID(), Set.of(Permission.WORK, Permission.REGISTER));
  private static final Caller SECRETARY = secretary();

  private final String mail = UUID.randomUUID() + "@example.org";
  // the fixture's number is 0012345 and its telephone 0151 496 0000
  private final Receipt receipt = given(enquiry(formKey(), mail, "Help", false));

  private static Caller secretary() {
    Set<Permission> all = new HashSet<>(LEAD.permissions());
    all.add(Permission.OVERSEE);
    return Caller.staff(UUID.randomUUID(), all);
  }

  @BeforeEach
  void register() {
    String extract =
        "Membership number,Name,Email,Telephone,Joined,Paid until\n"
            + "0012345,Mina Example,,,2026-10-17,2026-11-13\n"
            + "77,Somebody Else,%s,0151 4960000,,\n".formatted(mail)
            + "88,Nobody Near,,,,\n";
    database.act(
        d -> {
          RegisterDesk desk = d.of(RegisterDesk.class, MemberRegister.class);
          UUID id = desk.read(extract.getBytes(StandardCharsets.UTF_8), KEEPER);
          desk.apply(id, KEEPER);
        });
    database.told();
  }

  @Test
  void members_are_shown_with_what_they_have_in_common_and_nobody_is_confirmed_by_itself() {
    MatchSheet sheet = sheet(LEAD);

    assertThat(sheet.arose()).isEqualTo(LocalDate.of(2026, 11, 13));
    assertThat(sheet.candidates())
        .extracting(each -> each.member().number())
        .containsExactly("0012345", "77");
    assertThat(sheet.candidates().get(0).same()).containsExactly(Same.MEMBERSHIP_NUMBER);
    assertThat(sheet.candidates().get(1).same())
        .containsExactlyInAnyOrder(Same.TELEPHONE, Same.EMAIL);
    assertThat(sheet.candidates()).noneMatch(Candidate::confirmed);
    assertThat(sheet.candidates().get(0).findings())
        .containsExactly(
            new Finding(Rule.LISTED, true, null, 0),
            new Finding(Rule.MEMBER_FOR, false, LocalDate.of(2026, 10, 17), 28),
            new Finding(Rule.PAID_UP, true, LocalDate.of(2026, 11, 13), 0));
  }

  @Test
  void a_lead_confirms_and_may_think_again() {
    confirm("77", LEAD);
    confirm("0012345", LEAD);

    assertThat(confirmed()).containsExactly("0012345");
    assertThat(database.told(MemberConfirmed.class)).hasSize(2);
    confirm("88", LEAD);
    assertThat(confirmed()).containsExactly("88");
    assertThatThrownBy(() -> confirm("no such", LEAD)).extracting("key").isEqualTo("match.number");
  }

  @Test
  void who_does_not_triage_confirms_nobody_and_sees_nobody() {
    assertThatThrownBy(() -> confirm("77", CASEWORKER)).extracting("key").isEqualTo("case.assign");
    assertThatThrownBy(() -> sheet(CASEWORKER)).isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> confirm("77", OTHER)).isInstanceOf(CaseNotFound.class);
  }

  @Test
  void an_exception_is_the_branch_secretarys_with_a_reason_and_is_granted_once() {
    assertThatThrownBy(() -> grant("Urgent", LEAD)).extracting("key").isEqualTo("match.except");
    assertThatThrownBy(() -> grant(" ", SECRETARY)).extracting("key").isEqualTo("match.reason");
    assertThatThrownBy(() -> grant("x".repeat(501), SECRETARY))
        .extracting("key")
        .isEqualTo("match.reason");
    grant("x".repeat(500), SECRETARY);
    grant("Another", SECRETARY);

    assertThat(sheet(LEAD).exception())
        .returns(SECRETARY.accountId(), MatchSheet.Granted::by)
        .returns("x".repeat(500), MatchSheet.Granted::reason);
    assertThat(database.told(ExceptionGranted.class)).hasSize(1);
  }

  private List<String> confirmed() {
    return sheet(LEAD).candidates().stream()
        .filter(Candidate::confirmed)
        .map(each -> each.member().number())
        .toList();
  }

  private void confirm(String number, Caller caller) {
    database.act(d -> desk(d).confirm(receipt.reference(), number, caller));
  }

  private void grant(String reason, Caller caller) {
    database.act(d -> desk(d).grantException(receipt.reference(), reason, caller));
  }

  private MatchSheet sheet(Caller caller) {
    return database.work(
        d -> d.of(MatchSearch.class, MemberMatching.class).sheet(receipt.reference(), caller));
  }

  private static MatchDesk desk(CaseworkDatabase.Desks desks) {
    return desks.of(MatchDesk.class, MemberMatching.class);
  }
}
