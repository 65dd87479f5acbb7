package org.branchwork.fundraising.pledges;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.pledges.WriteAppeal;
import org.jspecify.annotations.Nullable;

/** What an appeal may say. A refusal names every field at fault, in the order of the form. */
final class AppealRules {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int SLUG_MIN = 2;
  private static final int SLUG_MAX = 60;
  private static final int TITLE_MAX = 100;
  private static final int TEXT_MAX = 5_000;

  private AppealRules() {}

  /**
   * The appeal as it will be kept.
   *
   * @throws FundraisingRuleBroken with the key of every rule that it breaks
   */
  static WriteAppeal checked(WriteAppeal typed) {
    String title = TypedText.line(typed.title());
    String text = TypedText.text(typed.text());
    List<String> broken = new ArrayList<>();
    if (!isSlug(typed.slug())) {
      broken.add("appeal.slug.malformed");
    }
    if (!isText(title, TITLE_MAX)) {
      broken.add("appeal.title.malformed");
    }
    if (!isText(text, TEXT_MAX)) {
      broken.add("appeal.text.malformed");
    }
    if (typed.goalPence().isPresent() && typed.goalPence().getAsLong() <= 0) {
      broken.add("appeal.goal.malformed");
    }
    if (typed.closesOn() != null && typed.closesOn().isBefore(typed.opensOn())) {
      broken.add("appeal.closes.malformed");
    }
    if (title == null || text == null || !broken.isEmpty()) {
      throw new FundraisingRuleBroken(broken);
    }
    return new WriteAppeal(
        typed.appeal(),
        typed.slug(),
        typed.fund(),
        title,
        text,
        typed.goalPence(),
        typed.opensOn(),
        typed.closesOn(),
        typed.published());
  }

  private static boolean isText(@Nullable String text, int most) {
    return text != null && TypedText.fits(text, most);
  }

  private static boolean isSlug(@Nullable String typed) {
    return typed != null
        && typed.length() >= SLUG_MIN
        && typed.length() <= SLUG_MAX
        && SLUG.matcher(typed).matches();
  }
}
