package org.branchwork.fundraising.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.KnownPayer;
import org.branchwork.fundraising.api.matching.PledgeToMatch;
import org.jspecify.annotations.Nullable;

/**
 * All pledges and payers, ordered once by what a line may tell of them, so that a line is not held
 * against every pledge.
 */
final class PledgeIndex {

  private final Map<String, List<Named>> byBeginning = new HashMap<>();
  private final Map<PaymentReference, Named> byReference = new HashMap<>();
  private final NamesOfAmount byAmountAndName = new NamesOfAmount();
  private final Map<String, List<Named>> byName = new HashMap<>();
  private final Map<String, List<Named>> byDonor = new HashMap<>();
  private final Map<String, Set<String>> donorsByAccount = new HashMap<>();
  private final Map<String, Set<String>> donorsByName = new HashMap<>();

  PledgeIndex(Collection<PledgeToMatch> pledges, Collection<KnownPayer> payers) {
    Map<String, String> words = new HashMap<>();
    pledges.forEach(pledge -> add(Named.of(pledge, words)));
    for (KnownPayer payer : payers) {
      know(donorsByAccount, digits(payer.account()), payer.donor());
      know(donorsByName, NameWords.of(payer.name()).key(), payer.donor());
    }
  }

  /** Takes what was paid off a pledge, so that the next line of the file finds the rest. */
  void paid(PaymentReference reference, long pence) {
    Named before = byReference.get(reference);
    if (before != null) {
      of(byBeginning, beginning(before)).remove(before);
      of(byDonor, before.pledge().donor()).remove(before);
      before.names().forEach(name -> of(byName, name.key()).remove(before));
      byAmountAndName.remove(before);
      add(new Named(before.pledge().paid(pence), before.names()));
    }
  }

  @Nullable Named named(PaymentReference reference) {
    return byReference.get(reference);
  }

  /**
   * The one pledge whose reference begins so; {@code null} when there are several, or none.
   *
   * @param code of {@link LineRead#SHORTEST_CUT} characters or more
   */
  @Nullable Named onlyOneBeginning(String code) {
    List<Named> found =
        of(byBeginning, code.substring(0, LineRead.SHORTEST_CUT)).stream()
            .filter(named -> named.pledge().reference().characters().startsWith(code))
            .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  /** Pledges with so much open and perhaps a name like one that is said, which is to be seen. */
  Set<Named> withAmountAndName(long pence, List<NameWords> said) {
    return byAmountAndName.likeOne(pence, said);
  }

  List<Named> withName(NameWords name) {
    return of(byName, name.key());
  }

  List<Named> ofDonor(String donor) {
    return of(byDonor, donor);
  }

  Set<String> donorsOfAccount(@Nullable String account) {
    return donorsByAccount.getOrDefault(digits(account), Set.of());
  }

  Set<String> donorsOfName(NameWords name) {
    return donorsByName.getOrDefault(name.key(), Set.of());
  }

  private void add(Named named) {
    PledgeToMatch pledge = named.pledge();
    byReference.put(pledge.reference(), named);
    byBeginning.computeIfAbsent(beginning(named), code -> new ArrayList<>(1)).add(named);
    byDonor.computeIfAbsent(pledge.donor(), donor -> new ArrayList<>(1)).add(named);
    for (NameWords name : named.names()) {
      if (!name.key().isEmpty()) {
        byName.computeIfAbsent(name.key(), key -> new ArrayList<>(1)).add(named);
      }
    }
    byAmountAndName.add(named);
  }

  private static void know(Map<String, Set<String>> donors, String by, String donor) {
    if (!by.isEmpty()) {
      donors.computeIfAbsent(by, key -> new LinkedHashSet<>(1)).add(donor);
    }
  }

  private static String beginning(Named named) {
    return named.pledge().reference().characters().substring(0, LineRead.SHORTEST_CUT);
  }

  private static <K> List<Named> of(Map<K, List<Named>> map, K key) {
    List<Named> found = map.get(key);
    return found == null ? Collections.emptyList() : found;
  }

  private static String digits(@Nullable String account) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; account != null && i < account.length(); i++) {
      if (Character.isDigit(account.charAt(i))) {
        digits.append(account.charAt(i));
      }
    }
    return digits.toString();
  }
}
