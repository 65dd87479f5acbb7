package org.branchwork.web.pages.fundraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.Discrepancy;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.web.pages.shared.Texts;
import org.junit.jupiter.api.Test;

/** Whatever the ledger refuses, and whatever it can be asked for, has words in the bundles. */
class LedgerSentencesTest {

  private static final Path FUND =
      Path.of("../fundraising-module/src/main/java/org/branchwork/fundraising");
  private static final Pattern KEY =
      Pattern.compile(
          "\"((?:ledger|entry|period|year|pack|return|transfer)\\.[a-z.-]+|not-allowed)\"");

  @Test
  void every_rule_that_the_ledger_can_break_has_a_sentence() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> ledger = Files.walk(FUND.resolve("ledger"));
        Stream<Path> transfers = Files.walk(FUND.resolve("transfers"))) {
      Stream.concat(ledger, transfers)
          .filter(Files::isRegularFile)
          .forEach(file -> KEY.matcher(read(file)).results().forEach(r -> keys.add(r.group(1))));
    }
    assertThat(keys)
        .contains(
            "ledger.account.fund", "entry.day.closed", "period.own", "transfer.own", "not-allowed");
    assertThat(keys).allMatch(key -> Texts.has("fund.refused." + key), "has a sentence");
  }

  @Test
  void everything_of_the_ledger_that_is_shown_has_a_word() {
    all("ledger.kind.", AccountKind.values());
    all("ledger.reason.", EntryReason.values());
    all("ledger.fund-kind.", FundKind.values());
    all("ledger.finding.", Discrepancy.Finding.values());
  }

  @Test
  void every_account_that_books_begin_with_has_a_name() {
    for (FundKind kind : FundKind.values()) {
      assertThat(LedgerBeginning.accounts(new UUID(0, 1), kind, List.of()))
          .allSatisfy(account -> assertThat(account.name()).doesNotStartWith("["));
    }
  }

  private static void all(String prefix, Enum<?>[] values) {
    assertThat(values).allMatch(each -> Texts.has(prefix + each), "has a word");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
