package org.branchwork.web.pages.fundraising;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.fundraising.api.ledger.LedgerAccount;
import org.branchwork.fundraising.api.ledger.PeriodView;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** One entry of a list to choose from. */
public record LedgerChoice(String value, String label, boolean chosen) {

  /** Values, labelled by the texts {@code prefix.NAME}. */
  static <E extends Enum<E>> List<LedgerChoice> of(
      Collection<E> values, String prefix, String chosen) {
    return values.stream()
        .map(
            each ->
                new LedgerChoice(
                    each.name(), Texts.get(prefix + each.name()), each.name().equals(chosen)))
        .toList();
  }

  static List<LedgerChoice> funds(List<KeptFund> funds, String chosen) {
    return funds.stream()
        .map(fund -> new LedgerChoice(fund.fund().toString(), fund.name(), false).with(chosen))
        .toList();
  }

  static List<LedgerChoice> periods(List<PeriodView> periods, String chosen) {
    return periods.stream()
        .map(period -> new LedgerChoice(period.from().toString(), name(period), false).with(chosen))
        .toList();
  }

  /** The years that have a period, the latest first. */
  static List<Integer> years(List<PeriodView> periods) {
    return periods.stream()
        .flatMapToInt(each -> IntStream.rangeClosed(each.from().getYear(), each.to().getYear()))
        .distinct()
        .boxed()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** A period as it is called. */
  static String name(PeriodView period) {
    return Texts.say("ledger.period-name", Dates.day(period.from()), Dates.day(period.to()));
  }

  /** Accounts with the fund they belong to. */
  static List<LedgerChoice> accounts(
      List<LedgerAccount> accounts, List<KeptFund> funds, String chosen) {
    Map<UUID, String> names = names(funds);
    return accounts.stream()
        .map(
            account ->
                new LedgerChoice(account.account().toString(), label(account, names), false)
                    .with(chosen))
        .toList();
  }

  static Map<UUID, String> names(List<KeptFund> funds) {
    return funds.stream().collect(Collectors.toMap(KeptFund::fund, KeptFund::name));
  }

  private static String label(LedgerAccount account, Map<UUID, String> funds) {
    return account
        .fund()
        .map(funds::get)
        .map(fund -> Texts.say("ledger.account-of", fund, account.name()))
        .orElse(account.name());
  }

  /** What an account stands for. */
  static String kind(AccountKind kind) {
    return Texts.get("ledger.kind." + kind);
  }

  private LedgerChoice with(String chosenValue) {
    return new LedgerChoice(value, label, value.equals(chosenValue));
  }
}
