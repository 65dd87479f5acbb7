package org.branchwork.fundraising.ledger;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.EntrySource;
import org.branchwork.fundraising.api.ledger.EntryView;
import org.branchwork.fundraising.api.ledger.JournalEntry;
import org.branchwork.fundraising.api.ledger.JournalLine;
import org.branchwork.fundraising.api.ledger.JournalQuestion;
import org.branchwork.fundraising.api.ledger.Posting;
import org.branchwork.fundraising.sql.SqlDoor;
import org.branchwork.fundraising.sql.SqlDoor.Row;
import org.jspecify.annotations.Nullable;

/** Reads entries with their postings, in two questions however many they are. */
final class Journal {

  private static final String ENTRIES =
      "select cast(e.public_id as text), e.number, cast(e.occurred_on as text), e.reason,"
          + " e.text, e.source_kind, e.source_id, e.source_purpose,"
          + " cast(r.public_id as text), cast(b.public_id as text), e.entered_by, "
          + SqlDoor.micros("e.entered_at")
          + " from fundraising.ledger_entry e"
          + " left join fundraising.ledger_entry r on r.id = e.reverses"
          + " left join fundraising.ledger_entry b on b.reverses = e.id where ";
  private static final String LINES =
      "select e.number, cast(a.public_id as text), a.kind, a.name, cast(f.public_id as text),"
          + " p.pence from fundraising.ledger_posting p"
          + " join fundraising.ledger_entry e on e.id = p.entry_id"
          + " join fundraising.ledger_account a on a.id = p.account_id"
          + " left join fundraising.fund f on f.id = a.fund_id where ";
  private static final String IN_PERIODS =
      "e.period_id in (select id from fundraising.ledger_period"
          + " where starts_on between cast(?1 as date) and cast(?2 as date)) order by e.number";

  private static final String CHAIN =
      "select cast(a.public_id as text), cast(p.starts_on as text), s.sequence,"
          + " encode(s.hash, 'hex'), fundraising.ledger_link_said(s.previous_hash, e, q)"
          + " from fundraising.ledger_seal s"
          + " join fundraising.ledger_period p on p.id = s.period_id"
          + " join fundraising.ledger_account a on a.id = s.account_id"
          + " join fundraising.ledger_entry e on e.id = s.entry_id"
          + " join fundraising.ledger_posting q on q.entry_id = s.entry_id and q.line = s.line"
          + " where p.starts_on between cast(?1 as date) and cast(?2 as date)"
          + " order by a.id, p.starts_on, s.sequence";

  private final EntityManager entities;

  Journal(EntityManager entities) {
    this.entities = entities;
  }

  Optional<JournalEntry> of(UUID entry) {
    return whole(rows(ENTRIES + "e.public_id = cast(?1 as uuid)", entry)).stream().findFirst();
  }

  /** The newest first. */
  List<JournalEntry> page(JournalQuestion question, int most) {
    return whole(
        rows(
            ENTRIES
                + "(cast(?1 as bigint) is null or e.number < cast(?1 as bigint))"
                + " and (cast(?2 as date) is null or e.period_id = (select id"
                + " from fundraising.ledger_period where starts_on = cast(?2 as date)))"
                + " and (cast(?3 as uuid) is null or exists (select from"
                + " fundraising.ledger_posting p join fundraising.fund f on f.id = p.fund_id"
                + " where p.entry_id = e.id and f.public_id = cast(?3 as uuid)))"
                + " order by e.number desc limit cast(?4 as integer)",
            question.before().orElse(null),
            question.periodFrom().orElse(null),
            question.fund().orElse(null),
            most));
  }

  /** Those of some days after a number, by their number. */
  List<JournalEntry> ofDays(LocalDate from, LocalDate to, long after, int most) {
    return whole(
        rows(
            ENTRIES
                + "e.occurred_on between cast(?1 as date) and cast(?2 as date)"
                + " and e.number > cast(?3 as bigint) order by e.number limit cast(?4 as integer)",
            from,
            to,
            after,
            most));
  }

  /**
   * Every entry of some periods, the oldest first.
   *
   * @param from the first day of the first
   * @param last the first day of the last
   */
  List<JournalEntry> inPeriods(LocalDate from, LocalDate last) {
    Map<Long, List<JournalLine>> lines = lines(rows(LINES + IN_PERIODS + ", p.line", from, last));
    return rows(ENTRIES + IN_PERIODS, from, last).stream().map(row -> entry(row, lines)).toList();
  }

  /** Every link of the chains of some periods; account, period, place, hash, what was hashed. */
  List<Row> chain(LocalDate from, LocalDate last) {
    return rows(CHAIN, from, last);
  }

  private List<JournalEntry> whole(List<Row> entries) {
    String numbers =
        entries.stream().map(row -> row.text(1)).collect(Collectors.joining(",", "{", "}"));
    Map<Long, List<JournalLine>> lines =
        lines(rows(LINES + "e.number = any (cast(?1 as bigint[])) order by p.line", numbers));
    return entries.stream().map(row -> entry(row, lines)).toList();
  }

  private static Map<Long, List<JournalLine>> lines(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.whole(0), Collectors.mapping(Journal::line, Collectors.toList())));
  }

  private static JournalLine line(Row row) {
    return new JournalLine(
        row.uuid(1), row.one(AccountKind.class, 2), row.text(3), row.uuidIfAny(4), row.whole(5));
  }

  private static JournalEntry entry(Row row, Map<Long, List<JournalLine>> all) {
    List<JournalLine> lines = all.getOrDefault(row.whole(1), List.of());
    return new JournalEntry(
        new EntryView(
            row.uuid(0),
            row.whole(1),
            row.day(2),
            row.one(EntryReason.class, 3),
            row.text(4),
            row.has(5)
                ? Optional.of(new EntrySource(row.text(5), row.text(6), row.text(7)))
                : Optional.empty(),
            row.uuidIfAny(8),
            row.uuidIfAny(9),
            row.text(10),
            row.moment(11),
            lines.stream().map(line -> new Posting(line.account(), line.pence())).toList()),
        lines);
  }

  private List<Row> rows(String sql, @Nullable Object... values) {
    return SqlDoor.rows(entities, sql, values);
  }
}
