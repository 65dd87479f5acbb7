package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.branchwork.web.inserver.Asking.Field;
import org.branchwork.web.inserver.MatrixWorld.Person;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page on which attempts to ring a member are kept. */
@ExtendWith(ArquillianExtension.class)
public class CallsIT {

  @Inject MatrixWorld world;
  @ArquillianResource URL portal;

  @Test
  void an_attempt_is_kept_once_and_a_message_nobody_allowed_is_refused_with_a_sentence()
      throws Exception {
    Asking asking = new Asking(portal);
    Person caseworker = world.of("caseworker");
    String path = "/portal/cases/" + world.of("assigned", caseworker).reference() + "/calls";
    String page = asking.get(path, caseworker.token()).body();
    assertThat(page).contains("Nobody has rung this member yet").doesNotContain("I left a message");
    List<Field> form = new ArrayList<>(Asking.hidden(page, "tried"));
    form.add(new Field("do", "tried"));
    form.add(new Field("note", "wombat words"));

    HttpResponse<String> refused =
        asking.post(path, caseworker.token(), with(form, "LEFT_MESSAGE"), Map.of());
    assertThat(refused.body())
        .contains("did not say that a message may be left", "wombat words</textarea>");

    for (int i = 0; i < 2; i++) {
      HttpResponse<String> kept =
          asking.post(path, caseworker.token(), with(form, "NO_ANSWER"), Map.of());
      assertThat(kept.headers().firstValue("Location")).contains(path + "?done=tried");
    }
    String after = asking.get(path + "?done=tried", caseworker.token()).body();
    assertThat(after).containsOnlyOnce("wombat words");
    assertThat(after).contains("rang: no answer", "A good moment to try again");

    Person other = world.of("secretary");
    String theirs = "/portal/cases/" + world.of("other", null).reference() + "/calls";
    assertThat(asking.get(theirs, caseworker.token()).statusCode()).isEqualTo(404);
    assertThat(asking.get(theirs, other.token()).statusCode()).isEqualTo(200);
  }

  private static List<Field> with(List<Field> form, String outcome) {
    List<Field> all = new ArrayList<>(form);
    all.add(new Field("outcome", outcome));
    return all;
  }
}
