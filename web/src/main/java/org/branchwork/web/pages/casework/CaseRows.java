package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.deadlines.LimitSearch;
import org.branchwork.casework.api.employers.EmployerDomain;
import org.branchwork.casework.api.employers.EmployerDomainSearch;
import org.branchwork.casework.api.targets.AnswerClock;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.identity.AccountEntry;
import org.jspecify.annotations.Nullable;

/** Puts rows into words, with the names of caseworkers looked up once a page. */
@ApplicationScoped
class CaseRows {

  @Inject AccountDirectory accounts;
  @Inject LimitSearch limits;
  @Inject CurrentUser me;
  @Inject ReturnedMails returned;
  @Inject EmployerDomainSearch employers;
  @Inject AnswerLines answers;

  /**
   * The rows in words.
   *
   * @param mine whether they are all the person's own or to cover, as they are for whoever sees no
   *     others
   */
  List<CaseRow> of(List<CaseSummary> cases, boolean mine) {
    boolean worked = mine || !me.can("casework.view-all");
    Map<String, LocalDate> nearest =
        limits.nearest(cases.stream().map(CaseSummary::reference).toList(), me.casework());
    Map<UUID, String> names =
        names(
            cases.stream()
                .map(CaseSummary::caseworker)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<AnswerClock, AnswerLine> answerBy =
        answers.of(cases.stream().map(CaseSummary::clock).toList());
    returned.look(cases.stream().map(CaseSummary::reference).toList());
    return cases.stream()
        .map(
            summary ->
                CaseRow.of(
                    summary,
                    names,
                    worked && isOthers(summary),
                    nearest.get(summary.reference()),
                    Objects.requireNonNull(answerBy.get(summary.clock())),
                    answers.now(),
                    answers.today()))
        .toList();
  }

  private boolean isOthers(CaseSummary summary) {
    return !Objects.equals(summary.caseworker(), me.casework().accountId());
  }

  /** The list's domain at which the member's address lies, if any. */
  Optional<EmployerDomain> employersDomain(@Nullable String email) {
    return employers.of(email, me.casework());
  }

  /** Everybody who works cases, by name. */
  List<AccountEntry> caseworkers() {
    return accounts.holding("casework.work");
  }

  Map<UUID, String> names(Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    accounts.all(Set.copyOf(ids)).forEach((id, account) -> names.put(id, account.name()));
    return names;
  }
}
