package org.branchwork.casework.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.file;
import static org.branchwork.casework.cases.CaseFixture.formKey;
import static org.branchwork.casework.cases.CaseFixture.withFiles;

import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.RetentionEvent.CaseErased;
import org.branchwork.casework.api.RetentionEvent.ErasureAsked;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.finding.FoundCase;
import org.branchwork.casework.api.retention.DryRun;
import org.branchwork.casework.api.retention.ErasureReason;
import org.branchwork.casework.api.retention.ErasureRequest;
import org.branchwork.casework.api.retention.KeepReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is erased is gone from every table, and what is left tells of nobody. */
class ErasureIT extends KeepingStory {

  private final String canary = "canary" + UUID.randomUUID().toString().substring(0, 8);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void no_word_of_an_erased_case_is_in_any_table_sealed_or_not(boolean sealed) {
    Receipt receipt = told(sealed);
    long id = Superuser.id(receipt.reference());
    assertThat(Superuser.tablesThatHold(canary)).contains("case_file", "raw_mail_content", "draft");
    assertThat(Superuser.tablesThatHold(canary).contains("note")).isEqualTo(!sealed);

    erase(receipt.reference());

    assertThat(Superuser.tablesThatHold(canary)).isEmpty();
    assertThat(Superuser.column("select 1 from casework.case_key where case_id = " + id)).isEmpty();
    List<FoundCase> found = database.work(d -> d.lists().find(canary, 10, LEAD));
    assertThat(found).isEmpty();
    assertThat(
            Superuser.column(
                "select concat_ws(' ', category, outcome, channel, received_on, closed_on)"
                    + " from casework.erased_case where case_id = "
                    + id))
        .containsExactly("DISMISSAL SETTLED FORM 2026-11-23 2026-11-23");
  }

  @Test
  void a_stored_message_keeps_its_place_in_the_count_and_its_hash() {
    Receipt receipt = told(false);
    String counted =
        "select count(*) || min(encode(hash, 'hex')) from casework.raw_mail"
            + " where mailbox = '"
            + canary.replace("canary", "box")
            + "' and state = 'FILED'";
    List<String> before = Superuser.column(counted);
    erase(receipt.reference());
    assertThat(Superuser.column(counted)).isEqualTo(before);
  }

  @Test
  void the_private_link_afterwards_is_that_of_a_case_that_never_was() {
    Receipt receipt = closed();
    erase(receipt.reference());
    for (String reference : List.of(receipt.reference(), "EQ-ZZZZ-ZZQW")) {
      assertThatThrownBy(
              () -> database.work(d -> d.own().enquiry(reference, receipt.key(), MEMBER)))
          .isInstanceOf(CaseNotFound.class)
          .hasMessage(new CaseNotFound().getMessage());
      assertThatThrownBy(() -> database.work(d -> d.opening().open(reference, LEAD)))
          .isInstanceOf(CaseNotFound.class);
    }
    assertThat(Superuser.column("select casework.reference_taken('" + receipt.reference() + "')"))
        .as("the reference is never given again")
        .containsExactly("t");
  }

  @Test
  void the_dry_run_tells_exactly_what_goes_and_changes_nothing() {
    Receipt receipt = told(false);
    long id = Superuser.id(receipt.reference());
    DryRun run = database.work(d -> erasures(d).dryRun(receipt.reference(), KEEPER));

    assertThat(run.files()).isEqualTo(1);
    assertThat(run.fileBytes()).isEqualTo(canary.length());
    assertThat(run.mails()).isEqualTo(2);
    assertThat(run.mailBytes()).isEqualTo(14);
    Superuser.rowsOf(id)
        .forEach(
            (table, rows) ->
                assertThat(run.parts().contains(new DryRun.Part(table, rows)))
                    .as(table + " " + rows)
                    .isEqualTo(rows > 0));
    assertThat(Superuser.tablesThatHold(canary)).contains("case_file", "message");
  }

  @Test
  void all_cases_of_a_person_are_one_decision_and_the_address_is_kept_nowhere() {
    Receipt first = closed();
    Receipt second = closed();
    Receipt stranger = given(enquiry(formKey(), "b" + address, "Mine stays.", false));
    link(address);
    UUID erasure = askForPerson("  " + address.toUpperCase(java.util.Locale.ROOT) + " ");

    ErasureRequest asked = database.work(d -> erasures(d).of(erasure, SECOND));
    assertThat(asked.references()).containsExactlyInAnyOrder(first.reference(), second.reference());
    database.told();
    approve(erasure);
    assertThat(database.told(CaseErased.class))
        .extracting(CaseErased::reference)
        .containsExactlyInAnyOrder(first.reference(), second.reference());
    assertThat(Superuser.column("select 1 from casework.erasure e where e::text like '%@%'"))
        .isEmpty();
    assertThat(
            Superuser.column(
                "select 1 from casework.my_link where email_folded = '" + address + "'"))
        .isEmpty();
    assertThat(open(stranger, LEAD).reference()).isEqualTo(stranger.reference());
  }

