package org.branchwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people read stands in the bundles: not in pages, not in code; and every key leads somewhere.
 */
class TextsTest {

  private static final Bundle BUNDLE = Bundle.portal();
  private static final Set<String> READ_ALOUD =
      Set.of(
          "title",
          "alt",
          "aria-label",
          "placeholder",
          "label",
          "hint",
          "summary",
          "header",
          "footer",
          "headerText",
          "footerText",
          "emptyMessage",
          "caption",
          "legend",
          "abbr");
  private static final Pattern BUTTON =
      Pattern.compile("h:commandButton|p:commandButton|p:button|button|h:button");

  /** A key cap is the same in every language. */
  private static final Set<String> SILENT = Set.of("script", "kbd");

  private static final Pattern LETTERS = Pattern.compile("\\p{L}");

  /** Words with spaces between them, beginning as a sentence does. */
  private static final Pattern SENTENCE =
      Pattern.compile("\\p{Lu}[\\p{L}’']* (\\p{Ll}|\\p{L}+ \\p{L}).*");

  private static final Pattern BUNDLE_KEY = Pattern.compile("\\bt\\[\\s*'([^']+)'\\s*]");
  private static final Pattern SAID_KEY = Pattern.compile("\\bb:say2?\\(\\s*'([^']+)'");
  private static final Pattern CODE_KEY =
      Pattern.compile("\\bTexts\\.(?:get|say)\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern EL_STRING = Pattern.compile("'([^']*)'");

  static Stream<Path> pages() {
    return Sources.xhtml().stream();
  }

  static Stream<Path> code() {
    return Sources.java("web/src/main/java/org/branchwork/web").stream();
  }

  /** What the demo branch is told to have written is its own, not the portal's. */
  static Stream<Path> speakingCode() {
    return code().filter(file -> !file.toString().contains("/platform/demo/"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_says_nothing_of_its_own(Path page) {
    assertThat(own(Xhtml.of(page))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Hello</p>",
        "<p>#{t['a.b']} hello</p>",
        "<a title='Open'/>",
        "<img alt='A picture'/>",
        "<nav aria-label='Main'/>",
        "<input type='submit' value='Send'/>",
        "<h:commandButton xmlns:h='h' value='Send'/>"
      })
  void a_page_that_says_something_is_found(String page) {
    assertThat(own(Xhtml.of(page))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>#{t['a.b']} · 3</p>",
        "<a href='/news'>/news/#{page.slug}</a>",
        "<kbd>j</kbd>",
        "<a title=\"#{t['a.b']}\"/>",
        "<input type='hidden' value='check'/>",
        "<button value='check'>#{t['a.b']}</button>"
      })
  void a_page_that_only_points_to_texts_passes(String page) {
    assertThat(own(Xhtml.of(page))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("speakingCode")
  void code_says_nothing_of_its_own(Path file) {
    assertThat(sentences(JavaFile.of(file))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "String a = \"Write a message\"; | true",
        "String a() { return \"The mail’s sender\"; } | true",
        "String a = \"rule.case-closed\"; | false",
        "String a = \"select id from account\"; | false",
        "String a = \"Cache-Control\"; | false",
        "String a = \"Mac OS\"; | false",
        "public String toString() { return \"NewLink until \" + 1; } | false",
        "void a() { throw new IllegalStateException(\"Nobody is here\"); } | false",
        "void a() { LOG.log(INFO, \"Nobody is here\"); } | false"
      })
  void a_sentence_in_code_is_found(String code, boolean found) {
    assertThat(sentences(JavaFile.of("A.java", "class A { " + code + " }")).isEmpty())
        .isNotEqualTo(found);
  }

  @Test
  void every_key_that_is_asked_for_has_a_text() {
    assertThat(asked()).isNotEmpty().allMatch(BUNDLE.texts()::containsKey, "has a text");
  }

  @Test
  void no_text_is_blank_and_none_is_unused() {
    assertThat(BUNDLE.texts()).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    Set<String> strings = strings();
    assertThat(BUNDLE.texts().keySet().stream().filter(key -> !used(key, strings))).isEmpty();
  }

  @Test
  void no_key_is_written_twice() {
    assertThat(BUNDLE.twice()).isEmpty();
    Bundle bundle = Bundle.portal();
    bundle.add("a.new=1\na.new=2\n" + BUNDLE.texts().keySet().iterator().next() + "=x\n");
    assertThat(bundle.twice()).hasSize(2).contains("a.new");
  }

  /** Every argument place of a text is filled: {@code {0}}, {@code {1}} … without a gap. */
  @Test
  void places_for_arguments_are_numbered_from_0_without_a_gap() {
    BUNDLE
        .texts()
        .forEach(
            (key, text) -> {
              Set<String> places = new TreeSet<>();
              Matcher place = Pattern.compile("\\{(\\d)}").matcher(text);
              place.results().forEach(m -> places.add(m.group(1)));
              int i = 0;
              for (String found : places) {
                assertThat(found).as(key).isEqualTo(String.valueOf(i++));
              }
            });
  }

  private static List<String> own(Xhtml page) {
    List<String> own = new ArrayList<>();
    for (Xhtml.Part part : page.parts()) {
      if (says(part.text()) && !SILENT.contains(part.name())) {
        own.add(part.text().strip());
      }
      part.attributes()
          .forEach(
              (name, value) -> {
                if ((READ_ALOUD.contains(name) || isButtonText(part, name)) && says(value)) {
                  own.add(name + "=" + value);
                }
              });
    }
    return own;
  }

  private static boolean isButtonText(Xhtml.Part part, String attribute) {
    boolean submit = "submit".equals(part.attributes().get("type"));
    boolean button = BUTTON.matcher(part.name()).matches() && !"button".equals(part.name());
    return "value".equals(attribute) && (submit || button);
  }

  private static boolean says(String text) {
    return !text.strip().startsWith("/") && LETTERS.matcher(Xhtml.plain(text)).find();
  }

  private static List<String> sentences(JavaFile file) {
    return file.spoken().stream().filter(text -> SENTENCE.matcher(text).matches()).toList();
  }

  /** Keys that pages and code ask for in full. */
  private static Set<String> asked() {
    Set<String> asked = new TreeSet<>();
    for (Path page : Sources.xhtml()) {
      find(BUNDLE_KEY, Sources.read(page), asked);
      find(SAID_KEY, Sources.read(page), asked);
    }
    code().forEach(file -> find(CODE_KEY, Sources.read(file), asked));
    return asked.stream().filter(key -> !key.endsWith(".")).collect(Collectors.toSet());
  }

  private static void find(Pattern pattern, String text, Set<String> found) {
    pattern.matcher(text).results().forEach(m -> found.add(m.group(1)));
  }

  /** Every string in pages and code: a key, the beginning of keys, or something else. */
  private static Set<String> strings() {
    Set<String> strings = new TreeSet<>();
    code().forEach(file -> strings.addAll(JavaFile.of(file).literals()));
    for (Path page : Sources.xhtml()) {
      Xhtml.of(page).expressions().forEach(el -> find(EL_STRING, el, strings));
    }
    return strings;
  }

  /** A key is used as it is, or put together behind a string that ends with a dot. */
  private static boolean used(String key, Set<String> strings) {
    boolean begun = false;
    for (int dot = key.indexOf('.'); dot > 0 && !begun; dot = key.indexOf('.', dot + 1)) {
      begun = strings.contains(key.substring(0, dot + 1));
    }
    return begun || strings.contains(key);
  }
}
