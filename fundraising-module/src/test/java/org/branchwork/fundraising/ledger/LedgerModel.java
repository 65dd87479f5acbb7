package org.branchwork.fundraising.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.Posting;
import org.jspecify.annotations.Nullable;

/** What the ledger should be, by the plainest code: the auditor's own books, for one thread. */
final class LedgerModel {
  private static final Map<UUID, String> FUND_OF =
      Map.of(
          LedgerFixture.STRIKE, "strike",
          LedgerFixture.STRIKE_PAY, "strike",
          LedgerFixture.ENTITLEMENT, "strike",
          LedgerFixture.HARDSHIP, "hardship");

  /** What somebody asks of the ledger; an entry that reverses another has its opposite postings. */
  record Act(PostEntry entry, Optional<UUID> reverses) {}

  final Map<UUID, Long> balances = new HashMap<>();
  private final Map<UUID, Act> acts = new LinkedHashMap<>();
  private final Set<UUID> reversed = new HashSet<>();

  /** Every reason to refuse it now; any of them may be the one that is told. */
  Set<String> refusals(Act act) {
    if (acts.containsKey(act.entry().entry())) {
      return acts.get(act.entry().entry()).equals(act) ? Set.of() : Set.of("entry.other-content");
    }
    Set<String> all = new HashSet<>();
    refuse(all, sum(act.entry(), null) != 0, "entry.postings.unbalanced");
    refuse(all, act.entry().occurredOn().isBefore(LedgerFixture.OPEN), "entry.day.closed");
    act.reverses()
        .ifPresent(
            of -> {
              refuse(all, reversed.contains(of), "entry.reversed");
              refuse(all, acts.get(of).reverses().isPresent(), "entry.reversal");
            });
    Set<String> funds =
        act.entry().postings().stream()
            .filter(p -> FUND_OF.containsKey(p.account()))
            .map(p -> FUND_OF.get(p.account()))
            .collect(Collectors.toSet());
    refuse(all, funds.size() > 1, "entry.funds-apart");
    for (String fund : funds) {
      long moved = sum(act.entry(), fund);
      refuse(all, fund(fund) + moved > 0, "entry.fund.too-little");
      boolean suspense =
          act.entry().postings().stream().anyMatch(p -> p.account().equals(LedgerFixture.SUSPENSE));
      refuse(all, suspense && moved > 0 && act.reverses().isEmpty(), "entry.fund-by-reversal");
    }
    refuse(all, after(act, LedgerFixture.ENTITLEMENT) > 0, "entry.entitlement.too-little");
    refuse(all, after(act, LedgerFixture.SUSPENSE) > 0, "entry.suspense.too-little");
    return all;
  }

  private static void refuse(Set<String> all, boolean broken, String key) {
    if (broken) {
      all.add(key);
    }
  }

  void apply(Act act) {
    acts.put(act.entry().entry(), act);
    act.reverses().ifPresent(reversed::add);
    act.entry().postings().forEach(p -> balances.merge(p.account(), p.pence(), Long::sum));
  }

  long fund(String fund) {
    return balances.entrySet().stream()
        .filter(balance -> fund.equals(FUND_OF.get(balance.getKey())))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private long after(Act act, UUID account) {
    return balances.getOrDefault(account, 0L)
        + act.entry().postings().stream()
            .filter(p -> p.account().equals(account))
            .mapToLong(Posting::pence)
            .sum();
  }

  private static long sum(PostEntry entry, @Nullable String fund) {
    return entry.postings().stream()
        .filter(p -> fund == null || fund.equals(FUND_OF.get(p.account())))
        .mapToLong(Posting::pence)
        .sum();
  }

  static LocalDate closedDay() {
    return LedgerFixture.CLOSED.plusDays(100);
  }
}
