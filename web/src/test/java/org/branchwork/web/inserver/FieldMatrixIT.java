package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.branchwork.web.inserver.Asking.Field;
import org.branchwork.web.inserver.MatrixWorld.Person;
import org.branchwork.web.inserver.MatrixWorld.Planted;
import org.branchwork.web.platform.access.Route;
import org.branchwork.web.platform.access.Routes;
import org.branchwork.web.platform.identity.Roles;
import org.branchwork.web.platform.matrix.AccessMatrix;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A word of its own is planted in every field of the access matrix. Each role follows every link it
 * is given and asks for everything it is not; the word is found by those who stand in the line of
 * the field, and in not one byte by anybody else. That no mail holds a word of a case is held by
 * {@link MailIT}.
 */
@ExtendWith(ArquillianExtension.class)
public class FieldMatrixIT {

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
  private static final int MOST_PAGES = 1_500;

  @Inject MatrixWorld world;
  @Inject PlantedStatement statement;
  @Inject PlantedGrant grant;
  @ArquillianResource URL portal;
  private Asking asking;

  @BeforeEach
  void open() throws Exception {
    asking = new Asking(portal);
    world.everyCase();
    world.account();
    statement.of(world.of("treasurer").id());
  }

  @Test
  void every_field_has_its_word() {
    assertThat(AccessMatrix.rows("fields"))
        .extracting(row -> row.get(0))
        .containsExactlyInAnyOrderElementsOf(MatrixWorld.CANARIES.keySet());
  }

  @Test
  void a_field_is_found_by_the_roles_of_its_line_and_by_nobody_else() throws Exception {
    Set<String> expected = new TreeSet<>();
    AccessMatrix.rows("fields")
        .forEach(
            row -> row.stream().skip(1).forEach(role -> expected.add(role + " " + row.get(0))));
    Set<String> whole = new TreeSet<>();
    Set<String> part = new TreeSet<>();
    for (String role : Roles.all()) {
      String all = everythingAnswered(world.of(role));
      MatrixWorld.CANARIES.forEach(
          (field, words) -> {
            if (words.stream().allMatch(all::contains)) {
              whole.add(role + " " + field);
            }
            if (words.stream().anyMatch(all::contains)) {
              part.add(role + " " + field);
            }
          });
    }
    assertThat(part).containsExactlyElementsOf(expected);
    assertThat(whole).containsExactlyElementsOf(expected);
  }

  @Test
  void nobody_signed_in_finds_any() throws Exception {
    String all = everythingAnswered(new Person("nobody", world.account(), null));
    assertThat(MatrixWorld.CANARIES.values().stream().flatMap(List::stream))
        .noneMatch(all::contains);
  }

  /** All bytes that a person gets to see, headers too. */
  private String everythingAnswered(Person person) throws Exception {
    StringBuilder all = new StringBuilder();
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> paths = new ArrayDeque<>(asked(person));
    while (!paths.isEmpty() && seen.size() < MOST_PAGES) {
      String path = paths.poll();
      if (seen.add(path)) {
        HttpResponse<String> answer = asking.get(path, person.token());
        all.append(answer.headers().map()).append(answer.body());
        LINK.matcher(answer.body())
            .results()
            .map(found -> found.group(1).replace("&amp;", "&"))
            .filter(link -> !link.startsWith("/assets/") && !link.contains("faces.resource"))
            .forEach(paths::add);
      }
    }
    return all.append(inBackground(person)).toString();
  }

  private List<String> asked(Person person) throws Exception {
    List<String> paths = new ArrayList<>();
    for (Route route : Routes.all()) {
      paths.add(world.path(route, person.token() == null ? null : person));
    }
    for (Planted planted : world.everyCase()) {
      paths.add("/portal/cases/" + planted.reference());
      paths.add("/files/" + planted.file() + "/quokka.txt");
      paths.add("/enquiry/" + planted.reference() + "?key=wrong");
      paths.add("/api/v1/enquiries/" + planted.reference() + "?key=wrong");
      paths.add("/portal/audit?record=" + planted.reference());
    }
    for (String view : List.of("new", "mine", "waiting", "due", "urgent", "open", "closed")) {
      paths.add("/portal/cases?view=" + view);
    }
    paths.add("/portal/cases/search?q=quokka");
    paths.add(grant.path());
    return paths;
  }

  /** The one table whose pages are turned in the background, asked of every staff page. */
  private String inBackground(Person person) throws Exception {
    StringBuilder all = new StringBuilder();
    for (Route route : Routes.all()) {
      if (route.kind() == Route.Kind.STAFF) {
        String path = world.path(route, person.token() == null ? null : person);
        String page = asking.get(path, person.token()).body();
        List<Field> fields = new ArrayList<>(Asking.hidden(page, "ViewState"));
        fields.add(new Field("jakarta.faces.partial.ajax", "true"));
        fields.add(new Field("jakarta.faces.source", "list:accounts"));
        fields.add(new Field("jakarta.faces.partial.execute", "list:accounts"));
        fields.add(new Field("jakarta.faces.partial.render", "list:accounts"));
        fields.add(new Field("list:accounts_pagination", "true"));
        fields.add(new Field("list:accounts_first", "0"));
        fields.add(new Field("list:accounts_rows", "25"));
        all.append(
            asking
                .post(path, person.token(), fields, Map.of("Faces-Request", "partial/ajax"))
                .body());
      }
    }
    return all.toString();
  }
}
