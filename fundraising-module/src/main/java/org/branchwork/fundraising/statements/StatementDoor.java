package org.branchwork.fundraising.statements;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.statements.ColumnMapping;
import org.branchwork.fundraising.api.statements.DateOrder;
import org.branchwork.fundraising.api.statements.MappingPreset;
import org.branchwork.fundraising.api.statements.ProposedMapping;
import org.branchwork.fundraising.api.statements.ReadFile;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.ReadingAnswers;
import org.branchwork.fundraising.api.statements.StatementProblem;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.jspecify.annotations.Nullable;

/** Reads one bank statement file; whatever the bytes are, there is an answer. */
public final class StatementDoor {

  private StatementDoor() {}

  /** Reads a file that nothing was said about yet. */
  public static ReadFile read(byte[] bytes) {
    return read(bytes, ReadingAnswers.NONE);
  }

  /** Reads a file with what the treasurer said; the same bytes and answers give the same again. */
  public static ReadFile read(byte[] bytes, ReadingAnswers answers) {
    String sha256 = sha256(bytes);
    try {
      Found found = Formats.read(FileText.of(bytes), answers);
      List<StatementQuestion> questions = new ArrayList<>(found.questions());
      questions.addAll(Balances.check(found.sheets()));
      return new ReadFile(
          sha256,
          found.sheets().stream().map(Sheet::read).toList(),
          questions,
          null,
          found.firstRows());
    } catch (Refused refused) {
      return unread(sha256, refused.problem());
    } catch (RuntimeException unforeseen) {
      return unread(sha256, new StatementProblem(StatementProblem.Kind.UNFORESEEN, null, ""));
    }
  }

  /**
   * What the columns of a CSV file that no layout fits probably mean, and how its first lines would
   * be read.
   *
   * @param preset the bank that the treasurer begins from; {@code null}: none
   */
  public static ProposedMapping proposed(byte[] bytes, @Nullable MappingPreset preset) {
    List<List<String>> rows = read(bytes).firstRows();
    ColumnGuess.Guessed guess = ColumnGuess.of(rows, preset);
    return new ProposedMapping(guess.headingRow(), guess.meanings(), tried(bytes, rows, guess));
  }

  private static List<ReadLine> tried(
      byte[] bytes, List<List<String>> rows, ColumnGuess.Guessed guess) {
    Integer row = guess.headingRow();
    List<String> headings = row == null || rows.isEmpty() ? List.of() : rows.get(row);
    int columns = row == null ? guess.meanings().size() : headings.size();
    try {
      ColumnMapping mapping =
          new ColumnMapping(headings, guess.meanings().subList(0, columns), null);
      ReadFile read = read(bytes, new ReadingAnswers(List.of(mapping), DateOrder.DAY_FIRST));
      return read.statements().stream()
          .flatMap(statement -> statement.lines().stream())
          .limit(ProposedMapping.SHOWN)
          .toList();
    } catch (FundraisingRuleBroken incomplete) {
      return List.of();
    }
  }

  /**
   * The lines of a statement, oldest first: in the order in which fewer of its balances break, and
   * where none tells, by its first and last day.
   */
  public static List<ReadLine> oldestFirst(List<ReadLine> lines) {
    return Balances.oldestFirst(lines);
  }

  private static ReadFile unread(String sha256, StatementProblem problem) {
    return new ReadFile(sha256, List.of(), List.of(), problem, List.of());
  }

  /** Of any bytes, in 64 small hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
