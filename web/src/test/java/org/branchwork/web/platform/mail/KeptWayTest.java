package org.branchwork.web.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptWayTest {

  @TempDir Path directory;

  @Test
  void a_mail_is_one_file_that_only_the_portal_may_read() throws Exception {
    MailState state = way().send(MailRoom.letterTo("ann@example.org"));

    assertThat(state).isEqualTo(MailState.KEPT);
    assertThat(files()).hasSize(1);
    Path file = files().get(0);
    assertThat(file.getFileName()).hasToString("2026-11-22T09-00-00Z_0000-1.eml");
    assertThat(rights(file)).isEqualTo("rw-------");
    assertThat(rights(file.getParent())).isEqualTo("rwx------");
    assertThat(Files.readString(file)).contains("To: ann@example.org", "<0000-1@example.org>");
  }

  @Test
  void the_same_mail_again_takes_its_own_place() throws Exception {
    way().send(MailRoom.letterTo("ann@example.org"));
    way().send(MailRoom.letterTo("ann@example.org"));
    assertThat(files()).hasSize(1);
  }

  private KeptWay way() {
    return new KeptWay(MailRoom.settings(directory.resolve("mail"), null));
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> listed = Files.list(directory.resolve("mail"))) {
      return listed.toList();
    }
  }

  private static String rights(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
