package org.branchwork.casework.cases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.branchwork.casework.api.finding.FoundCase.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Some words of a text around the first that was found. The database marks what was found in a copy
 * of the text that has the same length, with signs that no text holds.
 */
final class Excerpt {

  private static final char BEGINS = 2;
  private static final char ENDS = 3;

  private static final int BEFORE = 60;
  private static final int LENGTH = 220;

  private Excerpt() {}

  /** The pieces of the excerpt; none without a text. */
  static List<Piece> of(@Nullable String text, @Nullable String... copies) {
    if (text == null) {
      return List.of();
    }
    BitSet found = new BitSet(text.length());
    for (String copy : copies) {
      mark(found, copy, text.length());
    }
    int first = Math.max(0, found.nextSetBit(0));
    int from = first <= BEFORE ? 0 : wordAfter(text, first - BEFORE, first);
    int to = text.length() - from <= LENGTH ? text.length() : wordBefore(text, from + LENGTH);
    return pieces(text, found, from, to);
  }

  private static void mark(BitSet found, @Nullable String copy, int length) {
    if (copy == null
        || copy.chars().filter(sign -> sign > ENDS || sign < BEGINS).count() != length) {
      return;
    }
    int at = 0;
    boolean inside = false;
    for (char sign : copy.toCharArray()) {
      if (sign == BEGINS || sign == ENDS) {
        inside = sign == BEGINS;
      } else {
        if (inside) {
          found.set(at);
        }
        at++;
      }
    }
  }

  private static int wordAfter(String text, int from, int most) {
    int space = text.indexOf(' ', from);
    return space < 0 || space >= most ? from : space + 1;
  }

  private static int wordBefore(String text, int to) {
    int space = text.lastIndexOf(' ', to);
    return space > to - BEFORE ? space : to;
  }

  private static List<Piece> pieces(String text, BitSet found, int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    int at = from;
    while (at < to) {
      boolean marked = found.get(at);
      int next = marked ? found.nextClearBit(at) : found.nextSetBit(at);
      int end = next < 0 ? to : Math.min(next, to);
      String before = at == from && from > 0 ? "…" : "";
      String after = end == to && to < text.length() ? "…" : "";
      pieces.add(new Piece(before + text.substring(at, end) + after, marked));
      at = end;
    }
    return pieces;
  }
}
