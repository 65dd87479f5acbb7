package org.branchwork.fundraising.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;

/**
 * A table of rules.
 *
 * @param dated the day from which it holds
 * @param extending whether the portal's own table holds where this one has no row
 * @param rows one or two for each range of sort codes, by the first of the range; ranges do not
 *     overlap
 * @param substitutes sort codes to be checked in place of others
 */
record RuleTable(
    LocalDate dated,
    boolean extending,
    NavigableMap<String, List<WeightRow>> rows,
    Map<String, String> substitutes) {

  /** Of two rows with these exceptions in the first, one that passes is enough. */
  private static final Set<Integer> ONE_IS_ENOUGH = Set.of(2, 10, 12);

  /** What the table says of an account; empty when it has no row for the sort code. */
  Optional<CheckedAccount> check(BankAccount account) {
    List<WeightRow> found = rowsOf(account.sortCode());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    AccountDigits digits = new AccountDigits(account.sortCode(), account.number());
    boolean oneIsEnough = ONE_IS_ENOUGH.contains(found.get(0).exception());
    boolean passes =
        oneIsEnough
            ? found.stream().anyMatch(row -> passes(row, digits))
            : found.stream().allMatch(row -> passes(row, digits));
    String words =
        found.stream()
            .map(WeightRow::words)
            .collect(Collectors.joining(oneIsEnough ? ", or " : ", and "));
    return Optional.of(new CheckedAccount(passes ? Result.PASSES : Result.FAILS, words, dated));
  }

  private boolean passes(WeightRow row, AccountDigits digits) {
    return new RowCheck(row, substitutes).passes(digits);
  }

  private List<WeightRow> rowsOf(String sortCode) {
    Map.Entry<String, List<WeightRow>> before = rows.floorEntry(sortCode);
    if (before == null || before.getValue().get(0).to().compareTo(sortCode) < 0) {
      return List.of();
    }
    return before.getValue();
  }
}
