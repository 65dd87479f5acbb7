package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of {@code admin read-mail}. */
class ReadMailTest {
  private static final String VERB = "read-mail";
  private static final String[] KEYS = {
    "file",
    "messageId",
    "from",
    "to",
    "date",
    "subject",
    "text",
    "attachments",
    "automatic",
    "bounce",
    "problem"
  };

  @TempDir Path directory;

  @Test
  void a_message_is_one_line_as_the_contract_shows_it() throws IOException {
    var file = write("a.eml", message("Café \uD83D\uDE00\nSecond line \"quoted\"\u2028end"));

    assertThat(Printed.lines(VERB, file))
        .containsExactly(
            "{\"file\":\""
                + file
                + "\",\"messageId\":\"<1@x>\",\"from\":\"ann@example.org\","
                + "\"to\":[\"branch@example.org\"],\"date\":\"2026-11-02T21:14:00Z\","
                + "\"subject\":\"Help\",\"text\":\"Café \uD83D\uDE00\\n"
                + "Second line \\\"quoted\\\"\u2028end\","
                + "\"attachments\":[{\"name\":\"rota.pdf\",\"type\":\"application/pdf\",\"bytes\":5120}],"
                + "\"automatic\":false,\"bounce\":false,\"problem\":null}");
  }

  @Test
  void every_file_has_its_line_in_the_order_they_were_named() throws IOException {
    var second = write("2.eml", message("Two"));
    var first = write("1.eml", message("One"));

    assertThat(Printed.objects(VERB, second, "nowhere.eml", first))
        .extracting(line -> line.get("text").asText())
        .containsExactly("Two", "null", "One");
  }

  @Test
  void what_cannot_be_read_still_has_every_key_and_a_problem() throws IOException {
    var lines =
        Printed.objects(
            VERB,
            "nowhere.eml",
            directory.toString(),
            write("empty.eml", ""),
            write("b.eml", "\0\1\2"),
            "\0");

    assertThat(lines).hasSize(5).allSatisfy(ReadMailTest::hasEveryKey);
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.get("problem").asText()).contains(": ").endsWith("."));
    assertThat(lines.get(0).get("messageId").isNull()).isTrue();
    assertThat(lines.get(0).get("attachments")).isEmpty();
  }

  @Test
  void what_a_message_does_not_say_is_null() throws IOException {
    var line = Printed.objects(VERB, write("a.eml", "To: branch@example.org\n\n")).get(0);

    hasEveryKey(line);
    for (var key : List.of("messageId", "from", "date", "subject", "problem")) {
      assertThat(line.get(key).isNull()).as(key).isTrue();
    }
  }

  @Test
  void more_than_is_read_is_a_problem_and_the_beginning_is_there() throws IOException {
    var file = write("large.eml", message("Here it is."));
    try (var large = new RandomAccessFile(file, "rw")) {
      large.setLength(64L * 1024 * 1024 + 1);
    }

    var line = Printed.objects(VERB, file).get(0);
    assertThat(line.get("text").asText()).isEqualTo("Here it is.");
    assertThat(line.get("problem").asText()).startsWith("The message is longer than 64 MB:");
  }

  @Test
  void nothing_is_written() throws IOException {
    Printed.objects(VERB, write("a.eml", message("One")));

    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void without_a_file_the_use_is_wrong() {
    assertThatThrownBy(() -> Printed.lines(VERB))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"first-account", "read-mails", ""})
  void other_verbs_are_left_to_others(String verb) {
    var asked = CommandLine.parse("admin", verb);

    assertThat(FileVerbs.know(asked)).isFalse();
    assertThat(FileVerbs.know(CommandLine.parse("admin", "read-mail", "a"))).isTrue();
    assertThat(FileVerbs.know(CommandLine.parse("admin", "check-account"))).isTrue();
  }

  private static void hasEveryKey(JsonNode line) {
    var keys = new ArrayList<String>();
    line.fieldNames().forEachRemaining(keys::add);
    assertThat(keys).containsExactly(KEYS);
  }

  private static String message(String text) {
    return """
    From: Ann <ann@example.org>
    To: branch@example.org
    Subject: Help
    Date: Mon, 2 Nov 2026 21:14:00 +0000
    Message-ID: <1@x>
    Content-Type: multipart/mixed; boundary=edge

    --edge
    Content-Type: text/plain; charset=utf-8

    %s
    --edge
    Content-Type: application/pdf; name=rota.pdf

    %s
    --edge--
    """
        .formatted(text, "r".repeat(5120));
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content).toString();
  }
}
