package org.branchwork.casework.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.FileContent;
import org.branchwork.casework.api.subjectaccess.AccessPack;
import org.branchwork.casework.api.subjectaccess.AccessPack.Kind;
import org.branchwork.casework.api.subjectaccess.AccessPack.Line;
import org.branchwork.casework.api.subjectaccess.AccessPack.Mark;
import org.branchwork.casework.api.subjectaccess.Gathering.Enclosure;
import org.branchwork.casework.api.subjectaccess.PackDesk.Decision;
import org.branchwork.casework.rows.RowDoor;
import org.branchwork.casework.rows.RowDoor.Row;
import org.jspecify.annotations.Nullable;

/** What was gathered, in rows; to a case through the functions of the database alone. */
@ApplicationScoped
class PackRows {

  private static final String DECIDE_MARKS = deciding("access_mark", "id", "bigint", "black");
  private static final String DECIDE_FILES = deciding("access_file", "file_id", "uuid", "goes");

  @Inject RowDoor door;

  /** A case that belongs, and how far it is. */
  record Belonging(String reference, boolean sealed, boolean gathered, @Nullable String apart) {}

  /** A part of what the job reads. */
  record JobLine(String section, String words) {}

  /** All decisions at once; those that change nothing keep who took them, and when. */
  private static String deciding(String table, String id, String type, String yes) {
    return ("update casework.%1$s decided set %4$s = d.yes, why = d.why,"
            + " decided_by = cast(?5 as uuid), decided_at = ?6"
            + " from unnest(cast(string_to_array(?2, chr(31)) as %3$s[]),"
            + " cast(string_to_array(?3, chr(31)) as boolean[]), string_to_array(?4, chr(31)))"
            + " d (id, yes, why) where decided.request = ?1 and decided.%2$s = d.id"
            + " and (decided.%4$s, decided.why) is distinct from (d.yes, d.why)")
        .formatted(table, id, type, yes);
  }

  List<Belonging> belonging(long number) {
    return door
        .rows(
            "select reference, sealed, gathered_at, apart_why from casework.access_gathering(?1)",
            number)
        .stream()
        .map(
            row ->
                new Belonging(
                    row.text(0), row.yes(1), row.momentOrNone(2) != null, row.textOrNone(3)))
        .toList();
  }

  boolean asked(long number) {
    return !door.numbers(
            "select number from casework.access_request where number = ?1 and gather_at is not null",
            number)
        .isEmpty();
  }

  /** Whether that begins a gathering. */
  boolean gather(long number, Caller by, Instant now) {
    boolean again =
        door.row("select casework.gather_access_again(?1), 1", number)
            .map(row -> row.yes(0))
            .orElse(false);
    if (again) {
      door.change(
          "update casework.access_request set gather_by = cast(?2 as uuid), gather_at = ?3"
              + " where number = ?1",
          number,
          by.account(),
          now);
    }
    return again;
  }

  /** Gathers one case; the request it is of. */
  Optional<Long> gatherNext(Instant now) {
    return door.row("select casework.gather_access_case(?1), 1", now)
        .flatMap(row -> Optional.ofNullable(row.numberOrNone(0)));
  }

  List<JobLine> jobLines(long number) {
    return door.rows("select section, words from casework.access_job_lines(?1)", number).stream()
        .map(row -> new JobLine(row.text(0), row.text(1)))
        .toList();
  }

  void markFound(long number, Map<String, Kind> found) {
    if (!found.isEmpty()) {
      door.rows(
          "select casework.mark_access_words(?1, mark.kind, mark.words), 1"
              + " from unnest(string_to_array(?2, chr(31)), string_to_array(?3, chr(31)))"
              + " mark (kind, words)",
          number,
          joined(found.values()),
          joined(found.keySet()));
    }
  }

