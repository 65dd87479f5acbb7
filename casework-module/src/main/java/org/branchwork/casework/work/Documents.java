package org.branchwork.casework.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent.Deed;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.FileEntry;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.documents.CaseDocuments;
import org.branchwork.casework.api.documents.DocumentDesk;
import org.branchwork.casework.api.documents.DocumentEntry;
import org.branchwork.casework.api.documents.DocumentSearch;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.FileDoor;
import org.branchwork.casework.cases.TextDoor;
import org.branchwork.casework.rows.RowDoor;
import org.branchwork.casework.rows.RowDoor.Row;
import org.jspecify.annotations.Nullable;

/** Keeps the documents of cases, each with all its versions. */
@ApplicationScoped
@Transactional
class Documents implements DocumentDesk, DocumentSearch {

  private static final String TABLE = "document";

  @Inject CaseDoor cases;
  @Inject TextDoor texts;
  @Inject FileDoor files;
  @Inject RowDoor tables;

  @Override
  public void add(
      String reference, String formKey, @Nullable String title, List<NewFile> file, Caller caller) {
    Held held = cases.toWork(reference, caller);
    String clean = TextDoor.line(title, 200, "document.title");
    NewFile one = one(file);
    if (texts.first(held, formKey, "document", List.of(clean), List.of(one))) {
      UUID id = UUID.randomUUID();
      TextDoor.Kept kept = texts.of(held).write(TABLE, id, List.of(clean));
      tables.change(
          "insert into casework.document (id, case_id, text, key_number, ciphertext, added_by,"
              + " added_at) values (cast(?1 as uuid), ?2, ?3, cast(?4 as integer),"
              + " cast(?5 as bytea), cast(?6 as uuid), ?7)",
          id,
          held.id(),
          kept.plain().get(0),
          kept.keyNumber(),
          kept.ciphertext(),
          caller.account(),
          cases.now());
      keep(held, id, one, caller);
    }
  }

  @Override
  public void addVersion(
      String reference, String formKey, UUID document, List<NewFile> file, Caller caller) {
    Held held = cases.toWork(reference, caller);
    if (tables
        .rows(
            "select cast(id as text), case_id from casework.document"
                + " where id = cast(?1 as uuid) and case_id = ?2",
            document,
            held.id())
        .isEmpty()) {
      throw new CaseNotFound();
    }
    NewFile one = one(file);
    if (texts.first(held, formKey, "version", List.of(document), List.of(one))) {
      keep(held, document, one, caller);
    }
  }

  private void keep(Held held, UUID document, NewFile file, Caller caller) {
    UUID kept = files.keep(held, file);
    tables.change(
        "insert into casework.document_version (file_id, document_id, case_id, number, added_by,"
            + " added_at) select cast(?1 as uuid), cast(?2 as uuid), ?3,"
            + " (select count(*) + 1 from casework.document_version"
            + " where document_id = cast(?2 as uuid)), cast(?4 as uuid), ?5",
        kept,
        document,
        held.id(),
        caller.account(),
        cases.now());
    cases.step(held, CaseFile.Kind.DOCUMENT_ADDED, caller, null);
    cases.tell(held, Deed.DOCUMENT_ADDED, kept, caller);
  }

  @Override
  public CaseDocuments of(String reference, Caller caller) {
    Held held = cases.seen(reference, caller);
    FileDoor.Files all = files.of(held);
    Map<UUID, String> titles = new LinkedHashMap<>();
    Map<UUID, List<DocumentEntry.Version>> versions = new LinkedHashMap<>();
    TextDoor.Pen pen = texts.of(held);
    for (Row row :
        tables.rows(
            "select cast(d.id as text), d.text, d.key_number, d.ciphertext,"
                + " cast(v.file_id as text), v.number, cast(v.added_by as text), v.added_at"
                + " from casework.document d join casework.document_version v"
                + " on v.document_id = d.id where d.case_id = ?1"
                + " order by d.added_at desc, d.id, v.number desc",
            held.id())) {
      UUID id = row.id(0);
      titles.computeIfAbsent(
          id, each -> Objects.requireNonNull(pen.read(TABLE, id, row.kept(1, 1)).get(0)));
      FileEntry file = Objects.requireNonNull(all.kept().get(row.id(4)));
      versions
          .computeIfAbsent(id, each -> new ArrayList<>())
          .add(new DocumentEntry.Version((int) row.number(5), file, row.id(6), row.moment(7)));
    }
    List<DocumentEntry> documents = new ArrayList<>();
    titles.forEach(
        (id, title) ->
            documents.add(
                new DocumentEntry(
                    id, title, List.copyOf(Objects.requireNonNull(versions.get(id))))));
    return new CaseDocuments(List.copyOf(documents), all.sent());
  }

  private static NewFile one(List<NewFile> files) {
    List<NewFile> clean = FileDoor.clean(files, "document.file");
    if (clean.size() != 1) {
      throw new CaseworkRuleBroken("document.file");
    }
    return clean.get(0);
  }
}
