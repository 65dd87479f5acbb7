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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rules of membership below the register. */
@ExtendWith(ArquillianExtension.class)
public class MembershipRulesIT {

  private static final String REGISTER = "/portal/register";

  @Inject MatrixWorld world;
  @Inject Rows rows;
  @ArquillianResource URL portal;
  private Asking asking;

  @BeforeEach
  void open() {
    asking = new Asking(portal);
  }

  @Test
  void an_officer_sets_them_and_it_is_audited() throws Exception {
    Person officer = world.of("secretary");
    assertThat(post(officer, "90", "30").statusCode()).isEqualTo(303);

    assertThat(page(officer)).contains("id=\"memberFor\"", "value=\"90\"", "value=\"30\"");
    assertThat(
            rows.text(
                "select count(*) from platform.audit_entry where action = 'MembershipRulesSet'"))
        .isEqualTo("1");
    assertThat(post(officer, "28", "0").statusCode()).isEqualTo(303);
  }

  @Test
  void what_is_wrong_is_named_and_what_was_typed_is_kept() throws Exception {
    assertThat(post(world.of("secretary"), "a month", "3661").body())
        .contains("href=\"#memberFor\"", "value=\"a month\"")
        .contains("href=\"#paidUp\"", "value=\"3661\"", "from 0 to 3660");
  }

  @Test
  void who_keeps_the_register_alone_sees_no_form() throws Exception {
    assertThat(page(world.of("case-lead")))
        .contains("id=\"words\"")
        .doesNotContain("id=\"memberFor\"");
  }

  private HttpResponse<String> post(Person person, String memberFor, String paidUp)
      throws Exception {
    List<Field> fields = new ArrayList<>(Asking.hidden(page(person), "id=\"memberFor\""));
    fields.add(new Field("memberFor", memberFor));
    fields.add(new Field("paidUp", paidUp));
    fields.add(new Field("do", "rules"));
    return asking.post(REGISTER, person.token(), fields, Map.of());
  }

  private String page(Person person) throws Exception {
    return asking.get(REGISTER, person.token()).body();
  }
}
