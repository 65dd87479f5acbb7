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
        keys.add(new NameKey(pence, word, ""));
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

  /** By what a line looks for one; words that no pledge has are passed over. */
  static List<NameKey> ofSaid(long pence, NameWords said, Set<String> vocabulary) {
    List<NameKey> keys = new ArrayList<>();
    for (String word : said.words()) {
      if (vocabulary.contains(word)) {
        keys.add(new NameKey(pence, word, ""));
        for (String other : said.words()) {
          if (other.length() == 1) {
            keys.add(new NameKey(pence, word, other + INITIAL_SAID));
          } else if (!other.equals(word)) {
            keys.add(new NameKey(pence, word, other));
            keys.add(new NameKey(pence, word, initial(other)));
          }
        }
      }
    }
    return keys;
  }

  private static String initial(String word) {
    return word.substring(0, 1);
  }
}
