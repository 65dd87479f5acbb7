package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.file;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseFile.Kind;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.FileEntry;
import org.branchwork.casework.api.MemberView;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.finding.FoundCase;
import org.junit.jupiter.api.Test;

/** Cases whose words are encrypted, on the real database. */
class SealedCaseIT extends CaseworkStory {

  /** Words of this run alone, to be looked for in the files of the database. */
  private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void a_sealed_case_reads_as_before_for_those_who_may_read_it() {
    Receipt receipt = given();
    seal(receipt);
    writeEverything(receipt, canary);

    CaseFile read = open(receipt, CASEWORKER);
    assertThat(read.sealedAt()).isEqualTo(CaseFixture.NOON);
    assertThat(read.timeline())
        .filteredOn(entry -> entry.text() != null)
        .extracting(CaseFile.Entry::kind, CaseFile.Entry::text)
        .containsExactly(
            tuple(Kind.RECEIVED, "I was dismissed on Friday."),
            tuple(Kind.REPLIED, canary + " reply"),
            tuple(Kind.NOTE, canary + " note"),
            tuple(Kind.MEMBER_WROTE, canary + " answer"));
    assertThat(conversation(receipt))
        .extracting(MemberView.Message::text)
        .containsExactly("I was dismissed on Friday.", canary + " reply", canary + " answer");
    assertThat(member(receipt).sealedAt()).isEqualTo(CaseFixture.NOON);
    FileEntry attached = conversation(receipt).get(2).files().get(0);
    assertThat(attached.name()).isEqualTo(canary + ".txt");
    assertThat(
            database
                .work(d -> d.own().file(receipt.reference(), receipt.key(), attached.id(), MEMBER))
                .bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(canary + " bytes");
    assertThat(database.work(d -> d.cases().openFile(attached.id(), CASEWORKER)).name())
        .isEqualTo(canary + ".txt");
  }

  @Test
  void what_is_written_after_sealing_stands_in_no_file_of_the_database()
      throws SQLException, IOException {
    String plain = "plain" + canary;
    String hidden = "hidden" + canary;
    writeEverything(given(), plain);
    Receipt sealed = given();
    seal(sealed);
    writeEverything(sealed, hidden);
    String data = DatabaseFiles.checkpoint();

    assertThat(DatabaseFiles.with(data, plain)).anyMatch(file -> file.contains("/base/"));
    assertThat(DatabaseFiles.with(data, plain)).anyMatch(file -> file.contains("/pg_wal/"));
    assertThat(DatabaseFiles.with(data, hidden)).isEmpty();
  }

  @Test
  void a_sealed_case_is_found_by_words_no_more() {
    Receipt receipt = send(enquiry(formKey(), "a@example.org", "About " + canary, false));
    assertThat(found()).hasSize(1);
    seal(receipt);
    answer(receipt, formKey(), "again " + canary);
    assertThat(found()).isEmpty();
  }

  @Test
  void a_case_is_sealed_once_by_those_who_triage_and_told() {
    Receipt receipt = given();
    int version = open(receipt, CASEWORKER).version();
    String reference = receipt.reference();
    database.told();

    assertThatThrownBy(() -> database.act(d -> d.cases().seal(reference, version, CASEWORKER)))
        .hasMessage("case.assign");
    assertThatThrownBy(() -> database.act(d -> d.cases().seal(reference, version, OTHER)))
        .isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> database.act(d -> d.cases().seal(reference, version - 1, LEAD)))
        .hasMessage("case.changed");
    database.act(d -> d.cases().seal(reference, version, LEAD));
    assertThat(database.told(CaseEvent.CaseSealed.class)).hasSize(1);
    assertThatThrownBy(() -> seal(receipt)).hasMessage("case.sealed-already");
  }

  @Test
  void a_form_of_a_sealed_case_posted_twice_is_one_message() {
    Receipt receipt = given();
    seal(receipt);
    String form = formKey();
    answer(receipt, form, "Once");
    answer(receipt, form, "Once");

    assertThat(conversation(receipt)).hasSize(2);
    assertThatThrownBy(() -> answer(receipt, form, "Other")).hasMessage("form.used");
  }

  @Test
  void a_ciphertext_moved_to_another_row_or_case_cannot_be_read() throws SQLException {
    Receipt receipt = given();
    seal(receipt);
    answer(receipt, formKey(), "First");
    answer(receipt, formKey(), "Second");
    execute(
        "update casework.message m set ciphertext = (select ciphertext from casework.message"
            + " where case_id = m.case_id and ciphertext is not null order by id limit 1)"
            + " where ciphertext is not null and case_id = (select id from casework.case_file"
            + " where reference = '"
            + receipt.reference()
            + "')");
    assertThatThrownBy(() -> conversation(receipt)).isInstanceOf(IllegalStateException.class);

    Receipt another = given();
    seal(another);
    execute(
        "update casework.case_key k set wrapped = (select wrapped from casework.case_key"
            + " where case_id < k.case_id order by case_id desc limit 1) where case_id ="
            + " (select id from casework.case_file where reference = '"
            + another.reference()
            + "')");
    assertThatThrownBy(() -> conversation(another)).isInstanceOf(IllegalStateException.class);
  }

  private List<FoundCase> found() {
    return database.work(d -> d.lists().find(canary, 9, LEAD));
  }

  private void seal(Receipt receipt) {
    database.act(d -> d.cases().seal(receipt.reference(), version(d, receipt), LEAD));
  }

  private void writeEverything(Receipt receipt, String words) {
    String reference = receipt.reference();
    database.later(Duration.ofMinutes(1));
    database.act(
        d ->
            d.cases()
                .reply(
                    reference,
                    version(d, receipt),
                    formKey(),
                    words + " reply",
                    List.of(),
                    CASEWORKER));
    database.later(Duration.ofMinutes(1));
    database.act(d -> d.cases().addNote(reference, formKey(), words + " note", CASEWORKER));
    database.later(Duration.ofMinutes(1));
    database.act(
        d ->
            d.enquiries()
                .answer(
                    reference,
                    receipt.key(),
                    formKey(),
                    words + " answer",
                    List.of(file(words + ".txt", words + " bytes")),
                    MEMBER));
  }

  private static void execute(String sql) throws SQLException {
    try (Connection superuser = CaseworkDatabase.as("postgres").getConnection()) {
      superuser.createStatement().execute(sql);
    }
  }
}
