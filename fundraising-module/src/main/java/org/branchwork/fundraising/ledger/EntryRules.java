package org.branchwork.fundraising.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.EntrySource;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.Posting;

/** What can be said of an entry without the ledger. */
final class EntryRules {

  private static final long MOST_PENCE = 1_000_000_000_000L;
  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_SOURCE = 100;
  private static final Pattern PERSONAL = Pattern.compile("@|[0-9]{8}");
  private static final Pattern SOURCE_KIND = Pattern.compile("[A-Z][A-Z_]{0,39}");
  private static final Pattern PURPOSE = Pattern.compile("(?!-)(?!.*--)[a-z0-9-]{1,40}(?<!-)");

  private EntryRules() {}

  /** Refuses all fields at fault at once. */
  static void require(PostEntry entry) {
    List<String> broken = new ArrayList<>();
    if (entry.reason() == EntryReason.REVERSAL) {
      broken.add("entry.reason");
    }
    if (!isText(entry.text())) {
      broken.add("entry.text");
    }
    if (!entry.source().map(EntryRules::isSource).orElse(true)) {
      broken.add("entry.source");
    }
    if (entry.postings().size() < 2) {
      broken.add("entry.postings.few");
    }
    if (!entry.postings().stream().allMatch(EntryRules::isAmount)) {
      broken.add("entry.postings.amount");
    } else if (entry.postings().stream().mapToLong(Posting::pence).sum() != 0) {
      broken.add("entry.postings.unbalanced");
    }
    if (!broken.isEmpty()) {
      throw new FundraisingRuleBroken(broken);
    }
  }

  static boolean isText(String text) {
    return fits(text, LONGEST_TEXT)
        && text.codePoints().noneMatch(Character::isISOControl)
        && !PERSONAL.matcher(text).find();
  }

  /** Whether it is some words: not blank, and at most so many characters. */
  static boolean fits(String words, int most) {
    return words != null && !words.isBlank() && words.codePointCount(0, words.length()) <= most;
  }

  private static boolean isSource(EntrySource source) {
    return SOURCE_KIND.matcher(source.kind()).matches()
        && fits(source.id(), LONGEST_SOURCE)
        && PURPOSE.matcher(source.purpose()).matches();
  }

  private static boolean isAmount(Posting posting) {
    return posting.pence() != 0 && posting.pence() >= -MOST_PENCE && posting.pence() <= MOST_PENCE;
  }
}
