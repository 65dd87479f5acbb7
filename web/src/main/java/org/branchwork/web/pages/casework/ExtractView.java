package org.branchwork.web.pages.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.branchwork.casework.api.register.ExtractPreview;
import org.branchwork.casework.api.register.ExtractPreview.Column;
import org.branchwork.casework.api.register.ExtractPreview.Persons;
import org.branchwork.casework.api.register.Meaning;
import org.branchwork.web.pages.shared.Texts;

/** An extract in words: its columns to be explained, and what it would change. */
public class ExtractView {

  private final ExtractPreview preview;

  ExtractView(ExtractPreview preview) {
    this.preview = preview;
  }

  /** A column to be explained. */
  public record ColumnLine(String id, String label, List<Choice> meanings) {}

  /** One kind of change, with the first of those it concerns. */
  public record Change(String label, int count, List<String> first) {}

  public boolean isReady() {
    return preview.ready();
  }

  public List<ColumnLine> getColumns() {
    List<ColumnLine> lines = new ArrayList<>();
    for (Column column : preview.columns()) {
      String label = Texts.say("register.column", column.heading(), column.sample());
      lines.add(new ColumnLine("column-" + lines.size(), label, meanings(column)));
    }
    return lines;
  }

  private static List<Choice> meanings(Column column) {
    return Stream.of(Meaning.values())
        .map(
            each ->
                new Choice(
                    each.name(), Texts.get("register.meaning." + each), each == column.meaning()))
        .toList();
  }

  /** Joined, changed, lapsed, problems, as they are. */
  public List<Change> getChanges() {
    return List.of(
        change("joined", preview.joined()),
        change("changed", preview.changed()),
        change("lapsed", preview.lapsed()),
        new Change(
            Texts.get("register.change.problems"),
            preview.problems().count(),
            preview.problems().first().stream()
                .map(p -> Texts.say("register.row", p.row(), Texts.get("rule." + p.key())))
                .toList()));
  }

  private static Change change(String key, Persons persons) {
    return new Change(
        Texts.get("register.change." + key),
        persons.count(),
        persons.first().stream()
            .map(each -> Texts.say("register.person", each.number(), each.name()))
            .toList());
  }

  public String getUnchanged() {
    return Texts.say("register.unchanged", preview.unchanged());
  }

  /** That this looks like a part of an extract; empty when it does not. */
  public String getWarning() {
    int lapsed = preview.lapsed().count();
    return lapsed * 2 > preview.members()
        ? Texts.say("register.half", lapsed, preview.members())
        : "";
  }
}
