package org.branchwork.fundraising.statements;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.branchwork.fundraising.api.statements.ReadFile;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;
import org.jspecify.annotations.Nullable;

/** The text of a file in whatever encoding, every line ended by one line feed. */
final class FileText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LONGEST_LINE = 10_000;
  private static final String NUL = "\0";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What programs of old put at the end of a text. */
  private static final String END_MARK = "\u001A";

  private FileText() {}

  static String of(byte[] bytes) {
    if (bytes.length > ReadFile.MOST_BYTES) {
      throw new Refused(Kind.TOO_LARGE, null);
    }
    String text = decoded(bytes).replace("\r\n", "\n").replace('\r', '\n');
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(1);
    }
    if (text.endsWith(END_MARK)) {
      text = text.substring(0, text.length() - 1);
    }
    if (text.isBlank()) {
      throw new Refused(Kind.EMPTY, null);
    }
    refuseControlsAndTooManyLines(text);
    return text;
  }

  /** The lines of a format that has lines, none endless. */
  static List<String> lines(String text) {
    List<String> lines = List.of(text.split("\n"));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).length() > LONGEST_LINE) {
        throw new Refused(Kind.TOO_LONG, i + 1);
      }
    }
    return lines;
  }

  private static void refuseControlsAndTooManyLines(String text) {
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (Character.isISOControl(c) && c != '\t') {
        throw new Refused(Kind.NOT_TEXT, line);
      }
    }
    int ended = text.endsWith("\n") ? line - 1 : line;
    if (ended > ReadFile.MOST_LINES) {
      throw new Refused(Kind.TOO_MANY_LINES, ReadFile.MOST_LINES + 1);
    }
  }

  private static String decoded(byte[] bytes) {
    for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      if (isUtf16(bytes, charset)) {
        return required(decoded(bytes, charset));
      }
    }
    String utf8 = decoded(bytes, StandardCharsets.UTF_8);
    return utf8 != null ? utf8 : required(decoded(bytes, WINDOWS));
  }

  /** By its mark, or because every second byte of its beginning is nought. */
  private static boolean isUtf16(byte[] bytes, Charset charset) {
    if (bytes.length < 4) {
      return false;
    }
    byte[] mark = BYTE_ORDER_MARK.getBytes(charset);
    int high = charset.equals(StandardCharsets.UTF_16BE) ? 0 : 1;
    boolean noughts =
        bytes[high] == 0 && bytes[high + 2] == 0 && bytes[1 - high] != 0 && bytes[3 - high] != 0;
    return noughts || bytes[0] == mark[0] && bytes[1] == mark[1];
  }

  private static String required(@Nullable String text) {
    if (text == null || text.contains(NUL)) {
      throw new Refused(Kind.NOT_TEXT, null);
    }
    return text;
  }

  private static @Nullable String decoded(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException another) {
      return null;
    }
  }
}
