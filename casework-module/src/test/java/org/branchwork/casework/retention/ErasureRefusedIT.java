package org.branchwork.casework.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.retention.ErasureReason;
import org.branchwork.casework.api.retention.ErasureRequest;
import org.branchwork.casework.api.retention.KeepReason;
import org.branchwork.casework.api.retention.LiftReason;
import org.junit.jupiter.api.Test;

/** What is not erased, and who erases nothing. */
class ErasureRefusedIT extends KeepingStory {

  @Test
  void who_asked_never_approves_in_the_desk_or_in_the_database() {
    Receipt receipt = closed();
    UUID erasure = ask(receipt.reference());
    assertThatThrownBy(() -> database.act(d -> erasing(d).approve(erasure, KEEPER)))
        .hasMessage("erasure.second");
    assertThatThrownBy(
            () ->
                database.act(
                    d -> {
                      erasures(d).waiting(KEEPER);
                      d.em()
                          .createNativeQuery(
                              "select case_id from casework.approve_erasure('"
                                  + erasure
                                  + "', now())")
                          .getResultList();
                    }))
        .hasStackTraceContaining("second_person");
    assertThat(open(receipt, LEAD).reference()).isEqualTo(receipt.reference());
  }

  @Test
  void an_open_case_is_not_erased_nor_one_that_was_opened_while_it_waited() {
    Receipt open = given();
    assertThatThrownBy(() -> ask(open.reference())).hasMessage("erasure.open");
    Receipt receipt = closed();
    UUID erasure = ask(receipt.reference());
    database.act(d -> d.cases().reopen(receipt.reference(), version(d, receipt), LEAD));
    assertThat(waiting(erasure).refusal()).isEqualTo("erasure.open");
    assertThatThrownBy(() -> approve(erasure)).hasMessage("erasure.open");
    close(receipt);
    approve(erasure);
  }

  @Test
  void a_held_case_is_not_erased_until_the_hold_is_lifted() {
    Receipt receipt = closed();
    UUID erasure = ask(receipt.reference());
    decide(d -> d.hold(receipt.reference(), KeepReason.TRIBUNAL, SECOND));
    assertThatThrownBy(() -> approve(erasure)).hasMessage("erasure.held");
    assertThatThrownBy(
            () ->
                database.act(
                    d -> {
                      erasures(d).waiting(SECOND);
                      d.em()
                          .createNativeQuery(
                              "select case_id from casework.approve_erasure('"
                                  + erasure
                                  + "', now())")
                          .getResultList();
                    }))
        .hasStackTraceContaining("erasure refused: held");
    decide(d -> d.lift(receipt.reference(), LiftReason.OVER, SECOND));
    approve(erasure);
    assertThatThrownBy(() -> open(receipt, LEAD)).isInstanceOf(CaseNotFound.class);
  }

  @Test
  void nothing_is_erased_while_a_message_waits_that_may_belong_to_it() {
    Receipt receipt = closed();
    Superuser.execute(
        "insert into casework.raw_mail (mailbox, uid_validity, uid, purpose, fetched_at, size,"
            + " whole, hash, duplicate, state, reason, suggested_case_id) values ('wait', 1, "
            + Superuser.id(receipt.reference())
            + ", 'REPLIES', now(), 1, true, sha256('"
            + receipt.reference()
            + "'), false, 'QUARANTINED', 'POSSIBLE_MATCH', "
            + Superuser.id(receipt.reference())
            + ")");
    assertThatThrownBy(() -> ask(receipt.reference())).hasMessage("erasure.mail");
  }

  @Test
  void a_person_who_wrote_again_has_more_than_was_asked_for() {
    closed();
    UUID erasure = askForPerson(address);
    given(enquiry(formKey(), address, "Once more.", false));
    assertThatThrownBy(() -> approve(erasure)).hasMessage("erasure.more");
  }

  @Test
  void an_address_of_no_case_and_no_reason_are_refused() {
    assertThatThrownBy(() -> askForPerson("nobody@example.org")).hasMessage("erasure.address");
    assertThatThrownBy(() -> askForPerson("")).hasMessage("erasure.address");
    Receipt receipt = closed();
    assertThatThrownBy(() -> database.act(d -> erasing(d).ask(receipt.reference(), null, KEEPER)))
        .hasMessage("erasure.reason");
  }

  @Test
  void whoever_is_named_in_a_case_neither_asks_nor_finds_nor_decides_its_erasure() {
    Receipt receipt = closed();
    UUID erasure = ask(receipt.reference());
    var named = keeper();
    database.act(d -> d.cases().wallOff(receipt.reference(), named.accountId(), LEAD));
    List<ErasureRequest> waiting = database.work(d -> erasures(d).waiting(named));
    assertThat(waiting).noneMatch(each -> each.id().equals(erasure));
    assertThatThrownBy(() -> database.act(d -> erasing(d).approve(erasure, named)))
        .isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> database.act(d -> erasing(d).decline(erasure, named)))
        .isInstanceOf(CaseNotFound.class);
    assertThat(database.work(d -> erasures(d).dryRun(receipt.reference(), named)).parts())
        .isEmpty();
    database.act(d -> erasing(d).decline(erasure, KEEPER));
    assertThatThrownBy(
            () ->
                database.act(
                    d -> erasing(d).askForPerson(address, ErasureReason.NOT_NEEDED, named)))
        .as("as for an address of no case")
        .hasMessage("erasure.address");
  }

  @Test
  void who_does_not_keep_erases_nothing() {
    Receipt receipt = closed();
    UUID erasure = ask(receipt.reference());
    assertThatThrownBy(() -> database.act(d -> erasing(d).approve(erasure, LEAD)))
        .isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> database.work(d -> erasures(d).waiting(LEAD)))
        .isInstanceOf(CaseNotFound.class);
    assertThat(open(receipt, LEAD).reference()).isEqualTo(receipt.reference());
  }

  private ErasureRequest waiting(UUID erasure) {
    return database.work(d -> erasures(d).of(erasure, SECOND));
  }
}
