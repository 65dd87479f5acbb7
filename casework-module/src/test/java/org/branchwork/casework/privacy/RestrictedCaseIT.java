package org.branchwork.casework.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.JOB;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.WallEvent.CaseOpenedTo;
import org.branchwork.casework.api.WallEvent.CaseRestricted;
import org.branchwork.casework.api.WallEvent.GlassBroken;
import org.branchwork.casework.api.finding.FoundCase;
import org.branchwork.casework.api.privacy.AccessDesk;
import org.branchwork.casework.api.privacy.AccessSearch;
import org.branchwork.casework.api.privacy.Audience;
import org.branchwork.casework.api.privacy.BrokenGlass;
import org.branchwork.casework.api.privacy.WhoMaySee;
import org.branchwork.casework.cases.CaseworkStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A restricted case is there for its caseworker and those it is opened to, and for nobody else. */
class RestrictedCaseIT extends CaseworkStory {

  private static final String REASON = "The caseworker is ill and the hearing is tomorrow.";

  private final Caller otherLead = Caller.staff(UUID.randomUUID(), LEAD.permissions());
  private final Caller officer = Caller.staff(UUID.randomUUID(), EnumSet.allOf(Permission.class));
  private final String word = "word" + UUID.randomUUID().toString().replace("-", "");
  private final Receipt receipt = given(enquiry(formKey(), "mina@example.org", word, false));

  @Test
  void a_restricted_case_is_not_there_for_a_lead_it_was_not_opened_to() {
    assertThat(sees(otherLead)).isTrue();
    database.told();
    restrict();
    restrict();

    assertThat(database.told(CaseRestricted.class)).hasSize(1);
    assertThat(sees(otherLead)).isFalse();
    assertThat(sees(officer)).isFalse();
    assertThat(listed(otherLead)).doesNotContain(receipt.reference());
    assertThat(found(otherLead)).isEmpty();
    assertThatThrownBy(() -> open(receipt, otherLead)).isInstanceOf(CaseNotFound.class);
    assertThat(sees(LEAD)).isTrue();
    assertThat(sees(CASEWORKER)).isTrue();
    assertThat(found(LEAD)).containsExactly(receipt.reference());
    assertThat(member(receipt).reference()).isEqualTo(receipt.reference());
  }

  @Test
  void it_is_opened_to_a_person_and_shut_again() {
    restrict();
    database.told();
    act(d -> d.openTo(receipt.reference(), otherLead.accountId(), LEAD));
    act(d -> d.openTo(receipt.reference(), otherLead.accountId(), LEAD));
    assertThat(database.told(CaseOpenedTo.class)).hasSize(1);
    assertThat(sees(otherLead)).isTrue();
    assertThat(access(LEAD).openedTo()).containsExactlyInAnyOrder(LEAD_ID, otherLead.accountId());

    act(d -> d.shutTo(receipt.reference(), otherLead.accountId(), LEAD));
    assertThat(sees(otherLead)).isFalse();
  }

  @Test
  void the_restriction_is_lifted_for_everybody_with_the_right() {
    restrict();
    act(d -> d.lift(receipt.reference(), LEAD));
    assertThat(sees(otherLead)).isTrue();
    assertThat(access(otherLead).restrictedAt()).isNull();
    assertThat(access(otherLead).openedTo()).isEmpty();
  }

  @Test
  void mail_reaches_whom_the_case_is_there_for_and_nobody_else() {
    UUID named = UUID.randomUUID();
    UUID lead = otherLead.account();
    database.act(d -> d.cases().wallOff(receipt.reference(), named, LEAD));
    assertThat(reached(named, lead, LEAD_ID, CASEWORKER_ID))
        .containsExactly(lead, LEAD_ID, CASEWORKER_ID);
    restrict();
    assertThat(reached(named, lead, LEAD_ID, CASEWORKER_ID))
        .containsExactly(LEAD_ID, CASEWORKER_ID);
  }

  @Test
  void broken_glass_shows_the_case_for_four_hours_and_tells_the_officers() {
    restrict();
    database.told();
    act(d -> d.breakGlass(receipt.reference(), REASON, otherLead));
    GlassBroken told = database.told(GlassBroken.class).get(0);
    assertThat(Duration.between(told.at(), told.openUntil())).hasHours(4);
    assertThat(sees(otherLead)).isTrue();
    assertThat(broken(officer))
        .filteredOn(glass -> glass.reference().equals(receipt.reference()))
        .extracting(BrokenGlass::account, BrokenGlass::reason)
        .containsExactly(org.assertj.core.api.Assertions.tuple(otherLead.accountId(), REASON));
    assertThat(broken(otherLead)).isEmpty();

    database.later(Duration.ofHours(4).minusSeconds(1));
    mend();
    assertThat(sees(otherLead)).isTrue();
    database.later(Duration.ofSeconds(1));
    mend();
    assertThat(sees(otherLead)).isFalse();
  }

