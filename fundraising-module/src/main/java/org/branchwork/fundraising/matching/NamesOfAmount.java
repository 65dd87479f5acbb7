package org.branchwork.fundraising.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Pledges by what names that are alike have in common: the amount, one whole word, and of another
 * word the initial, four letters or more, or all. Few other pledges have all three, and the others
 * of one amount and word stand in order, so that a line is held against few however many there are.
 */
final class NamesOfAmount {

  /** For names of one word there is no other. */
  private static final String NO_OTHER = "";

  private final Map<Key, NavigableMap<String, List<Named>>> byWord = new HashMap<>();

  private record Key(long pence, String word) {}

  /** Of a pledge with nothing open, nothing: only its reference leads to it. */
  void add(Named named) {
    if (named.pledge().openPence() > 0) {
      named.names().forEach(name -> add(named, name.words()));
    }
  }

  private void add(Named named, List<String> words) {
    for (String word : words) {
      if (word.length() > 1) {
        NavigableMap<String, List<Named>> others =
            byWord.computeIfAbsent(key(named, word), key -> new TreeMap<>());
        for (String other : others(words, word)) {
          others.computeIfAbsent(other, o -> new ArrayList<>(1)).add(named);
        }
      }
    }
  }

  void remove(Named named) {
    for (NameWords name : named.names()) {
      for (String word : name.words()) {
        byWord
            .getOrDefault(key(named, word), Collections.emptyNavigableMap())
            .values()
            .forEach(there -> there.removeIf(one -> one == named));
      }
    }
  }

  /** Each pledge once, in no order. */
  Set<Named> likeOne(long pence, List<NameWords> said) {
    Set<Named> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (NameWords name : said) {
      for (String word : name.words()) {
        NavigableMap<String, List<Named>> others = byWord.get(new Key(pence, word));
        if (others != null) {
          found.addAll(others.getOrDefault(NO_OTHER, List.of()));
          name.words().stream()
              .filter(other -> !other.equals(word))
              .forEach(other -> like(others, other).forEach(found::addAll));
        }
      }
    }
    return found;
  }

  /** What begins as the word does; a short word is meant whole, a letter as an initial. */
  private static Collection<List<Named>> like(
      NavigableMap<String, List<Named>> others, String said) {
    if (said.length() == 1) {
      return beginning(others, said);
    }
    List<List<Named>> like = new ArrayList<>();
    like.add(others.getOrDefault(said.substring(0, 1), List.of()));
    if (said.length() < NameWords.SHORTEST_CUT) {
      like.add(others.getOrDefault(said, List.of()));
    } else {
      like.addAll(beginning(others, said));
    }
    return like;
  }

  private static Collection<List<Named>> beginning(
      NavigableMap<String, List<Named>> others, String said) {
    return others.subMap(said, said + Character.MAX_VALUE).values();
  }

  private static List<String> others(List<String> words, String word) {
    return words.size() == 1
        ? List.of(NO_OTHER)
        : words.stream().filter(other -> !other.equals(word)).toList();
  }

  private static Key key(Named named, String word) {
    return new Key(named.pledge().openPence(), word);
  }
}
