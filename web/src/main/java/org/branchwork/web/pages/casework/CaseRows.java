package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.queue.CaseMark;
import org.branchwork.casework.api.queue.QueueSearch;
import org.branchwork.casework.api.targets.AnswerClock;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.platform.identity.AccountEntry;
import org.jspecify.annotations.Nullable;

/** Puts rows into words, with the names of caseworkers looked up once a page. */
@ApplicationScoped
class CaseRows {

  @Inject StaffNames staff;
  @Inject QueueSearch queue;
  @Inject CurrentUser me;
  @Inject ReturnedMails returned;
  @Inject AnswerLines answers;

  /**
   * The rows in words.
   *
   * @param mine whether they are all the person's own or to cover, as they are for whoever sees no
   *     others
   */
  List<CaseRow> of(List<CaseSummary> cases, boolean mine) {
    boolean worked = mine || !me.can("casework.view-all");
    Map<String, CaseMark> marks =
        queue.marks(cases.stream().map(CaseSummary::reference).toList(), me.casework());
    Map<UUID, String> names =
        names(
            cases.stream()
                .map(CaseSummary::caseworker)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<AnswerClock, AnswerLine> answerBy =
        answers.of(cases.stream().map(CaseSummary::clock).toList());
    marks.forEach((reference, mark) -> returned.note(reference, mark.notReceived()));
    return cases.stream()
        .map(
            summary ->
                CaseRow.of(
                    summary,
                    names,
                    worked && isOthers(summary),
                    safeOn(marks.get(summary.reference())),
                    Objects.requireNonNull(answerBy.get(summary.clock())),
                    answers.now(),
                    answers.today()))
        .toList();
  }

  private static @Nullable LocalDate safeOn(@Nullable CaseMark mark) {
    return mark == null ? null : mark.safeOn();
  }

  private boolean isOthers(CaseSummary summary) {
    return !Objects.equals(summary.caseworker(), me.casework().accountId());
  }

  /** Everybody who works cases, by name. */
  List<AccountEntry> caseworkers() {
    return staff.caseworkers();
  }

  Map<UUID, String> names(Collection<UUID> ids) {
    return staff.of(ids);
  }
}