  /** As one text that the database takes apart again; no text of a case holds this sign. */
  static String joined(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining("\u001f"));
  }

  void mark(long number, String words) {
    door.change(
        "insert into casework.access_mark (request, kind, words) values (?1, 'ADDED', ?2)"
            + " on conflict do nothing",
        number,
        words);
  }

  List<Mark> marks(long number, List<Line> lines) {
    return door
        .rows(
            "select id, kind, words, black, why from casework.access_mark where request = ?1"
                + " order by folded",
            number)
        .stream()
        .map(row -> mark(row, lines))
        .toList();
  }

  private static Mark mark(Row row, List<Line> lines) {
    String words = row.text(2);
    Predicate<String> says = Blackening.saying(words);
    long found = lines.stream().map(Line::words).filter(says).count();
    return new Mark(
        row.number(0),
        Kind.valueOf(row.text(1)),
        words,
        Math.toIntExact(found),
        (Boolean) row.columns()[3],
        row.textOrNone(4));
  }

  /** Decides about words that were marked; whether that changes anything. */
  boolean decideMarks(long number, Map<Long, Decision> how, Caller by, Instant now) {
    return decide(DECIDE_MARKS, number, how, by, now);
  }

  /** Decides about files, in the same way. */
  boolean decideFiles(long number, Map<UUID, Decision> how, Caller by, Instant now) {
    return decide(DECIDE_FILES, number, how, by, now);
  }

  private boolean decide(String sql, long number, Map<?, Decision> how, Caller by, Instant now) {
    return !how.isEmpty()
        && door.change(
                sql,
                number,
                joined(how.keySet()),
                joined(how.values().stream().map(Decision::yes).toList()),
                joined(how.values().stream().map(Decision::why).toList()),
                by.account(),
                now)
            > 0;
  }

  /** The lines; of what goes out, without a word of the notes that are held back. */
  List<Line> lines(long number, boolean goingOut) {
    return door
        .rows(
            "select g.reference, l.section, l.at, l.who,"
                + " case when ?2 and l.withheld_why is not null then ?3 else l.words end"
                + " from casework.access_line l"
                + " join casework.access_line_references(?1) g on g.case_id = l.case_id"
                + " where l.request = ?1 order by g.reference, l.position",
            number,
            goingOut,
            AccessPack.BLACK)
        .stream()
        .map(
            row ->
                new Line(
                    row.text(0), row.text(1), row.momentOrNone(2), row.textOrNone(3), row.text(4)))
        .toList();
  }

  List<Enclosure> files(long number) {
    return door
        .rows(
            "select cast(id as text), reference, name, type, size, goes, why"
                + " from casework.access_files(?1)",
            number)
        .stream()
        .map(
            row ->
                new Enclosure(
                    row.id(0),
                    row.text(1),
                    row.text(2),
                    row.text(3),
                    row.number(4),
                    (Boolean) row.columns()[5],
                    row.textOrNone(6)))
        .toList();
  }

  AccessPack.Content content(long number, Enclosure file) {
    byte[] bytes =
        door.row("select casework.access_file_bytes(?1, cast(?2 as uuid)), 1", number, file.id())
            .orElseThrow()
            .bytes(0);
    return new AccessPack.Content(
        file.reference(), file.id(), new FileContent(file.name(), file.type(), bytes));
  }

  boolean apart(long number, String reference, String why) {
    return door.row("select casework.answer_access_apart(?1, ?2, ?3), 1", number, reference, why)
        .map(row -> row.yes(0))
        .orElse(false);
  }

  void noteCopy(long number, Instant now) {
    door.rows("select casework.note_access_copy(?1, ?2), 1", number, now);
  }

  void keep(long number, byte[] pack, Caller by, Instant now) {
    door.change(
        "insert into casework.access_pack values (?1, ?2, cast(?3 as uuid), ?4)",
        number,
        pack,
        by.account(),
        now);
  }

  Optional<Instant> releasedAt(long number) {
    return door.row("select released_at, 1 from casework.access_pack where request = ?1", number)
        .map(row -> row.moment(0));
  }

  Optional<byte[]> pack(long number) {
    return door.row("select content, 1 from casework.access_pack where request = ?1", number)
        .map(row -> row.bytes(0));
  }

  int sweep(Instant before) {
    return Math.toIntExact(door.numbers("select casework.sweep_access(?1)", before).get(0));
  }
}
