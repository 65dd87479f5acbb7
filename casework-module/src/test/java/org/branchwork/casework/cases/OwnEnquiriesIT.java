package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.branchwork.casework.cases.CaseFixture.JOB;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.VISITOR;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;
import static org.branchwork.casework.cases.CaseFixture.fromWorkAddress;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One-time links and drafts, on the real database. */
class OwnEnquiriesIT extends CaseworkStory {

  @Test
  void a_one_time_link_shows_all_own_enquiries_once() {
    String address = formKey() + "@Example.org";
    Receipt first = send(enquiry(formKey(), address, "One", false));
    database.later(Duration.ofDays(1));
    Receipt second = send(enquiry(formKey(), address.toLowerCase(), "Two", false));
    send(fromWorkAddress(enquiry(formKey(), address, "Three", false)));
    String token = link(address.toUpperCase());

    assertThat(good(token)).isTrue();
    assertThat(use(token).orElseThrow())
        .extracting("reference", "key")
        .containsExactly(
            tuple(second.reference(), second.key()), tuple(first.reference(), first.key()));
    assertThat(good(token)).isFalse();
    assertThat(use(token)).isEmpty();
  }

  @Test
  void a_one_time_link_is_good_for_sixty_minutes() {
    String address = formKey() + "@example.org";
    send(enquiry(formKey(), address, "One", false));
    String token = link(address);

    database.later(Duration.ofMinutes(60).minusMillis(1));
    assertThat(good(token)).isTrue();
    database.later(Duration.ofMillis(1));
    assertThat(use(token)).isEmpty();
  }

  @Test
  void no_address_gets_more_than_five_links_an_hour() {
    String known = formKey() + "@example.org";
    send(enquiry(formKey(), known, "One", false));
    for (String address : List.of(known, formKey() + "@example.org")) {
      database.told();
      for (int i = 0; i < 7; i++) {
        ask(address);
      }
      assertThat(database.told(CaseEvent.MyEnquiriesRequested.class)).hasSize(5);

      database.later(Duration.ofHours(1));
      ask(address);
      assertThat(database.told(CaseEvent.MyEnquiriesRequested.class)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u0000", "x", "ab", "\u0130\u0130"})
  void what_is_no_address_gets_no_link(String address) {
    ask(address.equals("\u0130\u0130") ? "\u0130".repeat(130) + "@x" : address);
    assertThat(database.told(CaseEvent.MyEnquiriesRequested.class)).isEmpty();
  }

  /** Mail does the telling: neither the answer nor the work shows whether an address is known. */
  @Test
  void asking_for_a_link_costs_the_same_work_whether_the_address_is_known_or_not() {
    String known = formKey() + "@example.org";
    String atWork = formKey() + "@example.org";
    for (int i = 0; i < 3; i++) {
      send(enquiry(formKey(), known, "One", false));
    }
    send(fromWorkAddress(enquiry(formKey(), atWork, "One", false)));
    database.told();

    int statements = ask(known);

    assertThat(statements).isPositive();
    assertThat(ask(atWork)).isEqualTo(statements);
    assertThat(ask(formKey() + "@example.org")).isEqualTo(statements);
  }

  @Test
  void a_link_of_an_unknown_or_work_address_goes_nowhere() {
    String atWork = formKey() + "@example.org";
    send(fromWorkAddress(enquiry(formKey(), atWork, "One", false)));
    for (String address : List.of(atWork, formKey() + "@example.org")) {
      database.told();
      ask(address);
      UUID link = database.told(CaseEvent.MyEnquiriesRequested.class).get(0).link();
      assertThatThrownBy(() -> database.act(d -> d.own().myLink(link, JOB)))
          .isExactlyInstanceOf(CaseNotFound.class);
    }
  }

  @Test
  void a_form_posted_twice_asks_for_one_link() {
    String form = formKey();
    database.told();
    for (String address : List.of("ann@example.org", "ann@example.org", "bea@example.org")) {
      ask(address, form);
    }
    assertThat(database.told(CaseEvent.MyEnquiriesRequested.class)).hasSize(1);
  }

  /** Asks, and gives back how many statements it took. */
  private int ask(String address) {
    return ask(address, formKey());
  }

  private int ask(String address, String form) {
    int before = CountedStatements.said();
    database.act(d -> d.enquiries().requestMyEnquiries(address, form, VISITOR));
    return CountedStatements.said() - before;
  }

  @Test
  void a_wrong_key_and_no_such_enquiry_cost_the_same_work() {
    String reference = send(enquiry()).reference();
    assertThat(look("EQ-ZZZZ-ZZQW")).isPositive().isEqualTo(look(reference));
  }

  private int look(String reference) {
    int before = CountedStatements.said();
    assertThatThrownBy(() -> database.act(d -> d.own().enquiry(reference, "wrong", MEMBER)))
        .isExactlyInstanceOf(CaseNotFound.class);
    return CountedStatements.said() - before;
  }

  @Test
  void a_token_that_was_not_made_here_opens_nothing() {
    for (String token :
        List.of(
            "", "x", UUID.randomUUID().toString(), UUID.randomUUID() + "-my", "y".repeat(999))) {
      assertThat(use(token)).isEmpty();
    }
    assertThat(use(null)).isEmpty();
  }

  @Test
  void mail_goes_to_no_address_that_the_employer_can_read() {
    Receipt safe = send(enquiry(formKey(), "mina@example.org", "One", false));
    Receipt atWork = send(fromWorkAddress(enquiry(formKey(), "m@example.org", "Two", false)));

    assertThat(database.work(d -> d.own().addressOf(safe.reference(), JOB)).email())
        .isEqualTo("mina@example.org");
    assertThat(database.work(d -> d.own().addressOf(atWork.reference(), JOB)).email()).isNull();
    assertThatThrownBy(() -> database.act(d -> d.own().addressOf(safe.reference(), LEAD)))
        .isExactlyInstanceOf(CaseNotFound.class);
  }

  @Test
  void a_draft_is_kept_replaced_and_thrown_away() {
    String form = formKey();
    byte[] older = {1};
    byte[] newer = {2, 0, 3};
    for (byte[] draft : List.of(older, newer)) {
      database.act(
          d ->
              d.enquiries()
                  .keepDraft(form, draft, CaseFixture.NOON.plus(Duration.ofHours(24)), VISITOR));
    }
    assertThat(draft(form)).contains(newer);

    database.later(Duration.ofHours(24));
    assertThat(draft(form)).isEmpty();
    int swept = database.work(d -> d.enquiries().sweepExpired(JOB));
    assertThat(swept).isPositive();
    assertThat(database.count("casework.draft where form_key = '" + form + "'")).isZero();
  }

  @Test
  void sending_throws_the_draft_away() {
    SendEnquiry form = enquiry();
    database.act(
        d ->
            d.enquiries()
                .keepDraft(
                    form.formKey(), new byte[] {1}, CaseFixture.NOON.plusSeconds(9), VISITOR));

    send(form);

    assertThat(draft(form.formKey())).isEmpty();
  }
}
