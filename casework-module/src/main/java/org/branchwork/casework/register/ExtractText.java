package org.branchwork.casework.register;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.register.RegisterDesk;

/**
 * The rows of an extract, whatever its encoding and separator: spreadsheets write either, and say
 * neither.
 */
final class ExtractText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LOOKED_AT = 20;

  private ExtractText() {}

  /**
   * All rows with the headings first; empty rows are left out.
   *
   * @throws CaseworkRuleBroken {@code register.unreadable}, {@code register.empty} or {@code
   *     register.rows}
   */
  static List<CSVRecord> rows(byte[] bytes) {
    String text = decoded(bytes);
    // a spreadsheet's own format, which is no text
    if (text.indexOf('\0') >= 0) {
      throw new CaseworkRuleBroken("register.unreadable");
    }
    List<CSVRecord> rows = parsed(text, separator(text), Integer.MAX_VALUE);
    if (rows.size() < 2) {
      throw new CaseworkRuleBroken("register.empty");
    }
    // one column alone tells nobody's name: the separator, or a quote that never closes, hides it
    if (rows.get(0).size() < 2) {
      throw new CaseworkRuleBroken("register.unreadable");
    }
    if (rows.size() > RegisterDesk.MOST_ROWS + 1) {
      throw new CaseworkRuleBroken("register.rows");
    }
    return rows;
  }

  private static String decoded(byte[] bytes) {
    String text = decoded(bytes, charset(bytes));
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** UTF-16 by its mark; what is no UTF-8 comes from a Windows spreadsheet. */
  private static Charset charset(byte[] bytes) {
    boolean marked =
        bytes.length > 1
            && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    if (marked) {
      return StandardCharsets.UTF_16;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException notUtf8) {
      return WINDOWS;
    }
  }

  private static String decoded(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException broken) {
      throw new CaseworkRuleBroken("register.unreadable");
    }
  }

  /**
   * The one that parts the first rows into the most columns, as many in each as in the headings.
   */
  private static char separator(String text) {
    return Stream.of(',', ';', '\t', '|')
        .max(Comparator.comparing(candidate -> columns(text, candidate)))
        .orElse(',');
  }

  private static int columns(String text, char separator) {
    try {
      List<CSVRecord> first = parsed(text, separator, LOOKED_AT);
      int headings = first.isEmpty() ? 0 : first.get(0).size();
      long alike = first.stream().filter(row -> row.size() == headings).count();
      return alike * 2 > first.size() ? headings : 0;
    } catch (CaseworkRuleBroken cannotBe) {
      return 0;
    }
  }

  private static List<CSVRecord> parsed(String text, char separator, int most) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    List<CSVRecord> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord row : parser) {
        if (rows.size() >= most) {
          return rows;
        }
        if (row.stream().anyMatch(value -> !value.isBlank())) {
          rows.add(row);
        }
      }
      return rows;
    } catch (UncheckedIOException | IOException broken) {
      // a quote that never closes
      throw new CaseworkRuleBroken("register.unreadable");
    }
  }
}
