package org.branchwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.branchwork.web.platform.access.Route;
import org.branchwork.web.platform.access.Routes;
import org.branchwork.web.platform.matrix.AccessMatrix;
import org.branchwork.web.platform.matrix.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a staff page can post is an act of the access matrix, and every act is on a page. */
class PostedFormsTest {

  private static final Path WEBAPP = Sources.TOP.resolve("web/src/main/webapp");
  private static final Pattern INCLUDE = Pattern.compile("<ui:include src=\"(/[^\"]+)\"");
  private static final Pattern FORM =
      Pattern.compile("<(?:h:)?form\\b([^>]*)>(.*?)</(?:h:)?form>", Pattern.DOTALL);
  private static final Pattern BUTTON = Pattern.compile("name=\"do\" value=\"([a-z-]+)\"");

  /** What would act by itself, past the forms: on submit, in the background, while typing. */
  private static final Set<String> FACES_ACTS =
      Set.of("action", "actionListener", "listener", "completeMethod", "valueChangeListener");

  static Stream<Route> staff() {
    return Routes.all().stream()
        .filter(route -> route.kind() == Route.Kind.STAFF && route.view().endsWith(".xhtml"));
  }

  static Stream<Act> acts() {
    return AccessMatrix.acts().values().stream();
  }

  @ParameterizedTest
  @MethodSource("staff")
  void whatever_a_page_posts_is_an_act(Route route) {
    assertThat(buttons(source(route.view())))
        .allSatisfy(
            button -> assertThat(AccessMatrix.posted(route.path(), button)).as(button).isPresent());
  }

  @ParameterizedTest
  @MethodSource("acts")
  void every_act_is_on_a_page(Act act) {
    assertThat(staff().filter(route -> act.isAt(route.path())))
        .isNotEmpty()
        .anyMatch(
            route ->
                buttons(source(route.view()))
                    .contains(act.button().equals("-") ? "" : act.button()));
  }

  @Test
  void nothing_acts_but_by_a_form_that_posts() {
    assertThat(Sources.xhtml()).allSatisfy(page -> assertThat(acting(Xhtml.of(page))).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h:commandButton xmlns:h='h' action='x'/>",
        "<p:commandButton xmlns:p='p' actionListener='x'/>",
        "<p:ajax xmlns:p='p' listener='x'/>",
        "<p:autoComplete xmlns:p='p' completeMethod='x'/>"
      })
  void whatever_acts_by_itself_is_found(String page) {
    assertThat(acting(Xhtml.of(page))).isNotEmpty();
  }

  private static List<String> acting(Xhtml page) {
    return page.parts().stream()
        .filter(part -> part.name().contains(":") && !part.name().equals("f:viewAction"))
        .filter(part -> part.attributes().keySet().stream().anyMatch(FACES_ACTS::contains))
        .map(Xhtml.Part::name)
        .toList();
  }

  /** The buttons of all forms that post here; empty for a form that has none to tell apart. */
  private static Set<String> buttons(String source) {
    Set<String> buttons = new TreeSet<>();
    Matcher forms = FORM.matcher(source);
    while (forms.find()) {
      if (forms.group(1).contains("method=\"get\"")) {
        continue;
      }
      List<String> own = BUTTON.matcher(forms.group()).results().map(b -> b.group(1)).toList();
      buttons.addAll(own.isEmpty() ? List.of("") : own);
    }
    return buttons;
  }

  /** A page with everything that it includes. */
  private static String source(String view) {
    String source = Sources.read(Path.of(WEBAPP + view));
    return INCLUDE
        .matcher(source)
        .replaceAll(found -> Matcher.quoteReplacement(source(found.group(1))));
  }
}
