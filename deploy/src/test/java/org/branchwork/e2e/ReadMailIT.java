package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code admin read-mail} of the executable jar, in the memory that its script gives it. */
class ReadMailIT {
  private static final int MEGABYTE = 1024 * 1024;

  @TempDir Path home;

  @Test
  void a_message_is_read_without_portal_database_or_directory() throws IOException {
    var file = write("a.eml", "<p>Caf&eacute;</p>");

    var command = Launched.command(home, home.resolve("data"), "admin", "read-mail", file, "none");

    assertThat(command.exitCode()).isZero();
    assertThat(command.said()).hasSize(2);
    assertThat(command.said().get(0)).contains("\"text\":\"Café\"").endsWith("\"problem\":null}");
    assertThat(command.said().get(1)).contains("\"problem\":\"There is no file");
    assertThat(home.resolve("data")).doesNotExist();
    assertThat(home.resolve("secrets")).doesNotExist();
  }

  @Test
  void a_file_of_25_megabytes_fits_into_the_memory_of_the_command() throws IOException {
    var file = Base64.getMimeEncoder().encodeToString(new byte[25 * MEGABYTE]);
    var message = write("large.eml", "<p>Here it is.", file);

    var command = Launched.command(home, home.resolve("data"), "admin", "read-mail", message);

    assertThat(command.exitCode()).isZero();
    assertThat(command.said().get(0))
        .contains("\"bytes\":" + 25 * MEGABYTE, "Here it is.")
        .endsWith("\"problem\":null}");
  }

  @Test
  void a_page_of_25_megabytes_gives_its_beginning_in_that_memory() throws IOException {
    var message = write("page.eml", "<p>Here <b>it</b> is.".repeat(25 * MEGABYTE / 21));

    var command = Launched.command(home, home.resolve("data"), "admin", "read-mail", message);

    assertThat(command.exitCode()).isZero();
    assertThat(command.said().get(0)).contains("Here it is.", "\"problem\":\"The text is longer");
  }

  @Test
  void without_a_file_the_use_is_wrong() {
    var command = Launched.command(home, home.resolve("data"), "admin", "read-mail");

    assertThat(command.exitCode()).isEqualTo(2);
    assertThat(command.said().get(0)).isEqualTo("read-mail needs at least one file.");
  }

  private String write(String name, String page) throws IOException {
    return write(name, page, "");
  }

  private String write(String name, String page, String file) throws IOException {
    var message =
        "From: ann@example.org\nContent-Type: multipart/mixed; boundary=edge\n\n"
            + "--edge\nContent-Type: text/html; charset=utf-8\n\n"
            + page
            + "\n--edge\nContent-Type: video/mp4; name=a.mp4\nContent-Transfer-Encoding: base64\n\n"
            + file
            + "\n--edge--\n";
    var path = home.resolve(name);
    Files.write(path, message.getBytes(StandardCharsets.UTF_8));
    return path.toString();
  }
}
