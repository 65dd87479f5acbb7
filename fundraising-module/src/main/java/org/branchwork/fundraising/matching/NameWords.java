package org.branchwork.fundraising.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A name as the set of words that tell it from others: upper case, accents folded, without titles
 * and without what half of all branches are called. A bank's text is read the same way.
 */
final class NameWords {

  /** From so many percent on two names are alike: a surname and an initial. */
  static final int ALIKE = 75;

  /** The beginning of a word tells it from so many letters on. */
  static final int SHORTEST_CUT = 4;

  private static final int WHOLE = 4;
  private static final int HALF = 2;
  private static final Set<String> PASSED_OVER =
      Set.of(
          ("MR MRS MS MISS MX DR PROF REV SIR DAME LADY LORD CLLR AND THE OF FOR"
                  + " BRANCH UNION TRADE TRADES COUNCIL LOCAL GOVERNMENT CITY DISTRICT REGION"
                  + " REGIONAL ASSOCIATION SOCIETY CLUB LTD TREASURER SECRETARY FUND ACCOUNT NO"
                  + " UNISON UNITE GMB PCS NEU UCU CWU RMT FBU USDAW ASLEF NASUWT TSSA EIS")
              .split(" "));

  /** Letters that Unicode does not take apart into a letter and its mark. */
  private static final Map<Character, String> LETTERS =
      Map.of('Ø', "O", 'Ł', "L", 'Æ', "AE", 'Œ', "OE", 'Đ', "D", 'Ð', "D", 'Þ', "TH", 'İ', "I");

  private final List<String> words;

  private NameWords(List<String> words) {
    this.words = words;
  }

  /** A name of nothing but titles keeps them, or nobody would find it. */
  static NameWords of(String name) {
    List<String> all = split(folded(name));
    List<String> telling = new ArrayList<>(all.size());
    for (String word : all) {
      if (!PASSED_OVER.contains(word)) {
        telling.add(word);
      }
    }
    return new NameWords(telling.isEmpty() ? all : telling);
  }

  /** The same name, in words that are kept once for all names that have them. */
  NameWords keptIn(Map<String, String> kept) {
    return new NameWords(
        words.stream().map(word -> kept.computeIfAbsent(word, first -> first)).toList());
  }

  List<String> words() {
    return words;
  }

  /** The same for the same words in any order; empty for less than two, which name nobody. */
  String key() {
    return words.size() < 2 ? "" : String.join(" ", words.stream().sorted().toList());
  }

  /**
   * How alike two names are, in percent: how much of the one with fewer words is in the other. A
   * whole word counts in full, an initial or the beginning of a word half; without one whole word
   * of two letters names are not alike.
   */
  int alike(NameWords other) {
    int here = words.size() < 2 ? 0 : within(other);
    return Math.max(here, other.within(this));
  }

  private int within(NameWords other) {
    int sum = 0;
    boolean whole = false;
    for (String word : words) {
      int weight = other.weight(word);
      whole |= weight == WHOLE;
      sum += weight;
    }
    return whole ? 100 * sum / (WHOLE * words.size()) : 0;
  }

  private int weight(String word) {
    int weight = 0;
    for (String mine : words) {
      if (mine.equals(word)) {
        return word.length() == 1 ? HALF : WHOLE;
      }
      if (isBeginning(mine, word) || isBeginning(word, mine)) {
        weight = HALF;
      }
    }
    return weight;
  }

  private static boolean isBeginning(String cut, String word) {
    return (cut.length() == 1 || cut.length() >= SHORTEST_CUT) && word.startsWith(cut);
  }

  /** What holds a digit is no name but an id, a date or a time, and its letters are no initials. */
  private static List<String> split(String text) {
    List<String> words = new ArrayList<>(4);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
        word.append(c);
      } else if (c != '\'' && c != '’' && !word.isEmpty()) {
        String whole = word.toString();
        if (!words.contains(whole) && whole.chars().allMatch(Character::isLetter)) {
          words.add(whole);
        }
        word.setLength(0);
      }
    }
    return words;
  }

  private static String folded(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.chars().allMatch(c -> c < 128)) {
      return upper;
    }
    StringBuilder folded = new StringBuilder(upper.length());
    String apart = Normalizer.normalize(upper, Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(LETTERS.getOrDefault(c, String.valueOf(c)));
      }
    }
    return folded.toString();
  }
}
