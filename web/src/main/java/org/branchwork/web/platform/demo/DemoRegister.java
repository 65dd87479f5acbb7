package org.branchwork.web.platform.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The invented members of the demo branch. When somebody joined, and until when subscriptions are
 * paid, stands as so many days before; a negative one is after.
 *
 * @param headings of all columns but the last, as head office writes them
 * @param rows a member each; the last column says who has left since the first extract
 */
record DemoRegister(List<String> headings, List<List<String>> rows) {

  private static final int JOINED = 6;
  private static final int PAID = 7;
  private static final int LEFT = 8;
  private static final String BETWEEN = ";";

  /** Reads a resource below {@code /demo}. */
  static DemoRegister read(String name) {
    try (InputStream in = DemoRegister.class.getResourceAsStream("/demo/" + name)) {
      List<List<String>> all =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> List.of(line.split(BETWEEN, -1)))
              .toList();
      return new DemoRegister(all.get(0).subList(0, LEFT), all.subList(1, all.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The extract that head office made so many days ago.
   *
   * @param withThoseWhoLeft whether it was made before they did
   */
  String extract(LocalDate today, int daysAgo, boolean withThoseWhoLeft) {
    LocalDate made = today.minusDays(daysAgo);
    String members =
        rows.stream()
            .filter(row -> withThoseWhoLeft || row.get(LEFT).isEmpty())
            .filter(row -> !before(row.get(JOINED), today).isAfter(made))
            .map(row -> line(row, today, made))
            .collect(Collectors.joining());
    return String.join(BETWEEN, headings) + "\n" + members;
  }

  private static String line(List<String> row, LocalDate today, LocalDate made) {
    String paid = row.get(PAID);
    return String.join(BETWEEN, row.subList(0, JOINED))
        + BETWEEN
        + before(row.get(JOINED), today)
        + BETWEEN
        + (paid.isEmpty() ? "" : before(paid, made))
        + "\n";
  }

  private static LocalDate before(String days, LocalDate day) {
    return day.minusDays(Long.parseLong(days));
  }
}
