package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.ledger.PeriodView;
import org.branchwork.fundraising.api.yearend.PackDesk;
import org.branchwork.web.inserver.Asking.Field;
import org.branchwork.web.inserver.MatrixWorld.Person;
import org.branchwork.web.platform.identity.Roles;
import org.branchwork.web.platform.matrix.AccessMatrix;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Looks into the auditor's pack: the bank's own files are in it for those of [fields in the pack],
 * and no other field of the matrix for anybody.
 */
@ExtendWith(ArquillianExtension.class)
public class PackFieldsIT {

  private static final String PACK = "/portal/fund/pack";
  private static final Caller JOB = Caller.system("pack-fields-test");
  private static final LocalDate STATEMENT = LocalDate.of(2026, 1, 5);

  /** What the planted statement that was imported says, which the matrix calls statement.line. */
  private static final String LINE = "quokkapaid";

  @Inject MatrixWorld world;
  @Inject PlantedStatement statement;
  @Inject PlantedGrant grant;
  @Inject LedgerDesk ledger;
  @Inject LedgerSearch books;
  @Inject PackDesk packs;
  @ArquillianResource URL portal;
  private Asking asking;
  private String span;

  @BeforeEach
  void plant() throws Exception {
    asking = new Asking(portal);
    world.everyCase();
    grant.path();
    statement.of(world.of("treasurer").id());
    while (ledger.seal(500, JOB) > 0) {
      // until every entry is chained
    }
    PeriodView period =
        books.periods(JOB).stream()
            .filter(each -> !STATEMENT.isBefore(each.from()) && !STATEMENT.isAfter(each.to()))
            .findFirst()
            .orElseThrow();
    span = period.from() + "/" + period.from();
  }

  @Test
  void the_roles_of_the_line_are_handed_the_pack_and_nobody_else_is() throws Exception {
    Set<String> handed = new TreeSet<>();
    for (String role : Roles.all()) {
      HttpResponse<String> answer = take(world.of(role));
      if (answer.headers().firstValue("Content-Type").orElse("").contains("zip")) {
        handed.add(role);
      } else {
        assertThat(answer.body()).as(role).doesNotContain(LINE);
      }
    }
    List<String> line = AccessMatrix.rows("fields in the pack").get(0);
    assertThat(line.get(0)).isEqualTo("statement.line");
    assertThat(handed).containsExactlyInAnyOrderElementsOf(line.subList(1, line.size()));
  }

  @Test
  void the_banks_own_file_is_in_the_pack_and_no_other_field_of_the_matrix() throws Exception {
    LocalDate from = LocalDate.parse(span.substring(0, 10));
    for (Permission permission :
        List.of(Permission.READ, Permission.RECONCILE, Permission.APPROVE)) {
      Caller caller = Caller.staff(UUID.randomUUID(), Set.of(permission));
      String pack = unpacked(packs.take(from, from, caller).zip());
      assertThat(pack).as(permission.name()).contains(LINE, "statements/");
      MatrixWorld.CANARIES.forEach(
          (field, words) ->
              assertThat(words).as(field + " " + permission).noneMatch(pack::contains));
    }
  }

  private HttpResponse<String> take(Person person) throws Exception {
    HttpResponse<String> page = asking.get(PACK, person.token());
    List<Field> fields = new ArrayList<>(Asking.hidden(page.body(), "value=\"take\""));
    fields.add(new Field("span", span));
    fields.add(new Field("do", "take"));
    return asking.post(PACK, person.token(), fields, Map.of());
  }

  /** Names and contents of all that is in it. */
  private static String unpacked(byte[] zip) throws Exception {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        all.append(entry.getName()).append('\n');
        all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)).append('\n');
      }
    }
    return all.toString();
  }
}
