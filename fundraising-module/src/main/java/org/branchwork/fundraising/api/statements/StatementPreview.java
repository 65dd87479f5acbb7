package org.branchwork.fundraising.api.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an uploaded file would bring.
 *
 * @param upload what to call it by
 * @param name as it was called where it came from
 * @param problem why it cannot be read; nothing of it is imported
 * @param questions what has to be answered first
 * @param parts one for each account in it that is known
 * @param gaps what is missing before and after it; nothing that keeps it from being imported
 * @param firstRows the first rows of a CSV file that a mapping is asked for, or was drawn for
 * @param drawn the mapping it is read by, where one was drawn
 * @param answers what was answered so far
 * @param imported the same file when it was imported before: once more changes nothing
 * @param refused why the portal gave it back, to which it was left; {@code null}: it did not
 */
public record StatementPreview(
    UUID upload,
    String name,
    @Nullable StatementProblem problem,
    List<StatementQuestion> questions,
    List<Part> parts,
    List<StatementGap> gaps,
    List<List<String>> firstRows,
    @Nullable ColumnMapping drawn,
    StatementAnswers answers,
    Optional<StatementFileView> imported,
    @Nullable String refused) {

  /** How many lines of a part are shown. */
  public static final int SHOWN = 20;

  /**
   * What the file shows of one account.
   *
   * @param from its first day
   * @param to its last day
   * @param lines how many movements
   * @param newLines how many of them are not there yet
   * @param first the first of its lines, oldest first, at most {@link #SHOWN}
   */
  public record Part(
      BankAccountView account,
      LocalDate from,
      LocalDate to,
      @Nullable Long openingPence,
      @Nullable Long closingPence,
      int lines,
      int newLines,
      List<ReadLine> first) {

    /** Keeps its own copy. */
    public Part {
      first = List.copyOf(first);
    }
  }

  /** Keeps its own copies. */
  public StatementPreview {
    questions = List.copyOf(questions);
    parts = List.copyOf(parts);
    gaps = List.copyOf(gaps);
    firstRows = List.copyOf(firstRows);
  }

  /** Whether it can be imported as it stands. */
  public boolean ready() {
    return problem == null && questions.isEmpty() && imported.isEmpty();
  }
}
