package org.branchwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What no page may hold: what the content policy blocks, and what is known to be unsafe. */
class PageLintTest {

  private static final List<String> BANNED =
      List.of(
          "style", // never in a page
          "p:dataExporter", // writes formulas as they came
          "p:textEditor", // takes HTML
          "p:fileUpload", // our own door takes files in
          "f:ajax", // breaks under the content policy
          "h:commandLink");

  static Stream<Path> pages() {
    return Sources.xhtml().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_is_clean(Path page) {
    assertThat(faults(Xhtml.of(page))).isEmpty();
  }

  /** All but the one at which a member sits, who is shown the records and nothing else. */
  static Stream<Path> staffPagesOfTheFund() {
    return pages()
        .filter(page -> page.getParent().endsWith("fundraising"))
        .filter(page -> !page.endsWith("inspection-records.xhtml"))
        .filter(PageLintTest::isForStaff);
  }

  private static boolean isForStaff(Path page) {
    return Xhtml.of(page).parts().stream()
        .anyMatch(
            part -> "/WEB-INF/templates/staff.xhtml".equals(part.attributes().get("template")));
  }

  /** The proof stands in what is beside each of them. */
  @ParameterizedTest
  @MethodSource("staffPagesOfTheFund")
  void every_page_of_the_fund_shows_whether_bank_and_books_agree(Path page) {
    assertThat(Xhtml.of(page).parts())
        .anyMatch(part -> "/WEB-INF/includes/fund-side.xhtml".equals(part.attributes().get("src")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a style='x'/>",
        "<a onclick='x()'/>",
        "<h:a xmlns:h='h' onchange='x'/>",
        "<h:outputText xmlns:h='h' escape='false'/>",
        "<script>x()</script>",
        "<script src='https://elsewhere.example/x.js'/>",
        "<img src='//elsewhere.example/x.png'/>",
        "<a href='javascript:x()'/>",
        "<style>a{}</style>",
        "<p:dataExporter xmlns:p='p'/>",
        "<h:commandLink xmlns:h='h'/>",
        "<a target='_blank'/>",
        "<img src='/assets/x.png'/>",
        "<input tabindex='3'/>"
      })
  void each_fault_is_found(String page) {
    assertThat(faults(Xhtml.of(page))).isNotEmpty();
  }

  private static List<String> faults(Xhtml page) {
    List<String> faults = new ArrayList<>();
    for (Xhtml.Part part : page.parts()) {
      if (BANNED.contains(part.name())) {
        faults.add(part.name());
      }
      if ("script".equals(part.name()) && !part.text().isBlank()) {
        faults.add("a script inside the page");
      }
      if ("img".equals(part.name()) && !part.attributes().containsKey("alt")) {
        faults.add("a picture without alt");
      }
      part.attributes().forEach((name, value) -> addFault(Map.entry(name, value), faults));
    }
    return faults;
  }

  private static void addFault(Map.Entry<String, String> attribute, List<String> faults) {
    String name = attribute.getKey();
    String value = attribute.getValue();
    boolean fault =
        switch (name) {
          case "style", "accesskey" -> true;
          case "escape" -> !"true".equals(value);
          case "target" -> "_blank".equals(value);
          case "tabindex" -> !value.matches("0|-1");
          case "src" -> value.matches("(https?:)?//.*");
          case "href", "action" -> value.strip().toLowerCase().startsWith("javascript:");
          default -> name.matches("on[a-z]+");
        };
    if (fault) {
      faults.add(name + "=\"" + value + "\"");
    }
  }
}
