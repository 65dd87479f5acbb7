package org.branchwork.fundraising.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.statements.ColumnMapping;
import org.branchwork.fundraising.api.statements.ColumnMeaning;
import org.branchwork.fundraising.api.statements.DateOrder;
import org.branchwork.fundraising.api.statements.DayConflict;
import org.branchwork.fundraising.api.statements.ImportProgress;
import org.branchwork.fundraising.api.statements.ImportStage;
import org.branchwork.fundraising.api.statements.StatementAnswers;
import org.jspecify.annotations.Nullable;

/** Uploads that wait, each seen by its own reader alone, and the mappings drawn so far. */
@ApplicationScoped
class UploadRows {

  /** Stands in no heading: control characters are blanks there. */
  private static final String BETWEEN = "\u001f";

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  /**
   * An upload.
   *
   * @param bytes {@code null} once it was imported
   * @param left whether its import was left to the portal
   * @param refused why the portal gave it back; {@code null}: it did not
   */
  record Upload(
      UUID id,
      String name,
      String sha256,
      byte @Nullable [] bytes,
      StatementAnswers answers,
      boolean left,
      @Nullable String refused) {}

  /** Keeps an upload, and throws away what the same reader had before. */
  void keep(UUID id, String name, String sha256, byte[] bytes, Caller by, Instant at) {
    entities
        .createNativeQuery("delete from fundraising.statement_upload where read_by = ?1")
        .setParameter(1, by.label())
        .executeUpdate();
    entities
        .createNativeQuery(
            "insert into fundraising.statement_upload (id, name, sha256, bytes, read_by, read_at)"
                + " values (cast(?1 as uuid), ?2, ?3, ?4, ?5, cast(?6 as timestamptz))")
        .setParameter(1, id.toString())
        .setParameter(2, name)
        .setParameter(3, sha256)
        .setParameter(4, bytes)
        .setParameter(5, by.label())
        .setParameter(6, at.toString())
        .executeUpdate();
  }

