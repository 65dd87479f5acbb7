package org.branchwork.fundraising.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.ledger.EntrySource;
import org.branchwork.fundraising.api.ledger.EntryView;
import org.branchwork.fundraising.api.ledger.JournalEntry;
import org.branchwork.fundraising.api.ledger.JournalLine;
import org.jspecify.annotations.Nullable;

/** The entries as a table with a row for each posting, and as JSON with the postings in them. */
final class JournalFiles implements PackPart {

  private final List<JournalEntry> entries;

  JournalFiles(List<JournalEntry> entries) {
    this.entries = entries;
  }

  int postings() {
    return entries.stream().mapToInt(entry -> entry.lines().size()).sum();
  }

  /** What moved on each account, in pence. */
  Map<UUID, Long> moved() {
    return entries.stream()
        .flatMap(entry -> entry.lines().stream())
        .collect(Collectors.toMap(JournalLine::account, JournalLine::pence, Math::addExact));
  }

  @Override
  public void addTo(PackFiles files) {
    List<String> heads = new ArrayList<>();
    heads.addAll(List.of("number", "entry", "occurred_on", "reason", "text", "entered_by"));
    heads.addAll(List.of("entered_micros", "entered_at", "reverses", "reversed_by"));
    heads.addAll(List.of("source_kind", "source_id", "source_purpose", "line"));
    heads.addAll(List.of("account", "account_kind", "account_name", "fund", "pence"));
    CsvText csv = new CsvText(heads);
    entries.forEach(entry -> rows(entry, csv));
    files.add("journal.csv", csv.text());
    files.add(
        "journal.json",
        entries.stream()
            .map(JournalFiles::json)
            .collect(Collectors.joining(",\n", "[\n", "\n]\n")));
  }

  private static void rows(JournalEntry journal, CsvText csv) {
    int number = 0;
    for (JournalLine line : journal.lines()) {
      number++;
      List<@Nullable Object> cells = new ArrayList<>(values(journal.entry()).values());
      cells.add(number);
      cells.addAll(values(line).values());
      csv.row(cells);
    }
  }

  private static String json(JournalEntry journal) {
    Map<String, @Nullable Object> values = values(journal.entry());
    String head = JsonText.members(values);
    String lines =
        journal.lines().stream()
            .map(line -> "    {" + JsonText.members(values(line)) + "}")
            .collect(Collectors.joining(",\n"));
    return "  {" + head + ", \"postings\": [\n" + lines + "\n  ]}";
  }

  private static Map<String, @Nullable Object> values(EntryView entry) {
    Optional<EntrySource> source = entry.source();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("number", entry.number());
    values.put("entry", entry.entry());
    values.put("occurred_on", entry.occurredOn());
    values.put("reason", entry.reason());
    values.put("text", entry.text());
    values.put("entered_by", entry.enteredBy());
    values.put("entered_micros", ChronoUnit.MICROS.between(Instant.EPOCH, entry.enteredAt()));
    values.put("entered_at", entry.enteredAt());
    values.put("reverses", entry.reverses().orElse(null));
    values.put("reversed_by", entry.reversedBy().orElse(null));
    values.put("source_kind", source.map(EntrySource::kind).orElse(null));
    values.put("source_id", source.map(EntrySource::id).orElse(null));
    values.put("source_purpose", source.map(EntrySource::purpose).orElse(null));
    return values;
  }

  private static Map<String, @Nullable Object> values(JournalLine line) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("account", line.account());
    values.put("account_kind", line.kind());
    values.put("account_name", line.name());
    values.put("fund", line.fund().orElse(null));
    values.put("pence", line.pence());
    return values;
  }
}
