package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.NOON;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.VISITOR;
import static org.branchwork.casework.cases.CaseFixture.file;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Channel;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.calls.EnterEnquiry;
import org.branchwork.casework.api.calls.EntryDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody of the branch is told by a member and types in. */
class EntryIT extends CaseworkStory {

  private static final Instant EARLIER = NOON.minus(Duration.ofHours(15));

  private final String form = formKey();

  @Test
  void a_voicemail_is_a_case_of_the_same_queue_from_the_moment_it_was_left() {
    String reference =
        enter(new EnterEnquiry(said(form), Channel.VOICEMAIL, EARLIER, null), CASEWORKER);

    CaseFile file = open(reference, LEAD);
    assertThat(file.stage()).isEqualTo(Stage.ENQUIRY);
    assertThat(file.channel()).isEqualTo(Channel.VOICEMAIL);
    assertThat(file.receivedAt()).isEqualTo(EARLIER);
    assertThat(file.waitingSince()).isEqualTo(EARLIER);
    assertThat(file.timeline().get(0).by()).isEqualTo(CASEWORKER.label());
    assertThat(file.timeline().get(0).files()).extracting("name").containsExactly("call.wav");
    assertThat(references(View.NEW, LEAD)).contains(reference);
    assertThat(database.told(CaseEvent.EnquiryReceived.class))
        .singleElement()
        .returns(NOON, CaseEvent.EnquiryReceived::at);
  }

  @Test
  void who_typed_in_what_went_to_triage_sees_it_no_more_than_anybody() {
    String reference =
        enter(new EnterEnquiry(said(form), Channel.TELEPHONE, null, null), CASEWORKER);

    assertThatThrownBy(() -> open(reference, CASEWORKER)).isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> open(reference, OTHER)).isInstanceOf(CaseNotFound.class);
    assertThat(references(View.NEW, CASEWORKER)).doesNotContain(reference);
  }

  @Test
  void who_takes_the_case_at_once_has_it() {
    String reference =
        enter(new EnterEnquiry(said(form), Channel.WALK_IN, null, Category.PAY), CASEWORKER);

    CaseFile file = open(reference, CASEWORKER);
    assertThat(file.stage()).isEqualTo(Stage.OPEN);
    assertThat(file.category()).isEqualTo(Category.PAY);
    assertThat(file.caseworker()).isEqualTo(CASEWORKER_ID);
    assertThat(references(View.MINE, CASEWORKER)).contains(reference);
    assertThat(database.told(CaseEvent.CaseAssigned.class)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"PAY", "''"})
  void a_form_sent_twice_is_one_case(String kept) {
    Category about = kept.isEmpty() ? null : Category.PAY;
    EnterEnquiry entry = new EnterEnquiry(said(form), Channel.TELEPHONE, EARLIER, about);
    String first = enter(entry, CASEWORKER);
    database.told();

    assertThat(enter(entry, CASEWORKER)).isEqualTo(first);
    assertThat(database.told()).isEmpty();
    assertThat(database.count("casework.case_file where form_key = '" + form + "'")).isEqualTo(1);
    assertThatThrownBy(
            () -> enter(new EnterEnquiry(said(form), Channel.WALK_IN, EARLIER, about), CASEWORKER))
        .extracting("key")
        .isEqualTo("form.used");
  }

  @Test
  void a_caller_without_number_or_address_is_heard() {
    SendEnquiry said = said(form);
    SendEnquiry nobody =
        new SendEnquiry(
            said.formKey(),
            said.name(),
            null,
            null,
            null,
            null,
            null,
            said.message(),
            null,
            null,
            true,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of());
    String reference = enter(new EnterEnquiry(nobody, Channel.VOICEMAIL, null, null), LEAD);

    assertThat(open(reference, LEAD).enquiry().telephone()).isNull();
    assertThat(open(reference, LEAD).urgency().name()).isEqualTo("URGENT");
  }

  @ParameterizedTest(name = "{0} seconds from now: {1}")
  @CsvSource({"1, false", "0, true", "-31622400, true", "-31622401, false"})
  void when_it_was_said_lies_in_the_last_year(long seconds, boolean good) {
    EnterEnquiry entry =
        new EnterEnquiry(said(form), Channel.TELEPHONE, NOON.plusSeconds(seconds), null);
    if (good) {
      assertThat(enter(entry, LEAD)).isNotNull();
    } else {
      assertThatThrownBy(() -> enter(entry, LEAD)).extracting("key").isEqualTo("entry.came");
    }
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void what_came_in_by_itself_is_not_typed_in(Channel channel) {
    EnterEnquiry entry = new EnterEnquiry(said(form), channel, null, null);
    if (Set.of(Channel.FORM, Channel.JSON, Channel.EMAIL).contains(channel)) {
      assertThatThrownBy(() -> enter(entry, LEAD))
          .isInstanceOf(CaseworkRuleBroken.class)
          .extracting("key")
          .isEqualTo("entry.channel");
    } else {
      assertThat(enter(entry, LEAD)).isNotNull();
    }
  }

  @Test
  void who_works_no_cases_types_in_none() {
    EnterEnquiry entry = new EnterEnquiry(said(form), Channel.TELEPHONE, null, null);
    for (Caller caller : List.of(Caller.staff(CASEWORKER_ID, Set.of()), VISITOR, MEMBER)) {
      assertThatThrownBy(() -> enter(entry, caller)).isInstanceOf(CaseNotFound.class);
    }
  }

  private static SendEnquiry said(String form) {
    return CaseFixture.withFiles(
        CaseFixture.enquiry(form, null, "Please ring me.", false),
        List.of(file("call.wav", "RIFF")));
  }

  private String enter(EnterEnquiry entry, Caller caller) {
    return database.work(d -> d.of(EntryDesk.class, EntryIntake.class).enter(entry, caller));
  }

  private CaseFile open(String reference, Caller caller) {
    return database.work(d -> d.opening().open(reference, caller).file());
  }

  private List<String> references(View view, Caller caller) {
    return listed(view, caller).stream().map(CaseSummary::reference).toList();
  }
}
