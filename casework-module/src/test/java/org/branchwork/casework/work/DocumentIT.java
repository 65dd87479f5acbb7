package org.branchwork.casework.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.file;
import static org.branchwork.casework.cases.CaseFixture.formKey;
import static org.branchwork.casework.cases.CaseFixture.withFiles;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent.FileOpened;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.documents.CaseDocuments;
import org.branchwork.casework.api.documents.DocumentDesk;
import org.branchwork.casework.api.documents.DocumentEntry;
import org.branchwork.casework.api.documents.DocumentSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents of a case and their versions, on the real database. */
class DocumentIT extends WorkStory {

  @Test
  void a_newer_version_leaves_the_older_ones_readable() {
    add("Grievance", file("draft.txt", "first"));
    newer(file("final.txt", "second"));

    DocumentEntry document = only();
    assertThat(document.title()).isEqualTo("Grievance");
    assertThat(document.versions()).extracting(DocumentEntry.Version::number).containsExactly(2, 1);
    assertThat(document.versions())
        .extracting(version -> bytes(version.file().id(), CASEWORKER))
        .containsExactly("second", "first");
    assertThat(document.versions())
        .extracting(version -> version.file().name())
        .containsExactly("final.txt", "draft.txt");
    assertThat(open(receipt, CASEWORKER).timeline())
        .filteredOn(entry -> entry.kind() == CaseFile.Kind.DOCUMENT_ADDED)
        .hasSize(2);
  }

  @Test
  void a_download_is_told() {
    add("Grievance", file("draft.txt", "first"));
    UUID id = only().versions().get(0).file().id();
    database.told();
    bytes(id, CASEWORKER);
    assertThat(database.told(FileOpened.class)).singleElement().returns(id, FileOpened::file);
  }

  @Test
  void the_member_reads_no_document_of_the_branch_even_with_the_key() {
    receipt = given(withFiles(enquiry(), List.of(file("rota.txt", "rota"))));
    add("Grievance", file("draft.txt", "first"));
    UUID own = of(CASEWORKER).sent().get(0).file().id();
    UUID branchs = only().versions().get(0).file().id();

    assertThat(asMember(own)).isEqualTo("rota");
    assertThatThrownBy(() -> asMember(branchs)).isInstanceOf(CaseNotFound.class);
    assertThat(conversation(receipt).get(0).files()).hasSize(1);
  }

  @Test
  void files_of_messages_are_listed_with_whose_they_are() {
    receipt = given(withFiles(enquiry(), List.of(file("rota.txt", "rota"))));
    database.act(
        d ->
            d.cases()
                .reply(
                    receipt.reference(),
                    version(d, receipt),
                    formKey(),
                    "Here",
                    List.of(file("form.txt", "form")),
                    CASEWORKER));
    assertThat(of(CASEWORKER).sent())
        .extracting(sent -> sent.file().name() + " " + sent.fromMember())
        .containsExactly("form.txt false", "rota.txt true");
    assertThat(of(CASEWORKER).documents()).isEmpty();
  }

  @Test
  void the_same_form_twice_is_one_version_and_with_another_file_it_is_refused() {
    String form = formKey();
    documents(d -> d.add(receipt.reference(), form, "A", List.of(file("a.txt", "a")), CASEWORKER));
    documents(d -> d.add(receipt.reference(), form, "A", List.of(file("a.txt", "a")), CASEWORKER));
    assertThat(only().versions()).hasSize(1);
    assertThatThrownBy(
            () ->
                documents(
                    d ->
                        d.add(
                            receipt.reference(),
                            form,
                            "A",
                            List.of(file("a.txt", "b")),
                            CASEWORKER)))
        .hasMessageContaining("form.used");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, document.title",
    "201, 1, document.title",
    "9, 0, document.file",
    "9, 2, document.file"
  })
  void a_document_has_a_title_and_one_file(int title, int files, String rule) {
    List<NewFile> all = List.of(file("a.txt", "a"), file("b.txt", "b")).subList(0, files);
    assertThatThrownBy(
            () ->
                documents(
                    d -> d.add(receipt.reference(), formKey(), "x".repeat(title), all, CASEWORKER)))
        .hasMessageContaining(rule);
  }

  @Test
  void title_name_and_bytes_of_a_sealed_case_are_encrypted() {
    database.act(d -> d.cases().seal(receipt.reference(), version(d, receipt), LEAD));
    add("wombat title", file("wombat.txt", "wombat bytes"));
    assertThat(only().title()).isEqualTo("wombat title");
    assertThat(only().versions().get(0).file().name()).isEqualTo("wombat.txt");
    assertThat(bytes(only().versions().get(0).file().id(), CASEWORKER)).isEqualTo("wombat bytes");
    for (String table : List.of("document", "attachment")) {
      assertThat(database.count("casework." + table + " t where t::text like '%wombat%'")).isZero();
    }
    assertThat(
            database.count(
                "casework.attachment_content t where position('wombat'::bytea in t.bytes) > 0"))
        .isZero();
  }

  @Test
  void who_does_not_see_the_case_does_none_of_it() {
    add("Grievance", file("draft.txt", "first"));
    DocumentEntry document = only();
    List<NewFile> one = List.of(file("a.txt", "a"));
    assertThatThrownBy(() -> documents(d -> d.add(receipt.reference(), formKey(), "A", one, OTHER)))
        .isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(
            () ->
                documents(
                    d -> d.addVersion(receipt.reference(), formKey(), document.id(), one, OTHER)))
        .isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> of(OTHER)).isInstanceOf(CaseNotFound.class);
    UUID file = document.versions().get(0).file().id();
    assertThatThrownBy(() -> bytes(file, OTHER)).isInstanceOf(CaseNotFound.class);
  }

  @Test
  void a_document_of_another_case_gets_no_version_here() {
    add("Grievance", file("draft.txt", "first"));
    UUID document = only().id();
    String other = given().reference();
    assertThatThrownBy(
            () ->
                documents(
                    d ->
                        d.addVersion(
                            other, formKey(), document, List.of(file("a.txt", "a")), CASEWORKER)))
        .isInstanceOf(CaseNotFound.class);
  }

  private void documents(Consumer<DocumentDesk> act) {
    database.act(d -> act.accept(d.of(DocumentDesk.class, Documents.class)));
  }

  private void add(String title, NewFile file) {
    documents(d -> d.add(receipt.reference(), formKey(), title, List.of(file), CASEWORKER));
  }

  private void newer(NewFile file) {
    UUID document = only().id();
    documents(
        d -> d.addVersion(receipt.reference(), formKey(), document, List.of(file), CASEWORKER));
  }

  private String bytes(UUID file, Caller caller) {
    return new String(
        database.work(d -> d.cases().openFile(file, caller)).bytes(), StandardCharsets.UTF_8);
  }

  private String asMember(UUID file) {
    return new String(
        database.work(d -> d.own().file(receipt.reference(), receipt.key(), file, MEMBER)).bytes(),
        StandardCharsets.UTF_8);
  }

  private DocumentEntry only() {
    return of(CASEWORKER).documents().get(0);
  }

  private CaseDocuments of(Caller caller) {
    return database.work(
        d -> d.of(DocumentSearch.class, Documents.class).of(receipt.reference(), caller));
  }
}
