package org.branchwork.campaigns.news;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Makes addresses from words. */
final class Slug {
  static final int LONGEST = 80;

  /** Taken by other addresses below {@code /news}, now or by contract. */
  private static final Set<String> RESERVED = Set.of("page", "label", "feed");

  private Slug() {}

  /**
   * Lower-case letters and digits joined by single hyphens, accents dropped, at most {@value
   * #LONGEST} characters, cut between words where possible; empty when nothing remains.
   */
  static String of(String words) {
    String ascii =
        Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{M}+|['\\u2019]", "");
    String slug =
        ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (slug.length() <= LONGEST) {
      return slug;
    }
    String cut = slug.substring(0, LONGEST + 1);
    int lastHyphen = cut.lastIndexOf('-');
    return cut.substring(0, lastHyphen > 0 ? lastHyphen : LONGEST);
  }

  /** A free address for a post: that of its title, or the same with the next free number. */
  static String free(String title, Predicate<String> taken) {
    String made = of(title);
    String stem = made.isEmpty() ? "post" : made;
    String slug = stem;
    for (int n = 2; RESERVED.contains(slug) || taken.test(slug); n++) {
      slug = stem + "-" + n;
    }
    return slug;
  }
}
