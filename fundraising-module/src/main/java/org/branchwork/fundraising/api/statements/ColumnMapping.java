package org.branchwork.fundraising.api.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a CSV file mean, as the treasurer drew it once on screen. It fits every file
 * that has the same headings; one without headings fits every file with as many columns.
 *
 * @param headings the row of headings, as {@link #heading} writes them; empty when the file has
 *     none
 * @param meanings one for each column, from the left
 * @param dateOrder how the bank writes dates; {@code null} when the treasurer did not say
 */
public record ColumnMapping(
    List<String> headings, List<ColumnMeaning> meanings, @Nullable DateOrder dateOrder) {

  /**
   * Checks that a line can be read by it.
   *
   * @throws FundraisingRuleBroken naming every fault: {@code mapping.columns.differ} (not one
   *     meaning a heading), {@code mapping.date.missing}, {@code mapping.amount.missing}, {@code
   *     mapping.amount.twice} (a signed amount beside money in or out), {@code
   *     mapping.meaning.twice}
   */
  public ColumnMapping {
    headings = headings.stream().map(ColumnMapping::heading).toList();
    meanings = List.copyOf(meanings);
    List<String> broken = new ArrayList<>();
    if (!headings.isEmpty() && headings.size() != meanings.size()) {
      broken.add("mapping.columns.differ");
    }
    if (!meanings.contains(ColumnMeaning.DATE)) {
      broken.add("mapping.date.missing");
    }
    boolean signed = meanings.contains(ColumnMeaning.AMOUNT);
    boolean split =
        meanings.contains(ColumnMeaning.MONEY_IN) || meanings.contains(ColumnMeaning.MONEY_OUT);
    if (!signed && !split) {
      broken.add("mapping.amount.missing");
    }
    if (signed && split) {
      broken.add("mapping.amount.twice");
    }
    List<ColumnMeaning> once =
        meanings.stream()
            .filter(each -> each != ColumnMeaning.NONE && each != ColumnMeaning.TEXT)
            .toList();
    if (once.stream().distinct().count() < once.size()) {
      broken.add("mapping.meaning.twice");
    }
    if (!broken.isEmpty()) {
      throw new FundraisingRuleBroken(broken);
    }
  }

  /** A heading as headings are compared: small letters, single blanks, no colon at its end. */
  public static String heading(String written) {
    String plain = written.replaceAll("[\\s\\u00a0\\ufeff]+", " ").strip();
    return plain.replaceFirst(" ?:$", "").toLowerCase(Locale.ROOT);
  }
}
