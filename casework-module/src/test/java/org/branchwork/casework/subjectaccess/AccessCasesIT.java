package org.branchwork.casework.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.RetentionEvent;
import org.branchwork.casework.api.subjectaccess.AccessCase;
import org.branchwork.casework.api.subjectaccess.AccessDeed;
import org.branchwork.casework.api.subjectaccess.AccessEnd;
import org.branchwork.casework.api.subjectaccess.AccessRequest;
import org.branchwork.casework.api.subjectaccess.FoundBy;
import org.branchwork.casework.api.subjectaccess.IdentityProof;
import org.branchwork.casework.api.subjectaccess.NewAccessRequest;
import org.branchwork.casework.api.subjectaccess.ReceivedBy;
import org.branchwork.casework.cases.CaseworkDatabase.Desks;
import org.branchwork.casework.retention.ErasureAsker;
import org.junit.jupiter.api.Test;

/** Which cases are found for a person, and who decides which of them belong. */
class AccessCasesIT extends AccessStory {

  private static final LocalDate CAME = LocalDate.of(2026, 11, 23);
  private static final String WHY = "Everything went out by post today.";

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String name = "Zelda Quill" + mark;
  private final String number = "Q" + mark;
  private final String telephone =
      "0161 496 " + String.format("%04d", Math.floorMod(mark.hashCode(), 10_000));

  @Test
  void cases_are_found_where_the_person_is_the_member_and_where_somebody_speaks_of_the_person() {
    String byAddress = sent("Somebody Else", null, address.toUpperCase(), null, "Help");
    String byNumber = sent("Somebody Else", null, null, "q " + mark, "Help");
    String byTelephone = sent("Somebody Else", "+44 " + telephone.substring(1), null, null, "Help");
    String byName = sent(name.toUpperCase(), null, null, null, "Help");
    String person = sent("Somebody Else", null, null, null, "Help");
    execute(
        "insert into casework.case_person (id, case_id, kind, name, employer_side, added_by, added_at)"
            + " select gen_random_uuid(), id, 'MANAGER', 'Ms "
            + name
            + "', true,"
            + " gen_random_uuid(), now() from casework.case_file where reference = '"
            + person
            + "'");
    String message =
        sent("Somebody Else", null, null, null, "I work with " + name + ", who saw it.");
    String note = sent("Somebody Else", null, null, null, "Help");
    database.act(d -> d.cases().addNote(note, formKey(), "Rang " + name + ".", LEAD));
    sent("Somebody Else", null, null, null, "Zelda and Quill" + mark + " are two people.");

    long request = asked();

    assertThat(look(request)).isEqualTo(7);
    assertThat(found(request).values().stream().map(AccessCase::belongs)).containsOnlyNulls();
    assertThat(
            found(request).values().stream()
                .collect(Collectors.toMap(AccessCase::reference, AccessCase::foundBy)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                byAddress, FoundBy.MEMBER_ADDRESS,
                byNumber, FoundBy.MEMBER_NUMBER,
                byTelephone, FoundBy.MEMBER_TELEPHONE,
                byName, FoundBy.MEMBER_NAME,
                person, FoundBy.PERSON,
                message, FoundBy.MESSAGE,
                note, FoundBy.NOTE));
    assertThat(look(request)).as("looked again").isZero();
  }

  @Test
  void nothing_is_decided_but_by_somebody_and_nobody_is_answered_before() {
    String one = sent(name, null, null, null, "Help");
    String two = sent(name, null, null, null, "Help");
    long request = asked();
    look(request);
    act(d -> d.identified(request, IdentityProof.KNOWN, DATA_LEAD));
    decide(request, Map.of(one, true), DATA_LEAD);
    refused("request.cases-first", d -> d.end(request, AccessEnd.ANSWERED, WHY, DATA_LEAD));
    database.told();
    decide(request, Map.of(one, true, two, false), DATA_LEAD);
    decide(request, Map.of(two, false), DATA_LEAD);
    assertThat(database.told(RetentionEvent.AccessRequestWorked.class))
        .singleElement()
        .returns(AccessDeed.CASES_DECIDED, RetentionEvent.AccessRequestWorked::deed);
    assertThat(found(request).get(two).belongs()).isFalse();
    assertThatThrownBy(
            () -> decide(request, Map.of(sent(number, null, null, null, "x"), true), DATA_LEAD))
        .isInstanceOf(CaseNotFound.class);
    act(d -> d.end(request, AccessEnd.ANSWERED, WHY, DATA_LEAD));
    assertThatThrownBy(() -> look(request))
        .isInstanceOf(CaseworkRuleBroken.class)
        .hasMessage("request.ended");
  }

  @Test
  void a_request_whose_cases_name_the_lead_is_not_there_for_the_lead_and_another_answers_it() {
    Caller walled = Caller.staff(UUID.randomUUID(), Set.of(Permission.SUBJECT_ACCESS));
    String reference = sent(name, null, null, null, "Help");
    database.act(d -> d.cases().wallOff(reference, walled.accountId(), LEAD));
    long request = asked();
    assertThat(database.work(d -> register(d).of(request, walled)).number()).isEqualTo(request);

    database.act(d -> finding(d).look(request, walled));

    List<Function<Desks, Object>> tries =
        List.of(
            d -> register(d).of(request, walled),
            d -> register(d).cases(request, walled),
            d -> finding(d).look(request, walled),
            d -> {
              finding(d).decide(request, Map.of(reference, false), walled);
              return request;
            },
            d -> {
              answering(d).end(request, AccessEnd.WITHDRAWN, WHY, walled);
              return request;
            });
    assertThat(tries)
        .allSatisfy(
            each ->
                assertThatThrownBy(() -> database.work(each::apply))
                    .isInstanceOf(CaseNotFound.class));
    List<AccessRequest> open = database.work(d -> register(d).open(walled));
    assertThat(open).noneMatch(each -> each.number() == request);
    assertThat(found(request)).containsKey(reference);
    decide(request, Map.of(reference, true), DATA_LEAD);
  }

  @Test
  void nothing_is_erased_of_a_case_that_may_belong_to_an_open_request() {
    Receipt receipt = given(said(name, null, null, null, "Help"));
    close(receipt);
    long request = asked();
    look(request);
    ErasureAsker erasing = new ErasureAsker(database);
    assertThatThrownBy(() -> erasing.ask(receipt.reference())).hasMessage("erasure.access");
    decide(request, Map.of(receipt.reference(), true), DATA_LEAD);
    assertThatThrownBy(() -> erasing.ask(receipt.reference())).hasMessage("erasure.access");
    decide(request, Map.of(receipt.reference(), false), DATA_LEAD);
    erasing.approve(erasing.ask(receipt.reference()));
    assertThat(found(request)).isEmpty();
  }

  private long asked() {
    on(CAME);
    return record(
        new NewAccessRequest(name, address, telephone, number, CAME, ReceivedBy.EMAIL, null));
  }

  private Map<String, AccessCase> found(long request) {
    return database.work(d -> register(d).cases(request, DATA_LEAD)).stream()
        .collect(Collectors.toMap(AccessCase::reference, each -> each));
  }
}