  @Test
  void an_officer_who_is_named_in_a_case_learns_nothing_of_its_glass() {
    database.act(d -> d.cases().wallOff(receipt.reference(), officer.accountId(), LEAD));
    restrict();
    act(d -> d.breakGlass(receipt.reference(), REASON, otherLead));
    assertThat(broken(officer)).noneMatch(glass -> glass.reference().equals(receipt.reference()));
  }

  @ParameterizedTest
  @CsvSource({"named", "not restricted", "open to her", "caseworker without the right", "none"})
  void glass_that_is_not_there_to_be_broken_is_always_the_same_nothing(String what) {
    Caller who = what.equals("caseworker without the right") ? stranger() : otherLead;
    if (what.equals("named")) {
      database.act(d -> d.cases().wallOff(receipt.reference(), otherLead.accountId(), LEAD));
    }
    if (!what.equals("not restricted")) {
      restrict();
    }
    if (what.equals("open to her")) {
      act(d -> d.openTo(receipt.reference(), otherLead.accountId(), LEAD));
    }
    String reference = what.equals("none") ? "EQ-ZZZZ-ZZQW" : receipt.reference();
    assertThatThrownBy(() -> act(d -> d.breakGlass(reference, REASON, who)))
        .isInstanceOf(CaseNotFound.class);
    assertThat(database.count("casework.broken_glass where reference = '" + reference + "'"))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"9, false", "10, true", "500, true", "501, false"})
  void a_reason_has_10_to_500_characters(int length, boolean enough) {
    restrict();
    String reason = "é".repeat(length);
    if (enough) {
      act(d -> d.breakGlass(receipt.reference(), reason, otherLead));
      assertThat(sees(otherLead)).isTrue();
    } else {
      assertThatThrownBy(() -> act(d -> d.breakGlass(receipt.reference(), reason, otherLead)))
          .hasMessageContaining("access.reason");
    }
  }

  @ParameterizedTest
  @CsvSource({"lead, access.self", "nobody, access.account", "named, access.named"})
  void a_list_that_would_leave_the_case_in_the_wrong_hands_is_refused(String who, String rule) {
    restrict();
    UUID named = UUID.randomUUID();
    database.act(d -> d.cases().wallOff(receipt.reference(), named, LEAD));
    Consumer<AccessDesk> wrong =
        switch (who) {
          case "lead" -> d -> d.shutTo(receipt.reference(), LEAD_ID, LEAD);
          case "named" -> d -> d.openTo(receipt.reference(), named, LEAD);
          default -> d -> d.openTo(receipt.reference(), null, LEAD);
        };
    assertThatThrownBy(() -> act(wrong)).hasMessageContaining(rule);
  }

  @Test
  void a_caseworker_restricts_nothing_and_an_open_case_is_opened_to_nobody() {
    assertThatThrownBy(() -> act(d -> d.restrict(receipt.reference(), CASEWORKER)))
        .hasMessageContaining("case.assign");
    assertThatThrownBy(() -> act(d -> d.openTo(receipt.reference(), otherLead.accountId(), LEAD)))
        .hasMessageContaining("access.not-restricted");
  }

  private static Caller stranger() {
    return Caller.staff(UUID.randomUUID(), CASEWORKER.permissions());
  }

  private void restrict() {
    act(d -> d.restrict(receipt.reference(), LEAD));
  }

  private void mend() {
    act(d -> d.mendGlass(JOB));
  }

  private void act(Consumer<AccessDesk> act) {
    database.act(d -> act.accept(d.of(AccessDesk.class, CaseWalls.class)));
  }

  private WhoMaySee access(Caller caller) {
    return database.work(
        d -> d.of(AccessSearch.class, AccessLookup.class).of(receipt.reference(), caller));
  }

  private List<BrokenGlass> broken(Caller caller) {
    return database.work(d -> d.of(AccessSearch.class, AccessLookup.class).broken(caller));
  }

  private List<UUID> reached(UUID... accounts) {
    Audience audience =
        database.work(
            d -> d.of(AccessSearch.class, AccessLookup.class).audience(receipt.reference(), JOB));
    return Stream.of(accounts).filter(audience::reaches).toList();
  }

  private boolean sees(Caller caller) {
    try {
      access(caller);
      return true;
    } catch (CaseNotFound none) {
      return false;
    }
  }

  private List<String> listed(Caller caller) {
    return references(listed(View.OPEN, caller));
  }

  private List<String> found(Caller caller) {
    return references(
        database.work(d -> d.lists().find(word, 100, caller)).stream()
            .map(FoundCase::summary)
            .toList());
  }

  private static List<String> references(List<CaseSummary> cases) {
    return cases.stream().map(CaseSummary::reference).toList();
  }
}
