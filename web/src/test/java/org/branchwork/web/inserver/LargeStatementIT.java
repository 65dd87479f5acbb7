package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.statements.ImportDesk;
import org.branchwork.fundraising.api.statements.ImportStage;
import org.branchwork.fundraising.api.statements.StatementDesk;
import org.branchwork.web.inserver.Asking.Field;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file that takes too long for a request: the portal imports it, and tells how far it is. */
@ExtendWith(ArquillianExtension.class)
public class LargeStatementIT {

  private static final String PAGE = "/portal/fund/statements";
  private static final String IMPORT = PAGE + "/import";
  private static final String WORKS = "A file is being imported.";
  private static final int LINES = 3_000;
  private static final int LINES_A_DAY = 500;
  private static final int MOST_LOOKS = 2_000;

  @Inject Staff staff;
  @Inject Rows rows;
  @Inject Jdbi jdbi;
  @Inject StatementDesk desk;
  @Inject ImportDesk imports;
  @ArquillianResource URL portal;

  private Asking asking;
  private UUID treasurer;
  private Caller caller;
  private String token;

  @BeforeEach
  void open() throws Exception {
    asking = new Asking(portal);
    treasurer = staff.hire("treasurer");
    token = staff.signIn(treasurer);
    caller = PlantedStatement.treasurer(treasurer);
    desk.addAccount(PlantedStatement.ACCOUNT, caller);
  }

  @Test
  void a_large_file_is_imported_by_the_portal_while_its_page_tells_how_far_that_is()
      throws Exception {
    String at = uploaded(file());
    UUID upload = UUID.fromString(at.substring(at.indexOf('=') + 1));
    try (Handle somebodyImports = jdbi.open()) {
      ask(somebodyImports, "pg_advisory_lock");
      try {
        assertTellsHowFarItIs(at, upload);
      } finally {
        ask(somebodyImports, "pg_advisory_unlock");
      }
    }
    // waits for the portal's job, or comes before it
    assertThat(desk.importFile(upload, caller).id()).isEqualTo(upload);
    HttpResponse<String> done = asking.get(at, token);
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(page(location(done)))
        .contains("is imported: 3,000 movements, of which 3,000 are new");
    assertThat(location(posted(at, "import"))).as("a late click").isEqualTo(location(done));
    assertThat(page(PAGE)).doesNotContain(WORKS);
    assertThat(
            rows.text(
                "select count(*) from platform.audit_entry"
                    + " where action = 'StatementImported' and actor = ?",
                treasurer.toString()))
        .isEqualTo("1");
  }

  private void assertTellsHowFarItIs(String at, UUID upload) throws Exception {
    assertThat(location(post(at, "import"))).isEqualTo(at);
    assertThat(page(at))
        .contains(WORKS, "The file is read.", "You may leave this page", "Look again how far")
        .doesNotContain("<progress", "value=\"import\"");
    assertThat(page(PAGE)).contains(WORKS, at);
    assertThat(location(posted(at, "import"))).as("a second click").isEqualTo(at);
    assertThat(upload("b.csv", "anything").body())
        .contains("<title>Error: ", "A file of yours is being imported.");
    imports.note(upload, ImportStage.STORING, 1200, LINES, caller);
    assertThat(page(at))
        .contains("1,200 of 3,000 new movements are stored.")
        .contains("max=\"3000\" value=\"1200\"");
  }

  private static void ask(Handle handle, String function) {
    handle
        .select("select cast(" + function + "(hashtextextended('statement-import', 0)) as text)")
        .mapTo(String.class)
        .list();
  }

  @Test
  void a_large_file_that_the_portal_cannot_import_comes_back_with_a_sentence() throws Exception {
    String at = uploaded(file().replaceFirst("/2012,", "/2012x,"));
    assertThat(page(at)).contains("The file is not read").doesNotContain("value=\"import\"");
    assertThat(location(post(at, "import"))).isEqualTo(at);
    String looked = page(at);
    for (int look = 0; look < MOST_LOOKS && looked.contains(WORKS); look++) {
      looked = page(at);
    }
    assertThat(looked)
        .contains("The file was not imported", "nothing of it is imported", "The file is not read");
    assertThat(post(at, "discard").statusCode()).isEqualTo(303);
    assertThat(page(PAGE)).doesNotContain(WORKS, "was read and not yet imported");
  }

  private static String file() {
    StringBuilder file = new StringBuilder(PlantedStatement.LLOYDS);
    for (int i = LINES; i > 0; i--) {
      String day =
          LocalDate.of(2012, 1, 1)
              .plusDays((i - 1) / LINES_A_DAY)
              .format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
      file.append(day)
          .append(",FPI,'08-99-99,66374958,Standing order of a member ")
          .append(i)
          .append(",,1.00,")
          .append(i)
          .append(".00,\n");
    }
    return file.toString();
  }

  private HttpResponse<String> upload(String name, String content) throws Exception {
    List<Field> form = new ArrayList<>(Asking.hidden(page(IMPORT), "name=\"file\""));
    form.add(new Field("do", "read"));
    return asking.postFile(IMPORT, token, form, name, content);
  }

  /** Uploads a file, and where it is looked at. */
  private String uploaded(String content) throws Exception {
    HttpResponse<String> answer = upload("large.csv", content);
    assertThat(answer.statusCode()).isEqualTo(303);
    return location(answer);
  }

  private HttpResponse<String> post(String at, String act) throws Exception {
    List<Field> form = new ArrayList<>(Asking.hidden(page(at), "value=\"discard\""));
    form.add(new Field("do", act));
    return asking.post(IMPORT, token, form, Map.of());
  }

  /** The same from a page that was opened before. */
  private HttpResponse<String> posted(String at, String act) throws Exception {
    List<Field> form = new ArrayList<>(Asking.hidden(page(IMPORT), "name=\"file\""));
    form.add(new Field("upload", at.substring(at.indexOf('=') + 1)));
    form.add(new Field("do", act));
    return asking.post(IMPORT, token, form, Map.of());
  }

  private String page(String path) throws Exception {
    return asking.get(path, token).body();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
