package org.branchwork.fundraising.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.pledges.MakePledge;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.branchwork.fundraising.api.pledges.Recurrence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PledgeRulesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

  @ParameterizedTest
  @CsvSource({
    "-1, false",
    "0, false",
    "99, false",
    "100, true",
    "15000, true",
    "100000000, true",
    "100000001, false"
  })
  void a_pledge_is_from_one_pound_to_a_million(long pence, boolean taken) {
    MakePledge pledge = pledge(PledgeKind.PERSON, pence, "Ann", null, null, null, null);
    assertThat(broken(pledge)).isEqualTo(taken ? List.of() : List.of("pledge.amount.malformed"));
  }

  @ParameterizedTest
  @CsvSource({
    "BRANCH, 2026-11-28, 12, ",
    "ORGANISATION, 2026-11-28, , ",
    "BRANCH, , , ",
    "BRANCH, , 12, pledge.meeting.missing",
    "BRANCH, 2026-11-29, 12, pledge.meeting.malformed",
    "BRANCH, 2024-11-28, 12, ",
    "BRANCH, 2024-11-27, 12, pledge.meeting.malformed",
    "PERSON, , , ",
    "PERSON, 2026-11-28, , pledge.meeting.person",
    "PERSON, , 12, pledge.meeting.person"
  })
  void a_meeting_of_a_branch_or_organisation_was_held_in_the_last_two_years(
      PledgeKind kind, @Nullable LocalDate on, @Nullable String minute, @Nullable String key) {
    MakePledge pledge = pledge(kind, 15_000, "Northgate", null, null, on, minute);
    assertThat(broken(pledge)).isEqualTo(key == null ? List.of() : List.of(key));
  }

  @Test
  void a_branch_is_named_and_a_person_need_not_be() {
    assertThat(broken(pledge(PledgeKind.PERSON, 500, null, null, null, null, null))).isEmpty();
    assertThat(broken(pledge(PledgeKind.BRANCH, 500, "  ", null, null, null, null)))
        .containsExactly("pledge.name.missing");
  }

  @ParameterizedTest
  @CsvSource({"true, , pledge.name.to-be-named", "true, Ann, ", "false, , "})
  void whoever_is_to_be_named_tells_the_name(
      boolean publicName, @Nullable String name, @Nullable String key) {
    MakePledge pledge =
        new MakePledge(
            "0123456789abcdef",
            UUID.randomUUID(),
            PledgeKind.PERSON,
            500,
            Recurrence.ONCE,
            name,
            null,
            null,
            publicName,
            null,
            null,
            null,
            false);
    assertThat(broken(pledge)).isEqualTo(key == null ? List.of() : List.of(key));
  }

  @ParameterizedTest
  @CsvSource({
    "ann@example.org, true",
    "ann, false",
    "a b@example.org, false",
    "ann@example.org <x@y>, false"
  })
  void an_address_is_one_address(String email, boolean taken) {
    MakePledge pledge = pledge(PledgeKind.PERSON, 500, "Ann", email, null, null, null);
    assertThat(broken(pledge)).isEqualTo(taken ? List.of() : List.of("pledge.email.malformed"));
  }

  @Test
  void every_field_at_fault_is_named_at_once_in_the_order_of_the_form() {
    MakePledge pledge =
        new MakePledge(
            "0123456789abcdef",
            UUID.randomUUID(),
            PledgeKind.BRANCH,
            1,
            Recurrence.MONTHLY,
            "",
            "x",
            "12345",
            false,
            TODAY.plusDays(1),
            "m".repeat(41),
            "",
            true);
    assertThat(broken(pledge))
        .containsExactly(
            "pledge.amount.malformed",
            "pledge.name.missing",
            "pledge.email.malformed",
            "pledge.telephone.malformed",
            "pledge.meeting.malformed",
            "pledge.minute.malformed",
            "pledge.message.missing");
  }

  @ParameterizedTest
  @CsvSource({"500, true", "501, false"})
  void a_message_has_at_most_500_characters_as_people_count_them(int length, boolean taken) {
    MakePledge pledge =
        new MakePledge(
            "0123456789abcdef",
            UUID.randomUUID(),
            PledgeKind.PERSON,
            500,
            Recurrence.ONCE,
            null,
            null,
            null,
            false,
            null,
            null,
            "✊".repeat(length - 1) + "😀",
            true);
    assertThat(broken(pledge)).isEqualTo(taken ? List.of() : List.of("pledge.message.malformed"));
  }

  @Test
  void what_nobody_can_read_is_not_kept() {
    MakePledge pledge =
        pledge(PledgeKind.PERSON, 500, " Ann\u0000 \n Example\u202e ", "\u200b", null, null, null);
    MakePledge kept = PledgeRules.checked(pledge, TODAY);
    assertThat(kept.name()).isEqualTo("Ann Example");
    assertThat(kept.email()).isNull();
  }

  @Test
  void a_form_key_comes_from_the_portal_and_from_nobody_else() {
    MakePledge pledge =
        new MakePledge(
            "short",
            UUID.randomUUID(),
            PledgeKind.PERSON,
            500,
            Recurrence.ONCE,
            null,
            null,
            null,
            false,
            null,
            null,
            null,
            false);
    assertThatThrownBy(() -> PledgeRules.checked(pledge, TODAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> broken(MakePledge pledge) {
    try {
      PledgeRules.checked(pledge, TODAY);
      return List.of();
    } catch (FundraisingRuleBroken refused) {
      return refused.keys();
    }
  }

  private static MakePledge pledge(
      PledgeKind kind,
      long pence,
      @Nullable String name,
      @Nullable String email,
      @Nullable String telephone,
      @Nullable LocalDate meetingOn,
      @Nullable String minute) {
    return new MakePledge(
        "0123456789abcdef",
        UUID.randomUUID(),
        kind,
        pence,
        Recurrence.ONCE,
        name,
        email,
        telephone,
        false,
        meetingOn,
        minute,
        null,
        false);
  }
}
