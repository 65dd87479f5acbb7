package org.branchwork.fundraising.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What names that are alike have in common: the amount, one whole word, and of another word the
 * initial, four letters or more, or all. Few other pledges have all three, so that a line is held
 * against few.
 *
 * @param other the other word as far as it is said; its initial, marked, for who says no more;
 *     empty when there is none
 */
record NameKey(long pence, String word, String other) {

  private static final String INITIAL_SAID = "*";

  /** By what a pledge is found. */
  static List<NameKey> ofPledge(long pence, NameWords name) {
    List<NameKey> keys = new ArrayList<>();
    for (String word : name.words()) {
      if (word.length() > 1 && name.words().size() == 1) {
        keys.add(word(pence, word));
      }
      for (String other : name.words()) {
        if (word.length() > 1 && !other.equals(word)) {
          keys.add(new NameKey(pence, word, other));
          keys.add(new NameKey(pence, word, initial(other) + INITIAL_SAID));
          for (int cut = NameWords.SHORTEST_CUT; cut < other.length(); cut++) {
            keys.add(new NameKey(pence, word, other.substring(0, cut)));
          }
        }
      }
    }
    return keys;
  }

  /** That a word is in the name of a pledge with so much open. */
  static NameKey word(long pence, String word) {
    return new NameKey(pence, word, "");
  }

  /**
   * By what a line looks for one.
   *
   * @param words of pledges; what is not among them is passed over
   */
  static List<NameKey> ofSaid(long pence, NameWords said, Set<NameKey> words) {
    List<NameKey> keys = new ArrayList<>();
    for (String word : said.words()) {
      NameKey alone = word(pence, word);
      if (words.contains(alone)) {
        keys.add(alone);
        said.words().stream()
            .filter(other -> !other.equals(word))
            .forEach(other -> keys.addAll(ofSaid(pence, word, other)));
      }
    }
    return keys;
  }

  private static List<NameKey> ofSaid(long pence, String word, String other) {
    return other.length() == 1
        ? List.of(new NameKey(pence, word, other + INITIAL_SAID))
        : List.of(new NameKey(pence, word, other), new NameKey(pence, word, initial(other)));
  }

  private static String initial(String word) {
    return word.substring(0, 1);
  }
}
