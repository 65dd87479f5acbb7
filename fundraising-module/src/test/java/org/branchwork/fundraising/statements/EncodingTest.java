package org.branchwork.fundraising.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.statements.StatementProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file reads the same in whatever encoding, and with whatever line ends, it is written. */
class EncodingTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");

  static Stream<String> files() {
    return StatementFilesTest.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_reads_the_same_in_every_encoding_and_with_every_line_end(String name)
      throws CharacterCodingException {
    byte[] original = Described.bytes(name);
    String expected = Described.of(StatementDoor.read(original));
    String text = FileText.of(original);

    for (String end : LINE_ENDS) {
      for (byte[] written : written(text.replace("\n", end))) {
        assertThat(Described.of(StatementDoor.read(written))).isEqualTo(expected);
      }
    }
  }

  private static List<byte[]> written(String text) throws CharacterCodingException {
    Stream<byte[]> unicode =
        Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
            .flatMap(charset -> Stream.of(text.getBytes(charset), marked(text, charset)));
    // what has no place in Windows-1252 cannot have come in it
    return WINDOWS.newEncoder().canEncode(text)
        ? Stream.concat(unicode, Stream.of(text.getBytes(WINDOWS))).toList()
        : unicode.toList();
  }

  private static byte[] marked(String text, Charset charset) {
    return ("\uFEFF" + text).getBytes(charset);
  }

  @Test
  void the_marks_that_only_windows_has_are_read() {
    byte[] written =
        "Date,Type,Description,Amount,Balance\n13 Mar 2026,CR,O’NEILL – €5,£1.00,£1.00\n"
            .getBytes(WINDOWS);

    assertThat(StatementDoor.read(written).statements().get(0).lines().get(0).text())
        .isEqualTo("O’NEILL – €5");
  }

  @Test
  void what_is_no_text_is_refused() {
    List<byte[]> none =
        List.of(
            "%PDF-1.7\n\0\1\2".getBytes(StandardCharsets.US_ASCII),
            "PK\3\4spreadsheet".getBytes(StandardCharsets.US_ASCII),
            new byte[] {'a', ',', (byte) 0x81, '\n'},
            ByteBuffer.allocate(64).putInt(0xFFFE4100).array());

    assertThat(none)
        .allSatisfy(
            bytes ->
                assertThat(StatementDoor.read(bytes).problem())
                    .extracting(StatementProblem::kind)
                    .isEqualTo(StatementProblem.Kind.NOT_TEXT));
  }
}
