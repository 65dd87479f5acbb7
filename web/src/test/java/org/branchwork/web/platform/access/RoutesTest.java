package org.branchwork.web.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.web.platform.matrix.AccessMatrix;
import org.branchwork.web.rest.JsonApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Pattern CAN = Pattern.compile("\\bcan\\([\"']([\\w.-]+)[\"']\\)");

  static Stream<Route> routes() {
    return Routes.all().stream();
  }

  @Test
  void every_page_has_an_address_and_every_address_its_page() throws IOException {
    Set<String> views =
        routes().map(Route::view).filter(v -> v.endsWith(".xhtml")).collect(Collectors.toSet());
    assertThat(views).containsExactlyInAnyOrderElementsOf(pages());
  }

  @Test
  void what_answers_programs_is_in_the_table_and_nothing_else_of_its_kind() {
    Set<String> answered = new TreeSet<>();
    for (Class<?> resource : new JsonApplication().getClasses()) {
      for (var method : resource.getDeclaredMethods()) {
        if (method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(POST.class)) {
          var at = method.getAnnotation(jakarta.ws.rs.Path.class);
          String below = at == null ? "" : "/" + at.value();
          answered.add(
              "/api/v1/" + resource.getAnnotation(jakarta.ws.rs.Path.class).value() + below);
        }
      }
    }
    assertThat(routes().filter(route -> route.kind() == Route.Kind.JSON).map(Route::path))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(answered);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void no_address_is_hidden_by_one_above_it(Route route) {
    String sample = route.path().replaceAll("\\{\\w+}", "sample");
    assertThat(Routes.find(sample).route()).isEqualTo(route);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void everything_below_portal_is_for_staff_or_leads_in_and_nothing_else_is(Route route) {
    boolean inside = route.path().equals("/portal") || route.path().startsWith("/portal/");
    assertThat(route.kind() == Route.Kind.STAFF || route.kind() == Route.Kind.ENTRANCE)
        .isEqualTo(inside);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void a_staff_page_asks_for_a_permission_that_some_role_has(Route route) throws IOException {
    if (route.kind() == Route.Kind.STAFF && !"-".equals(route.permission())) {
      assertThat(permissions()).contains(route.permission());
    }
  }

  @Test
  void what_pages_and_code_ask_for_is_a_permission_that_some_role_has() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (Path root : new Path[] {WEBAPP, Path.of("src/main/java")}) {
      for (Path file : files(root, "")) {
        CAN.matcher(Files.readString(file)).results().forEach(m -> asked.add(m.group(1)));
      }
    }
    assertThat(asked).isNotEmpty();
    assertThat(permissions()).containsAll(asked);
  }

  @ParameterizedTest
  @CsvSource({
    "/contact, /contact",
    "/news/page/2, /news/page/{n}",
    "/news/label/pay, /news/label/{label}",
    "/news/why-we-vote, /news/{slug}",
    "/enquiry/EQ-ABCD-EFGH, /enquiry/{reference}",
    "/, /"
  })
  void an_address_is_found(String address, String route) {
    assertThat(Routes.find(address).route().path()).isEqualTo(route);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "//",
        "/contact/",
        "/Contact",
        "/contact/enquiry/more",
        "/enquiry/EQ-ABCD-EFGH/notes",
        "/news/a/b",
        "/portal/../contact",
        "/contact.xhtml",
        "/WEB-INF/web.xml"
      })
  void anything_else_is_nothing(String address) {
    assertThat(Routes.find(address)).isNull();
  }

  @Test
  void what_varies_is_read_by_its_name() {
    assertThat(Routes.find("/enquiry/EQ-1").parameters())
        .containsExactlyEntriesOf(java.util.Map.of("reference", "EQ-1"));
  }

  private static Set<String> pages() throws IOException {
    return files(WEBAPP, ".xhtml").stream()
        .map(file -> "/" + WEBAPP.relativize(file))
        .filter(view -> !view.startsWith("/WEB-INF/"))
        .collect(Collectors.toSet());
  }

  private static Set<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(xhtml|java)"))
          .filter(file -> file.toString().endsWith(ending))
          .collect(Collectors.toSet());
    }
  }

  private static Set<String> permissions() {
    return AccessMatrix.rows("roles").stream()
        .flatMap(row -> row.stream().skip(1))
        .collect(Collectors.toSet());
  }
}
