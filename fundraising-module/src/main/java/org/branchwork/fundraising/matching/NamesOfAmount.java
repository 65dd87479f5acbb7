package org.branchwork.fundraising.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pledges by what names that are alike have in common: one whole word, the amount, and the initial
 * of another word. Few other pledges have all three, so that a line is held against few however
 * many there are.
 */
final class NamesOfAmount {

  /** For names of one word there is no other. */
  private static final String NO_OTHER = "";

  private static final char NO_INITIAL = ' ';

  private final Map<String, Map<Key, List<Other>>> byWord = new HashMap<>();

  private record Key(long pence, char initial) {}

  /** A pledge, by another word of its name. */
  private record Other(String word, Named named) {

    /** A word is meant from its beginning on, a short one whole, a letter as an initial. */
    boolean isMeantBy(String said) {
      if (said.length() == 1 || word.length() <= 1) {
        return true;
      }
      return said.length() < NameWords.SHORTEST_CUT ? word.equals(said) : word.startsWith(said);
    }
  }

  /** Of a pledge with nothing open, nothing: only its reference leads to it. */
  void add(Named named) {
    if (named.pledge().openPence() > 0) {
      named.names().forEach(name -> add(named, name.words()));
    }
  }

  private void add(Named named, List<String> words) {
    for (String word : words) {
      if (word.length() > 1) {
        Map<Key, List<Other>> pledges = byWord.computeIfAbsent(word, w -> new HashMap<>());
        for (String other : others(words, word)) {
          pledges
              .computeIfAbsent(key(named.pledge().openPence(), other), key -> new ArrayList<>(1))
              .add(new Other(other, named));
        }
      }
    }
  }

  void remove(Named named) {
    for (NameWords name : named.names()) {
      for (String word : name.words()) {
        byWord
            .getOrDefault(word, Map.of())
            .values()
            .forEach(pledges -> pledges.removeIf(one -> one.named() == named));
      }
    }
  }

  /** Each pledge once, in no order. */
  Set<Named> likeOne(long pence, List<NameWords> said) {
    Set<Named> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (NameWords name : said) {
      for (String word : name.words()) {
        Map<Key, List<Other>> pledges = byWord.get(word);
        if (pledges != null) {
          found.addAll(like(pledges, pence, NO_OTHER));
          name.words().stream()
              .filter(other -> !other.equals(word))
              .forEach(other -> found.addAll(like(pledges, pence, other)));
        }
      }
    }
    return found;
  }

  private static List<Named> like(Map<Key, List<Other>> pledges, long pence, String said) {
    return pledges.getOrDefault(key(pence, said), List.of()).stream()
        .filter(other -> other.isMeantBy(said))
        .map(Other::named)
        .toList();
  }

  private static List<String> others(List<String> words, String word) {
    return words.size() == 1
        ? List.of(NO_OTHER)
        : words.stream().filter(other -> !other.equals(word)).toList();
  }

  private static Key key(long pence, String other) {
    return new Key(pence, other.isEmpty() ? NO_INITIAL : other.charAt(0));
  }
}
