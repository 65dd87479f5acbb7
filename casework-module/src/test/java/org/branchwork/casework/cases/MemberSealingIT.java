package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.VISITOR;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.file;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.CaseworkEvent;
import org.branchwork.casework.api.FileEntry;
import org.branchwork.casework.api.MemberView;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.finding.FoundCase;
import org.junit.jupiter.api.Test;

/** A member seals: at the first word, or later. */
class MemberSealingIT extends CaseworkStory {

  private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void an_enquiry_sealed_by_its_sender_stands_in_no_file_and_no_list_and_is_read_by_both()
      throws SQLException, IOException {
    send(withFile("plain" + canary));
    Receipt sealed = sendSealed(withFile("hidden" + canary));

    String data = DatabaseFiles.checkpoint();
    assertThat(DatabaseFiles.with(data, "plain" + canary)).isNotEmpty();
    assertThat(DatabaseFiles.with(data, "hidden" + canary)).isEmpty();
    assertThat(found("hidden" + canary)).isEmpty();
    assertThat(listed(View.NEW, LEAD))
        .filteredOn(row -> row.reference().equals(sealed.reference()))
        .extracting(CaseSummary::matter)
        .containsExactly("");

    MemberView seen = member(sealed);
    assertThat(seen.sealedFromTheStart()).isTrue();
    assertThat(seen.messages().get(0).text()).isEqualTo("hidden" + canary);
    FileEntry attached = seen.messages().get(0).files().get(0);
    assertThat(attached.name()).isEqualTo("hidden" + canary + ".txt");
    assertThat(database.work(d -> d.cases().openFile(attached.id(), LEAD)).bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("hidden" + canary + " bytes");
    CaseFile opened = open(sealed, LEAD);
    assertThat(opened.sealedFromTheStart()).isTrue();
    assertThat(opened.enquiry().message()).isEqualTo("hidden" + canary);
  }

  @Test
  void a_sealed_form_posted_twice_is_one_sealed_enquiry_and_both_facts_are_told_once() {
    database.told();
    SendEnquiry enquiry = enquiry();
    Receipt receipt = sendSealed(enquiry);

    assertThat(sendSealed(enquiry)).isEqualTo(receipt);
    assertThat(send(enquiry)).isEqualTo(receipt);
    assertThat(database.told())
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("EnquiryReceived", "CaseSealed");
    assertThat(conversation(receipt)).hasSize(1);
  }

  @Test
  void a_member_seals_later_with_the_right_key_alone_and_once() throws SQLException, IOException {
    Receipt receipt = given();
    String reference = receipt.reference();
    assertThatThrownBy(() -> database.act(d -> d.enquiries().seal(reference, "wrong", MEMBER)))
        .isInstanceOf(CaseNotFound.class);
    assertThat(member(receipt).sealedAt()).isNull();

    database.later(Duration.ofMinutes(1));
    database.told();
    database.act(d -> d.enquiries().seal(reference, receipt.key(), MEMBER));
    database.act(d -> d.enquiries().seal(reference, receipt.key(), MEMBER));
    assertThat(database.told(CaseEvent.CaseSealed.class))
        .extracting(CaseworkEvent::by)
        .containsExactly("member");
    assertThat(open(receipt, LEAD).timeline())
        .filteredOn(entry -> entry.kind() == CaseFile.Kind.SEALED)
        .extracting(CaseFile.Entry::by)
        .containsExactly("member");
    assertThat(member(receipt).sealedFromTheStart()).isFalse();

    answer(receipt, formKey(), "later" + canary);
    assertThat(DatabaseFiles.with(DatabaseFiles.checkpoint(), "later" + canary)).isEmpty();
    assertThat(conversation(receipt).get(1).text()).isEqualTo("later" + canary);
  }

  private List<CaseSummary> found(String words) {
    return database.work(d -> d.lists().find(words, 9, LEAD)).stream()
        .map(FoundCase::summary)
        .toList();
  }

  private Receipt sendSealed(SendEnquiry enquiry) {
    return database.work(d -> d.enquiries().sendSealed(enquiry, VISITOR));
  }

  private static SendEnquiry withFile(String words) {
    SendEnquiry plain = enquiry(formKey(), "mina@example.org", words, false);
    return CaseFixture.withFiles(plain, List.of(file(words + ".txt", words + " bytes")));
  }
}
