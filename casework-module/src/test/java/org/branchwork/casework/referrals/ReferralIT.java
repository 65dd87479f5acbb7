package org.branchwork.casework.referrals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.JOB;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.NOON;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.VISITOR;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.file;
import static org.branchwork.casework.cases.CaseFixture.formKey;
import static org.branchwork.casework.cases.CaseFixture.withFiles;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.privacy.Reading;
import org.branchwork.casework.api.referrals.CasePapers;
import org.branchwork.casework.api.referrals.ConsentWay;
import org.branchwork.casework.api.referrals.NewReferral;
import org.branchwork.casework.api.referrals.ReferralAnswer;
import org.branchwork.casework.api.referrals.ReferralDesk;
import org.branchwork.casework.api.referrals.ReferralEntry;
import org.branchwork.casework.api.referrals.ReferralKind;
import org.branchwork.casework.api.referrals.ReferralSearch;
import org.branchwork.casework.api.referrals.ReferralState;
import org.branchwork.casework.cases.CaseworkDatabase.Desks;
import org.branchwork.casework.cases.CaseworkStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case goes to a solicitor, on the real database; today is 23 November 2026, noon. */
class ReferralIT extends CaseworkStory {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final byte[] PACK = "the papers".getBytes(UTF_8);
  private static final NewReferral REFERRAL =
      new NewReferral(
          ReferralKind.SOLICITOR,
          "Thompson Law",
          "law@example.org",
          TODAY.minusDays(1),
          ConsentWay.IN_WRITING,
          "I agree that my papers go to Thompson Law.",
          TODAY.plusDays(10));

  private final Receipt receipt =
      given(withFiles(enquiry(), List.of(file("rota.txt", "early shift"))));

  @Test
  void papers_are_made_of_the_case_and_the_files_that_were_chosen_and_it_is_logged() {
    UUID rota = open(receipt, CASEWORKER).timeline().get(0).files().get(0).id();
    CasePapers all = gather(Set.of(rota), CASEWORKER);
    assertThat(all.files())
        .singleElement()
        .satisfies(
            paper ->
                assertThat(new String(paper.content().bytes(), UTF_8)).isEqualTo("early shift"));
    assertThat(all.file().timeline().get(0).text()).isEqualTo("I was dismissed on Friday.");
    assertThat(gather(Set.of(), CASEWORKER).files()).isEmpty();
    assertThat(readings()).filteredOn(r -> r.what() == Reading.What.EXPORT).hasSize(2);
  }

