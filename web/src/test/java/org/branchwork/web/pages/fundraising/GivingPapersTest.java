package org.branchwork.web.pages.fundraising;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.pledges.AppealView;
import org.branchwork.fundraising.api.pledges.PledgeState;
import org.branchwork.fundraising.api.pledges.PledgeView;
import org.branchwork.fundraising.api.pledges.PublicTotals;
import org.branchwork.fundraising.api.pledges.Recurrence;
import org.junit.jupiter.api.Test;

class GivingPapersTest {
  private static final BankAccount ACCOUNT = new BankAccount("Northgate", "089999", "66374958");
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
  private static final UUID FUND = UUID.randomUUID();

  @Test
  void a_poster_tells_what_it_is_for_the_account_and_the_address_on_one_page() throws IOException {
    AppealView appeal =
        new AppealView(
            UUID.randomUUID(),
            "winter",
            FUND,
            "Strike fund",
            "Winter hardship",
            "For heating.",
            OptionalLong.empty(),
            LocalDate.parse("2026-11-01"),
            null,
            true,
            true,
            1,
            Optional.of(ACCOUNT),
            PublicTotals.NONE);
    PdfReader poster =
        new PdfReader(
            GivingPapers.poster(
                appeal, ACCOUNT, "https://portal.example.org/donate/winter", "Northgate", NOW));
    assertThat(poster.getNumberOfPages()).isEqualTo(1);
    assertThat(text(poster))
        .contains("Winter hardship", "For heating.", "66374958", "08-99-99")
        .contains("https://portal.example.org/donate/winter");
  }

  @Test
  void a_slip_tells_amount_account_and_reference_and_leaves_room_for_the_minute()
      throws IOException {
    PledgeView pledge =
        new PledgeView(
            "SFABCDEFHE",
            15_000,
            Recurrence.ONCE,
            PledgeState.OPEN,
            FUND,
            "Strike fund",
            Optional.of(ACCOUNT),
            0,
            false);
    PdfReader slip =
        new PdfReader(
            GivingPapers.slip(
                pledge, ACCOUNT, "https://portal.example.org/pledge/SFABCDEFHE", "Northgate", NOW));
    assertThat(slip.getNumberOfPages()).isEqualTo(1);
    assertThat(text(slip))
        .contains("£150.00, once", "SFABCDEFHE", "66374958", "Minute number", "Strike fund");
  }

  private static String text(PdfReader reader) throws IOException {
    return new PdfTextExtractor(reader).getTextFromPage(1);
  }
}
