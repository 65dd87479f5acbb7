package org.branchwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How long things may be: past the first figure they are listed, past the second it fails. */
class SizeTest {

  /** A thing with its size. */
  record Measured(String what, int size) {}

  enum Limit {
    CLASS(120, 250, () -> classes(Sources.java())),
    TEST_CLASS(150, 300, () -> classes(Sources.tests())),
    METHOD(15, 40, () -> methods(Stream.of(Sources.java(), Sources.tests()))),
    PAGE_CLASS(80, 150, () -> classes(pages())),
    XHTML(60, 150, () -> lines(Sources.xhtml())),
    EL_OPERATORS(0, 1, () -> operators(Sources.xhtml())),
    API_TYPES(20, 35, SizeTest::apiTypes),
    MODULE_README(40, 80, () -> lines(readmes())),
    ADR(25, 60, () -> lines(Sources.below("deploy/docs/decisions", ".md").toList()));

    final int aim;
    final int stop;
    final Supplier<List<Measured>> all;

    Limit(int aim, int stop, Supplier<List<Measured>> all) {
      this.aim = aim;
      this.stop = stop;
      this.all = all;
    }
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void nothing_is_longer_than_a_reader_can_hold(Limit limit) {
    List<Measured> all = limit.all.get();
    warn(limit, all.stream().filter(m -> m.size() > limit.aim).toList());
    assertThat(all.stream().filter(m -> m.size() > limit.stop)).isEmpty();
  }

  /** One line a limit, with the three longest: a list that nobody reads warns nobody. */
  private static void warn(Limit limit, List<Measured> longOnes) {
    String longest =
        longOnes.stream()
            .sorted(Comparator.comparing(Measured::size).reversed())
            .limit(3)
            .map(m -> m.what() + " " + m.size())
            .collect(Collectors.joining(", "));
    if (!longOnes.isEmpty()) {
      System.out.printf(
          "%s: %d past the aim of %d, at most %d. Longest: %s%n",
          limit, longOnes.size(), limit.aim, limit.stop, longest);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Limit.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ADR"})
  void something_is_measured(Limit limit) {
    assertThat(limit.all.get()).isNotEmpty();
  }

  @Test
  void a_class_and_a_method_are_measured_from_first_line_to_last() {
    String body = "  void one() {\n" + "    int i;\n".repeat(39) + "  }\n";
    String source =
        "package a;\n\n/** Says. */\nclass A {\n  @Test(\n      1)\n"
            + body
            + "  void two() {}\n}\n";
    JavaFile file = JavaFile.of("A.java", source);
    assertThat(file.methods()).containsEntry("one", 41).containsEntry("two", 1);
    assertThat(file.classes()).containsEntry("A", 46);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "page.open | 0",
        "not empty page.lines | 0",
        "t['a.b-and-c'] | 0",
        "page.open ? 'open' : 'shut' | 1",
        "empty problem ? '' : 'wrong' | 1",
        "a eq 'x' | 1",
        "a and b | 1",
        "a eq 'x' ? 'checked' : null | 2",
        "a and not empty b or c | 2",
        "a.b() > 1 && c | 2",
        "b:say('x', a + 1) | 1"
      })
  void operators_are_counted_but_for_not_and_empty(String el, int operators) {
    assertThat(Xhtml.operators(el)).isEqualTo(operators);
  }

  private static List<Measured> classes(List<Path> files) {
    return files.stream()
        .flatMap(file -> JavaFile.of(file).classes().entrySet().stream())
        .map(e -> new Measured(e.getKey(), e.getValue()))
        .toList();
  }

  private static List<Measured> methods(Stream<List<Path>> files) {
    List<Measured> all = new ArrayList<>();
    files
        .flatMap(List::stream)
        .forEach(
            file ->
                JavaFile.of(file)
                    .methods()
                    .forEach((name, size) -> all.add(new Measured(of(file, name), size))));
    return all;
  }

  private static String of(Path file, String method) {
    return file.getFileName().toString().replace(".java", ".") + method;
  }

  private static List<Path> pages() {
    return Sources.java("web/src/main/java/org/branchwork/web/pages").stream()
        .filter(file -> file.toString().endsWith("Page.java"))
        .toList();
  }

  private static List<Measured> lines(List<Path> files) {
    return files.stream()
        .map(f -> new Measured(Sources.name(f), (int) Sources.read(f).lines().count()))
        .toList();
  }

  private static List<Measured> operators(List<Path> files) {
    return files.stream()
        .flatMap(
            file ->
                Xhtml.of(file).expressions().stream()
                    .map(el -> new Measured(Sources.name(file) + " " + el, Xhtml.operators(el))))
        .distinct()
        .toList();
  }

  /** By package: an api that outgrows the limit is split along its desks, as what is behind it. */
  private static List<Measured> apiTypes() {
    return Stream.of("campaigns", "casework", "fundraising")
        .map(module -> module + "-module/src/main/java/org/branchwork/" + module + "/api")
        .flatMap(api -> Sources.java(api).stream())
        .filter(file -> !file.endsWith("package-info.java"))
        .collect(Collectors.groupingBy(file -> Sources.name(file.getParent())))
        .entrySet()
        .stream()
        .map(types -> new Measured(types.getKey(), types.getValue().size()))
        .toList();
  }

  private static List<Path> readmes() {
    return Stream.of("campaigns", "casework", "fundraising")
        .map(module -> Sources.TOP.resolve(module + "-module/README.md"))
        .toList();
  }
}
