package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who has a hand-over sheet at its address. */
@ExtendWith(ArquillianExtension.class)
public class SheetServletIT {

  @Inject MatrixWorld world;
  @Inject Staff staff;
  @ArquillianResource URL portal;

  @Test
  void a_caseworker_has_the_own_sheet_and_a_lead_everybodys() throws Exception {
    Asking asking = new Asking(portal);
    UUID caseworker = staff.hire("caseworker");
    world.fresh(caseworker);
    String token = staff.signIn(caseworker);
    HttpResponse<String> own = asking.get("/portal/hand-over-sheet", token);
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(own.body()).startsWith("%PDF");

    String of = "/portal/hand-over-sheet?of=" + caseworker;
    assertThat(asking.get(of, world.of("case-lead").token()).statusCode()).isEqualTo(200);
    assertThat(asking.get(of, staff.signIn(staff.hire("caseworker"))).statusCode()).isEqualTo(404);
    for (String nobody : new String[] {"nobody", UUID.randomUUID().toString()}) {
      assertThat(asking.get("/portal/hand-over-sheet?of=" + nobody, token).statusCode())
          .isEqualTo(404);
    }
    assertThat(asking.get("/portal", token).body()).contains("/portal/hand-over-sheet");
  }
}
