package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server keeps of a page with a view can be written down and read again, all of it. */
@ExtendWith(ArquillianExtension.class)
public class ViewStateIT {

  @Inject Staff staff;
  @ArquillianResource URL portal;

  @ParameterizedTest
  @CsvSource("/portal/accounts, administrator, org.branchwork.web.pages.account.AccountsPage")
  void the_session_of_a_page_with_a_view_survives_being_written_down(
      String path, String role, String page) throws Exception {
    String cookie = "bw_signin=" + staff.signIn(staff.hire(role));
    HttpRequest request =
        HttpRequest.newBuilder(portal.toURI().resolve(path)).header("Cookie", cookie).build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);

    HttpSession session = Sessions.newest();
    String written = "";
    for (String name : Collections.list(session.getAttributeNames())) {
      byte[] bytes = write(session.getAttribute(name));
      assertThat(read(bytes)).as(name).isNotNull();
      written += new String(bytes, StandardCharsets.ISO_8859_1);
    }
    assertThat(written).contains(page);
  }

  /** As after the loss of an instance, whose session the other does not know. */
  @ParameterizedTest
  @CsvSource({"'', 302", "partial/ajax, 200"})
  void a_page_whose_state_is_lost_begins_anew(String faces, int status) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(portal.toURI().resolve("/portal/accounts"))
            .header("Cookie", "bw_signin=" + staff.signIn(staff.hire("administrator")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("list=list&jakarta.faces.ViewState=1%3A1"));
    if (!faces.isEmpty()) {
      request.header("Faces-Request", faces);
    }

    var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(status);
    String led = answer.headers().firstValue("Location").orElse(answer.body());
    assertThat(led).contains("/portal/accounts");
    assertThat(answer.body()).doesNotContain("Something went wrong");
    if (!faces.isEmpty()) {
      assertThat(answer.body()).contains("<redirect url=\"/portal/accounts\"");
    }
  }

  private static byte[] write(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }
}
