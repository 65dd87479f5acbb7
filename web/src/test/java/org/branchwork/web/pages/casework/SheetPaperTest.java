package org.branchwork.web.pages.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.workload.HandOverSheet;
import org.branchwork.casework.api.workload.HandOverSheet.Away;
import org.branchwork.casework.api.workload.HandOverSheet.Item;
import org.branchwork.casework.api.workload.HandOverSheet.Todo;
import org.junit.jupiter.api.Test;

class SheetPaperTest {

  private static final UUID COVER = UUID.randomUUID();
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

  @Test
  void a_case_is_told_with_what_it_needs_and_what_is_not_there_has_no_line() throws IOException {
    String text = text(new HandOverSheet(List.of(item(false, "Ring HR")), false, null));
    assertThat(text)
        .contains("Hand-over sheet: Ann Example", "One open case.", "Mina Example")
        .contains("EQ-0123-45CW", "12 February 2027", "Ring HR, by 30 November 2026", "never")
        .doesNotContain("Next hearing", "Employer", "Sealed");
  }

  @Test
  void who_covers_is_told_of_the_absence_and_of_each_case() throws IOException {
    LocalDate first = LocalDate.of(2026, 12, 1);
    Away away = new Away(first, first.plusDays(4), null);
    String text = text(new HandOverSheet(List.of(item(false, "Ring HR")), false, away));
    assertThat(text)
        .contains("Away from 1 December 2026 to 5 December 2026, and nobody covers.")
        .contains("Covered by", "Cleo Example");
  }

  @Test
  void of_a_sealed_case_it_says_so() throws IOException {
    String text = text(new HandOverSheet(List.of(item(true, null)), true, null));
    assertThat(text).contains("Sealed.", "A task (its text is sealed)", "There are more cases");
  }

  @Test
  void without_a_case_it_says_that_there_is_none() throws IOException {
    assertThat(text(new HandOverSheet(List.of(), false, null))).contains("No open case.");
  }

  private static Item item(boolean sealed, String task) {
    return new Item(
        "EQ-0123-45CW",
        "Mina Example",
        null,
        Category.PAY,
        Urgency.URGENT,
        sealed,
        null,
        LocalDate.of(2027, 2, 12),
        null,
        NOW,
        NOW,
        null,
        COVER,
        List.of(new Todo(task, LocalDate.of(2026, 11, 30))));
  }

  private static String text(HandOverSheet sheet) throws IOException {
    PdfReader reader =
        new PdfReader(SheetPaper.of(sheet, "Ann Example", Map.of(COVER, "Cleo Example"), NOW));
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(page));
    }
    return text.toString().replaceAll("\\s+", " ");
  }
}
