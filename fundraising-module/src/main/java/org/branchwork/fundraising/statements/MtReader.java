package org.branchwork.fundraising.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Cuts MT940 and MT942 into messages and fields, with the envelope of SWIFT or without. */
final class MtReader {
  private static final Pattern FIELD = Pattern.compile("^:(\\d{2}[A-Z]?):(.*)$");

  /** A line of SWIFT's envelope, which may have the first field behind it. */
  private static final Pattern ENVELOPE = Pattern.compile("^(-?\\}|\\{[1-5S]:)");

  private final List<Sheet> sheets = new ArrayList<>();
  private @Nullable MtMessage message;
  private @Nullable Field field;

  /** Whether an envelope is open, which has to be closed. */
  private boolean enveloped;

  /** A field: its tag, and its lines. */
  record Field(int line, String tag, List<String> lines) {
    String first() {
      return lines.get(0).strip();
    }
  }

  private final String text;

  MtReader(String text) {
    this.text = text;
  }

  Found read() {
    List<String> lines = FileText.lines(text);
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i).stripTrailing(), i + 1);
    }
    if (enveloped) {
      throw new Refused(Kind.CUT_SHORT, lines.size());
    }
    endMessage(lines.size());
    if (sheets.isEmpty()) {
      throw new Refused(Kind.NOT_STATEMENT, null);
    }
    return Found.of(sheets);
  }

  private void line(String line, int number) {
    Matcher begins = FIELD.matcher(line);
    if (begins.matches()) {
      endField();
      if (begins.group(1).equals("20")) {
        endMessage(number);
        message = new MtMessage(number);
      }
      List<String> lines = new ArrayList<>(List.of(begins.group(2)));
      field = new Field(number, begins.group(1), lines);
    } else if (line.equals("-") || ENVELOPE.matcher(line).find()) {
      endMessage(number);
      enveloped = line.contains("{4:");
    } else if (field != null) {
      field.lines().add(line);
    } else if (message != null && !line.isBlank()) {
      throw new Refused(Kind.MALFORMED, number, line);
    }
  }

  private void endField() {
    if (field != null) {
      if (message == null) {
        throw new Refused(Kind.MALFORMED, field.line(), ":" + field.tag() + ":");
      }
      message.add(field);
    }
    field = null;
  }

  private void endMessage(int line) {
    endField();
    if (message != null) {
      sheets.add(message.sheet(line));
    }
    message = null;
  }
}