  @Test
  void a_file_of_another_case_and_a_case_of_another_are_not_there() {
    Receipt other = given(withFiles(enquiry(), List.of(file("x.txt", "secret"))));
    UUID foreign = open(other, LEAD).timeline().get(0).files().get(0).id();
    assertThatThrownBy(() -> gather(Set.of(foreign), CASEWORKER)).isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> gather(Set.of(), OTHER)).isInstanceOf(CaseNotFound.class);
    make();
    UUID id = only().id();
    for (Consumer<ReferralDesk> act :
        List.<Consumer<ReferralDesk>>of(
            d -> d.make(receipt.reference(), formKey(), REFERRAL, PACK, OTHER),
            d -> d.open(receipt.reference(), id, OTHER),
            d -> d.send(receipt.reference(), id, OTHER),
            d -> d.withdraw(receipt.reference(), id, OTHER),
            d -> d.answer(receipt.reference(), id, ReferralAnswer.ACCEPTED, null, OTHER),
            d -> d.send(other.reference(), id, LEAD))) {
      assertThatThrownBy(() -> desk(act)).isInstanceOf(CaseNotFound.class);
    }
  }

  @Test
  void a_form_that_is_posted_twice_makes_one_referral() {
    String form = formKey();
    desk(d -> d.make(receipt.reference(), form, REFERRAL, PACK, CASEWORKER));
    desk(d -> d.make(receipt.reference(), form, REFERRAL, PACK, CASEWORKER));
    assertThat(only())
        .returns(ReferralState.MADE, ReferralEntry::state)
        .returns("I agree that my papers go to Thompson Law.", ReferralEntry::consentWords)
        .returns(true, ReferralEntry::papersKept);
    assertThat(new String(opened(), UTF_8)).isEqualTo("the papers");
  }

  @Test
  void before_it_is_sent_the_link_opens_nothing_and_afterwards_for_fourteen_days() {
    make();
    String token = only().id() + "-referral-" + only().id() + "-1";
    assertThat(take(token)).isEmpty();
    send();
    send();
    assertThat(database.told(CaseEvent.ReferralSent.class)).hasSize(1);
    String mailed = database.work(d -> search(d).mail(only().id(), JOB)).token();
    assertThat(mailed).isEqualTo(token);

    assertThat(take(token)).isPresent();
    after(Duration.ofDays(14).minusSeconds(1));
    assertThat(goodUntil(token)).isTrue();
    assertThat(take(token)).isPresent();
    assertThat(only()).returns(2, ReferralEntry::taken);
    after(Duration.ofDays(14));
    assertThat(goodUntil(token)).isFalse();
    assertThat(take(token)).isEmpty();
    assertThat(only()).returns(2, ReferralEntry::taken);
  }

  @Test
  void a_download_is_in_the_log_that_the_member_sees_and_is_told() {
    String token = sent();
    database.told();
    take(token);
    assertThat(readings().get(0))
        .returns(null, Reading::account)
        .returns(Reading.What.REFERRAL, Reading::what)
        .returns(Reading.Why.RECIPIENT, Reading::why);
    assertThat(database.told(CaseEvent.ReferralTaken.class))
        .singleElement()
        .returns(receipt.reference(), CaseEvent.ReferralTaken::reference)
        .returns("visitor", CaseEvent.ReferralTaken::by);
  }

  @ParameterizedTest
  @CsvSource({"''", "x", "00000000-0000-4000-8000-000000000001-referral-x-1"})
  void a_token_that_is_none_opens_nothing(String token) {
    String good = sent();
    assertThat(take(token)).isEmpty();
    assertThat(take(good + "1")).isEmpty();
    assertThat(take(good.substring(0, 36))).isEmpty();
    assertThat(take("z".repeat(500))).isEmpty();
    assertThat(goodUntil(token)).isFalse();
  }

  @Test
  void what_is_withdrawn_opens_nothing_and_its_papers_are_gone() {
    String token = sent();
    UUID id = only().id();
    desk(d -> d.withdraw(receipt.reference(), id, CASEWORKER));
    desk(d -> d.withdraw(receipt.reference(), id, CASEWORKER));
    assertThat(database.told(CaseEvent.ReferralWithdrawn.class)).hasSize(1);
    assertThat(goodUntil(token)).isFalse();
    assertThat(take(token)).isEmpty();
    assertThat(only())
        .returns(ReferralState.WITHDRAWN, ReferralEntry::state)
        .returns(false, ReferralEntry::papersKept);
    assertThatThrownBy(this::opened).isInstanceOf(CaseNotFound.class);
    broken("referral.gone", d -> d.send(receipt.reference(), id, CASEWORKER));
    assertThatThrownBy(() -> database.work(d -> search(d).mail(id, JOB)))
        .isInstanceOf(CaseNotFound.class);
  }

  @Test
  void papers_are_swept_when_their_days_are_over() {
    make();
    UUID id = only().id();
    after(Duration.ofDays(14).minusSeconds(1));
    sweep();
    assertThat(only()).returns(true, ReferralEntry::papersKept);
    after(Duration.ofDays(14));
    sweep();
    assertThat(only()).returns(false, ReferralEntry::papersKept);
    broken("referral.gone", d -> d.send(receipt.reference(), id, CASEWORKER));
    assertThatThrownBy(() -> desk(d -> d.sweep(CASEWORKER))).isInstanceOf(CaseNotFound.class);
  }

  @Test
  void the_answer_is_waited_for_by_its_day_and_written_down_with_what_came_of_it() {
    make();
    UUID id = only().id();
    broken(
        "referral.not-sent",
        d -> d.answer(receipt.reference(), id, ReferralAnswer.ADVISED, null, CASEWORKER));
    send();
    assertThat(waiting(CASEWORKER)).contains(receipt.reference());
    assertThat(waiting(LEAD)).doesNotContain(receipt.reference());
    assertThat(open(receipt, CASEWORKER).dueOn()).isEqualTo(REFERRAL.answerDueOn());

    broken("referral.answer", d -> d.answer(receipt.reference(), id, null, null, CASEWORKER));
    desk(d -> d.answer(receipt.reference(), id, ReferralAnswer.DECLINED, " No. ", CASEWORKER));
    desk(d -> d.answer(receipt.reference(), id, ReferralAnswer.DECLINED, "No.", CASEWORKER));
    assertThat(database.told(CaseEvent.ReferralAnswered.class)).hasSize(1);
    assertThat(only().answer()).returns("No.", ReferralEntry.Answer::note);
    assertThat(waiting(CASEWORKER)).doesNotContain(receipt.reference());
  }

  @Test
  void an_earlier_day_of_the_case_stays_its_next_one() {
    LocalDate earlier = TODAY.plusDays(2);
    database.act(
        d -> d.cases().setDue(receipt.reference(), version(d, receipt), earlier, CASEWORKER));
    sent();
    assertThat(open(receipt, CASEWORKER).dueOn()).isEqualTo(earlier);
  }

  @Test
  void a_sealed_case_is_not_referred() {
    make();
    UUID id = only().id();
    database.act(d -> d.cases().seal(receipt.reference(), version(d, receipt), LEAD));
    broken("referral.sealed", d -> d.gather(receipt.reference(), Set.of(), CASEWORKER));
    broken(
        "referral.sealed", d -> d.make(receipt.reference(), formKey(), REFERRAL, PACK, CASEWORKER));
    broken("referral.sealed", d -> d.send(receipt.reference(), id, CASEWORKER));
  }

  private CasePapers gather(Set<UUID> files, Caller caller) {
    return database.work(d -> desk(d).gather(receipt.reference(), files, caller));
  }

  private void make() {
    desk(d -> d.make(receipt.reference(), formKey(), REFERRAL, PACK, CASEWORKER));
  }

  private void send() {
    UUID id = only().id();
    desk(d -> d.send(receipt.reference(), id, CASEWORKER));
  }

  private String sent() {
    make();
    send();
    return database.work(d -> search(d).mail(only().id(), JOB)).token();
  }

  private byte[] opened() {
    UUID id = only().id();
    return database.work(d -> desk(d).open(receipt.reference(), id, CASEWORKER));
  }

  private Optional<byte[]> take(String token) {
    return database.work(d -> desk(d).take(token, VISITOR));
  }

  private boolean goodUntil(String token) {
    return database.work(d -> desk(d).goodUntil(token, VISITOR)).isPresent();
  }

  private void sweep() {
    desk(d -> d.sweep(JOB));
  }

  private void after(Duration since) {
    database.now(NOON.plus(since));
  }

  private ReferralEntry only() {
    List<ReferralEntry> all = database.work(d -> search(d).of(receipt.reference(), CASEWORKER));
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private List<String> waiting(Caller caller) {
    return database.work(d -> search(d).waiting(100, caller)).stream()
        .map(each -> each.reference())
        .toList();
  }

  private List<Reading> readings() {
    return database
        .work(d -> d.own().readings(receipt.reference(), receipt.key(), null, MEMBER))
        .looks();
  }

  private void broken(String rule, Consumer<ReferralDesk> act) {
    assertThatThrownBy(() -> desk(act))
        .isInstanceOfSatisfying(CaseworkRuleBroken.class, e -> assertThat(e.key()).isEqualTo(rule));
  }

  private void desk(Consumer<ReferralDesk> act) {
    database.act(d -> act.accept(desk(d)));
  }

  private static ReferralDesk desk(Desks desks) {
    return desks.of(ReferralDesk.class, Referrals.class);
  }

  private static ReferralSearch search(Desks desks) {
    return desks.of(ReferralSearch.class, ReferralLookup.class);
  }
}