  @Test
  void asked_twice_it_is_one_erasure_and_what_was_declined_can_be_asked_again() {
    Receipt receipt = closed();
    database.told();
    UUID erasure = ask(receipt.reference());
    assertThatThrownBy(() -> ask(receipt.reference())).hasMessage("erasure.asked");
    assertThat(database.told(ErasureAsked.class))
        .singleElement()
        .returns(ErasureReason.NOT_NEEDED, ErasureAsked::reason);
    database.act(d -> erasing(d).decline(erasure, KEEPER));
    assertThatThrownBy(() -> database.act(d -> erasing(d).decline(erasure, SECOND)))
        .isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> approve(erasure)).isInstanceOf(CaseNotFound.class);
    approve(ask(receipt.reference()));
    assertThatThrownBy(() -> approve(erasure)).isInstanceOf(CaseNotFound.class);
  }

  @Test
  void an_erased_case_still_counts_in_the_figures() {
    String counted = "select count(*) from casework.erased_received('2026-11-23', '2026-11-24')";
    Receipt receipt = closed();
    erase(receipt.reference());
    database.act(
        d -> {
          d.cases().onlookers(given().reference(), LEAD);
          assertThat(((Number) d.em().createNativeQuery(counted).getSingleResult()).intValue())
              .isPositive();
        });
  }

  @Test
  void after_a_restore_it_is_erased_again_by_its_digest_whatever_holds_it() {
    Receipt receipt = told(false);
    long id = Superuser.id(receipt.reference());
    String digest =
        Superuser.column(
                "select encode(casework.case_digest(id, form_key), 'hex')"
                    + " from casework.case_file where id = "
                    + id)
            .get(0);
    database.act(d -> keeping(d).hold(receipt.reference(), KeepReason.COURT, KEEPER));
    String again = "select casework.erase_again(" + id + ", '\\x%s', now())";

    assertThat(Superuser.column(again.formatted("00".repeat(32)))).containsExactly("f");
    assertThat(Superuser.tablesThatHold(canary)).isNotEmpty();
    assertThat(Superuser.column(again.formatted(digest))).containsExactly("t");
    assertThat(Superuser.tablesThatHold(canary)).isEmpty();
    assertThat(Superuser.column(again.formatted(digest))).containsExactly("f");
  }

  /** A closed case whose every word is the canary: talk, note, file, task, draft and mail. */
  private Receipt told(boolean sealed) {
    SendEnquiry words = enquiry(formKey(), canary + "@example.org", canary, false);
    Receipt receipt = given(withFiles(words, List.of(file(canary + ".txt", canary))));
    if (sealed) {
      database.act(d -> d.cases().seal(receipt.reference(), version(d, receipt), LEAD));
    }
    database.act(d -> d.cases().addNote(receipt.reference(), formKey(), canary, CASEWORKER));
    answer(receipt, formKey(), canary);
    close(receipt);
    long id = Superuser.id(receipt.reference());
    mail(id, "FILED', null, 'ANSWER", id, "a");
    mail(id, "IGNORED', 'DUPLICATE", 0, "a");
    Superuser.execute(
        "insert into casework.draft select form_key, convert_to('"
            + canary
            + "', 'UTF8'), now()"
            + " from casework.case_file where id = "
            + id
            + " on conflict (form_key) do update set ciphertext = excluded.ciphertext");
    return receipt;
  }

  private void mail(long id, String state, long filed, String hash) {
    String columns = filed > 0 ? "state, reason, kind, case_id" : "state, reason";
    Superuser.execute(
        ("with stored as (insert into casework.raw_mail (mailbox, uid_validity, uid, purpose,"
                + " fetched_at, size, whole, hash, duplicate, sender, subject, excerpt, %s)"
                + " values ('%s', 1, %d, 'REPLIES', now(), 7, true, sha256('%s'), %s, '%s', '%s',"
                + " '%s', '%s'%s) returning id)"
                + " insert into casework.raw_mail_content"
                + " select id, convert_to('%s', 'UTF8') from stored")
            .formatted(
                columns,
                canary.replace("canary", "box"),
                filed,
                canary + hash,
                filed == 0,
                canary + "@example.org",
                canary,
                canary,
                state,
                filed > 0 ? ", " + id : "",
                canary));
  }
}