  Optional<Upload> find(UUID id) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select name, sha256, bytes, date_order, cast(account as text), opening_pence,"
                    + " closing_pence, whole_days, accept_breaks, conflicts, left_at is not null,"
                    + " refused"
                    + " from fundraising.statement_upload where id = cast(?1 as uuid)")
            .setParameter(1, id.toString())
            .getResultList();
    return rows.stream().map(row -> upload(id, (@Nullable Object[]) row)).findFirst();
  }

  private static Upload upload(UUID id, @Nullable Object[] row) {
    StatementAnswers answers =
        new StatementAnswers(
            row[3] == null ? null : DateOrder.valueOf("" + row[3]),
            row[4] == null ? null : UUID.fromString("" + row[4]),
            StatementReading.wholeOrNull(row[5]),
            StatementReading.wholeOrNull(row[6]),
            StatementReading.is(row[7]),
            StatementReading.is(row[8]),
            row[9] == null ? null : DayConflict.valueOf("" + row[9]));
    @Nullable String refused = row[11] == null ? null : "" + row[11];
    return new Upload(
        id,
        "" + row[0],
        "" + row[1],
        (byte[]) row[2],
        answers,
        StatementReading.is(row[10]),
        refused);
  }

  Optional<UUID> waiting() {
    List<?> rows =
        entities
            .createNativeQuery(
                "select cast(id as text) from fundraising.statement_upload"
                    + " where bytes is not null order by read_at desc limit 1")
            .getResultList();
    return rows.stream().map(id -> UUID.fromString("" + id)).findFirst();
  }

  void answer(UUID id, StatementAnswers answers) {
    entities
        .createNativeQuery(
            "update fundraising.statement_upload set date_order = nullif(?2, ''),"
                + " account = cast(nullif(?3, '') as uuid),"
                + " opening_pence = cast(nullif(?4, '') as bigint),"
                + " closing_pence = cast(nullif(?5, '') as bigint), whole_days = ?6,"
                + " accept_breaks = ?7, conflicts = nullif(?8, ''), refused = null where id = cast(?1 as uuid)")
        .setParameter(1, id.toString())
        .setParameter(2, Objects.toString(answers.dateOrder(), ""))
        .setParameter(3, Objects.toString(answers.account(), ""))
        .setParameter(4, Objects.toString(answers.openingPence(), ""))
        .setParameter(5, Objects.toString(answers.closingPence(), ""))
        .setParameter(6, answers.wholeDays())
        .setParameter(7, answers.acceptBreaks())
        .setParameter(8, Objects.toString(answers.conflicts(), ""))
        .executeUpdate();
  }

  /** Whether the caller has a file that was left to the portal. */
  boolean isOneLeft() {
    return !entities
        .createNativeQuery(
            "select 1 from fundraising.statement_upload where left_at is not null limit 1")
        .getResultList()
        .isEmpty();
  }

  /** How far the portal is with a file that was left to it. */
  Optional<ImportProgress> progress(UUID id) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select name, coalesce(stage, 'READING'), done, total"
                    + " from fundraising.statement_upload"
                    + " where id = cast(?1 as uuid) and left_at is not null")
            .setParameter(1, id.toString())
            .getResultList();
    return rows.stream().map(row -> progress((@Nullable Object[]) row)).findFirst();
  }

  private static ImportProgress progress(@Nullable Object[] row) {
    return new ImportProgress(
        "" + row[0],
        ImportStage.valueOf("" + row[1]),
        Integer.parseInt("" + row[2]),
        Integer.parseInt("" + row[3]));
  }

  /** Its bytes are kept with the imported file. */
  void spend(UUID id) {
    entities
        .createNativeQuery(
            "update fundraising.statement_upload set bytes = null, left_at = null, refused = null"
                + " where id = cast(?1 as uuid)")
        .setParameter(1, id.toString())
        .executeUpdate();
  }

  void discard(UUID id) {
    entities
        .createNativeQuery("delete from fundraising.statement_upload where id = cast(?1 as uuid)")
        .setParameter(1, id.toString())
        .executeUpdate();
  }

  /** The mappings drawn so far, the last one first. */
  List<ColumnMapping> mappings() {
    List<?> rows =
        entities
            .createNativeQuery(
                "select headings, meanings, date_order from fundraising.statement_mapping"
                    + " order by drawn_at desc, headings")
            .getResultList();
    return rows.stream().map(row -> mapping((@Nullable Object[]) row)).toList();
  }

  private static ColumnMapping mapping(@Nullable Object[] row) {
    String headings = "" + row[0];
    return new ColumnMapping(
        headings.isEmpty() ? List.of() : List.of(headings.split(BETWEEN, -1)),
        Stream.of(("" + row[1]).split(",")).map(ColumnMeaning::valueOf).toList(),
        row[2] == null ? null : DateOrder.valueOf("" + row[2]));
  }

  static String written(List<String> headings) {
    return String.join(BETWEEN, headings);
  }

  void draw(ColumnMapping mapping, Caller by, Instant at) {
    entities
        .createNativeQuery(
            "insert into fundraising.statement_mapping"
                + " (headings, columns, meanings, date_order, drawn_by, drawn_at)"
                + " values (?1, ?2, ?3, nullif(?4, ''), ?5, cast(?6 as timestamptz))"
                + " on conflict (headings, columns) do update set meanings = excluded.meanings,"
                + " date_order = excluded.date_order, drawn_by = excluded.drawn_by,"
                + " drawn_at = excluded.drawn_at")
        .setParameter(1, written(mapping.headings()))
        .setParameter(2, mapping.meanings().size())
        .setParameter(
            3, mapping.meanings().stream().map(Enum::name).collect(Collectors.joining(",")))
        .setParameter(4, Objects.toString(mapping.dateOrder(), ""))
        .setParameter(5, by.label())
        .setParameter(6, at.toString())
        .executeUpdate();
  }
}
