package org.branchwork.casework.collectives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.FileContent;
import org.branchwork.casework.api.FileEntry;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.collectives.CollectiveSheet;
import org.branchwork.casework.rows.RowDoor;

/** The rows of what is common to the members of a collective. */
@ApplicationScoped
class CommonRows {

  private static final int MESSAGES = 20;

  @Inject RowDoor statements;

  void keepEntry(long of, LocalDate on, String text, boolean shared, UUID by, Instant at) {
    statements.change(
        "insert into casework.collective_entry values"
            + " (gen_random_uuid(), ?1, cast(?2 as date), ?3, ?4, cast(?5 as uuid), ?6)",
        of,
        on,
        text,
        shared,
        by,
        at);
  }

  void keepFile(long of, NewFile file, boolean shared, UUID by, Instant at) {
    UUID id = UUID.randomUUID();
    statements.change(
        "insert into casework.collective_file values"
            + " (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid), ?8)",
        id,
        of,
        file.name(),
        file.type(),
        file.bytes().length,
        shared,
        by,
        at);
    statements.change(
        "insert into casework.collective_file_content values (cast(?1 as uuid), ?2)",
        id,
        file.bytes());
  }

  void keepMessage(UUID id, long of, String text, UUID by, Instant at) {
    statements.change(
        "insert into casework.collective_message values"
            + " (cast(?1 as uuid), ?2, ?3, cast(?4 as uuid), ?5)",
        id,
        of,
        text,
        by,
        at);
  }

  /** Shares a line or a document, or no longer; how many changed. */
  int share(long of, UUID item, boolean shared) {
    return update("collective_entry", of, item, shared)
        + update("collective_file", of, item, shared);
  }

  private int update(String table, long of, UUID item, boolean shared) {
    return statements.change(
        "update casework."
            + table
            + " set shared = ?3 where collective_id = ?1 and id = cast(?2 as uuid)"
            + " and shared <> ?3",
        of,
        item,
        shared);
  }

  int removeEntry(long of, UUID entry) {
    return statements.change(
        "delete from casework.collective_entry where collective_id = ?1 and id = cast(?2 as uuid)",
        of,
        entry);
  }

  List<CollectiveSheet.Entry> entries(long of) {
    return statements
        .rows(
            "select cast(id as text), happened_on, text, shared from casework.collective_entry"
                + " where collective_id = ?1 order by happened_on, added_at, id",
            of)
        .stream()
        .map(row -> new CollectiveSheet.Entry(row.id(0), row.day(1), row.text(2), row.yes(3)))
        .toList();
  }

  List<CollectiveSheet.CommonFile> files(long of) {
    return statements
        .rows(
            "select cast(id as text), name, type, size, shared, cast(added_by as text), added_at"
                + " from casework.collective_file where collective_id = ?1"
                + " order by added_at desc, id",
            of)
        .stream()
        .map(
            row ->
                new CollectiveSheet.CommonFile(
                    new FileEntry(row.id(0), row.text(1), row.text(2), row.number(3)),
                    row.yes(4),
                    row.id(5),
                    row.moment(6)))
        .toList();
  }

  /** A document with its bytes, as far as the caller may see it. */
  FileContent content(UUID file) {
    return statements
        .row(
            "select f.name, f.type, b.bytes from casework.collective_file f"
                + " join casework.collective_file_content b on b.file_id = f.id"
                + " where f.id = cast(?1 as uuid)",
            file)
        .map(row -> new FileContent(row.text(0), row.text(1), row.bytes(2)))
        .orElseThrow(CaseNotFound::new);
  }

  Optional<String> message(long of, UUID id) {
    return statements
        .row(
            "select text, cast(id as text) from casework.collective_message"
                + " where collective_id = ?1 and id = cast(?2 as uuid)",
            of,
            id)
        .map(row -> row.text(0));
  }

  List<CollectiveSheet.MessageToAll> messages(long of) {
    return statements
        .rows(
            "with member as materialized (select c.id, c.stage from casework.collective_member m"
                + " join casework.case_file c on c.id = m.case_id where m.collective_id = ?1),"
                + " latest as (select * from casework.collective_message where collective_id = ?1"
                + " order by written_at desc, id limit ?2)"
                + " select cast(x.id as text), x.text, cast(x.written_by as text), x.written_at,"
                + " count(d.case_id), count(member.id) filter"
                + " (where d.case_id is null and member.stage <> 'CLOSED')"
                + " from latest x left join member on true"
                + " left join casework.collective_delivery d on d.message_id = x.id"
                + " and d.case_id = member.id group by x.id, x.text, x.written_by, x.written_at"
                + " order by x.written_at desc, x.id",
            of,
            MESSAGES)
        .stream()
        .map(
            row ->
                new CollectiveSheet.MessageToAll(
                    row.id(0), row.text(1), row.id(2), row.moment(3), row.count(4), row.count(5)))
        .toList();
  }
}
