package org.branchwork.web.pages.fundraising;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.branchwork.fundraising.api.statements.ColumnMapping;
import org.branchwork.fundraising.api.statements.ColumnMeaning;
import org.branchwork.fundraising.api.statements.DateOrder;
import org.branchwork.fundraising.api.statements.StatementPreview;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The columns of a CSV file, to be explained on its first rows. */
public class ColumnsView {

  private final List<List<String>> rows;
  private final @Nullable ColumnMapping drawn;
  private final Proposal proposal;
  private final Map<String, String> typed;

  ColumnsView(StatementPreview preview, Proposal proposal, Map<String, String> typed) {
    this.rows = preview.firstRows();
    this.proposal = proposal;
    this.drawn = preview.drawn();
    this.typed = typed;
  }

  /** A column with some of its values. */
  public record Column(String id, String label, List<Option> meanings) {}

  /** The first rows of the file; empty when nothing is asked. */
  public List<List<String>> getRows() {
    return rows;
  }

  /** Which row holds the headings: none, or one of the first. */
  public List<Option> getHeadingRows() {
    String chosen = typed.getOrDefault("heading-row", headingRow());
    List<Option> options = new ArrayList<>();
    options.add(new Option("none", Texts.get("bank.heading-none"), chosen.equals("none")));
    for (int i = 0; i < rows.size(); i++) {
      String row = String.valueOf(i);
      String label = Texts.say("bank.heading-row", i + 1, String.join(" · ", rows.get(i)));
      options.add(new Option(row, label, chosen.equals(row)));
    }
    return options;
  }

  private String headingRow() {
    if (drawn == null) {
      return proposal.headingRow().orElse("0");
    }
    List<String> headings = drawn.headings();
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).stream().map(ColumnMapping::heading).toList().equals(headings))
        .mapToObj(String::valueOf)
        .findFirst()
        .orElse("none");
  }

  /** As many as the widest row has. */
  public List<Column> getAll() {
    int widest = rows.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, widest).mapToObj(this::column).toList();
  }

  private Column column(int at) {
    String id = "column-" + at;
    List<ColumnMeaning> meanings = drawn == null ? proposal.meanings() : drawn.meanings();
    ColumnMeaning meaning = at < meanings.size() ? meanings.get(at) : ColumnMeaning.NONE;
    String chosen = typed.getOrDefault(id, meaning.name());
    return new Column(
        id,
        Texts.say("bank.column", at + 1, sample(at)),
        Option.of(ColumnMeaning.values(), "bank.meaning.", chosen));
  }

  private String sample(int column) {
    return String.join(
        " · ",
        rows.stream()
            .filter(row -> row.size() > column)
            .map(row -> row.get(column))
            .filter(cell -> !cell.isBlank())
            .limit(3)
            .toList());
  }

  /** The banks to begin from; empty once it is drawn. */
  public List<Proposal.Bank> getBanks() {
    return proposal.banks();
  }

  /** The first lines as they would be read by what is proposed. */
  public List<StatementView.Line> getFirst() {
    return proposal.first().stream().map(StatementView::line).toList();
  }

  /** How dates are read, as drawn with the columns. */
  public List<Option> getDateOrders() {
    DateOrder order = drawn == null ? null : drawn.dateOrder();
    String chosen = typed.getOrDefault("drawn-order", order == null ? "" : order.name());
    return Option.of(DateOrder.values(), "bank.order.", chosen);
  }
}
