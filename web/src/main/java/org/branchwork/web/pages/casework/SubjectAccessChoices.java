package org.branchwork.web.pages.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.subjectaccess.AccessPack.Mark;
import org.branchwork.casework.api.subjectaccess.Gathering;
import org.branchwork.casework.api.subjectaccess.Gathering.Enclosure;
import org.branchwork.casework.api.subjectaccess.Gathering.Note;
import org.branchwork.casework.api.subjectaccess.PackDesk.Decision;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What there is to decide about a pack, as fields, and what was chosen in them. */
final class SubjectAccessChoices {

  private static final String MARK = "mark-";
  private static final String FILE = "file-";
  private static final int NOTE_SIGNS = 80;

  private SubjectAccessChoices() {}

  /** Something to decide about. */
  public record Row(String id, String label, List<Choice> choices) {}

  static List<Row> marks(Gathering state) {
    return state.marks().stream().map(SubjectAccessChoices::row).toList();
  }

  private static Row row(Mark mark) {
    String label =
        Texts.say(
            "subject.mark-line",
            mark.words(),
            Texts.get("subject.mark-kind." + mark.kind()),
            mark.found());
    String chosen = mark.why() == null ? "" : mark.why();
    return new Row(
        MARK + mark.id(), label, Choice.of(MarkChoice.class, "subject.decision.", chosen));
  }

  static List<Row> files(Gathering state) {
    return state.files().stream().map(SubjectAccessChoices::row).toList();
  }

  private static Row row(Enclosure file) {
    String label =
        file.reference().isEmpty()
            ? Texts.say("subject.mail-line", file.name(), Dates.size(file.size()))
            : Texts.say(
                "subject.file-line", file.name(), Dates.size(file.size()), file.reference());
    String chosen = file.why() == null ? "" : file.why();
    return new Row(
        FILE + file.id(), label, Choice.of(FileChoice.class, "subject.decision.", chosen));
  }

  /** The decisions about words that were chosen; what was left open stays open. */
  static Map<Long, Decision> marks(Gathering state, Map<String, String> typed) {
    Map<Long, Decision> decisions = new HashMap<>();
    for (Mark mark : state.marks()) {
      Arrays.stream(MarkChoice.values())
          .filter(each -> each.name().equals(typed.get(MARK + mark.id())))
          .forEach(each -> decisions.put(mark.id(), new Decision(each.black(), each.name())));
    }
    return decisions;
  }

  /** The decisions about files, in the same way. */
  static Map<UUID, Decision> files(Gathering state, Map<String, String> typed) {
    Map<UUID, Decision> decisions = new HashMap<>();
    for (Enclosure file : state.files()) {
      Arrays.stream(FileChoice.values())
          .filter(each -> each.name().equals(typed.get(FILE + file.id())))
          .forEach(each -> decisions.put(file.id(), new Decision(each.goes(), each.name())));
    }
    return decisions;
  }

  /** The notes to choose from, by their beginnings. */
  static List<Choice> notes(Gathering state) {
    return state.notes().stream()
        .map(
            note ->
                new Choice(
                    note.id().toString(),
                    Texts.say(
                        note.withheld() == null ? "subject.note-line" : "subject.note-withheld",
                        note.reference(),
                        Dates.moment(note.at()),
                        beginning(note.words())),
                    false))
        .toList();
  }

  private static String beginning(String words) {
    String line = words.replaceAll("\\s+", " ");
    int signs = line.codePointCount(0, line.length());
    return signs <= NOTE_SIGNS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, NOTE_SIGNS)) + "…";
  }

  /** The note that was chosen, {@code null} for none of these. */
  static @Nullable UUID note(Gathering state, Map<String, String> typed) {
    return state.notes().stream()
        .map(Note::id)
        .filter(each -> each.toString().equals(typed.get("note")))
        .findFirst()
        .orElse(null);
  }

  /** What nothing leaves without, in sentences. */
  static List<String> missing(Gathering state) {
    List<String> missing = new ArrayList<>();
    long marks = state.marks().stream().filter(each -> each.black() == null).count();
    long files = state.files().stream().filter(each -> each.goes() == null).count();
    if (marks > 0) {
      missing.add(Texts.say("subject.missing-marks", marks));
    }
    if (files > 0) {
      missing.add(Texts.say("subject.missing-files", files));
    }
    state.sealed().stream()
        .filter(each -> each.why() == null)
        .forEach(each -> missing.add(Texts.say("subject.missing-sealed", each.reference())));
    return List.copyOf(missing);
  }
}
