package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.casework.api.deadlines.CaseLimit;
import org.branchwork.casework.api.deadlines.LimitSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;

/** Reads the limits of a case and puts them into words. */
@RequestScoped
class LimitLines {

  private static final int ID_LENGTH = 36;

  @Inject LimitSearch search;
  @Inject CaseRows rows;
  @Inject CurrentUser me;
  @Inject Clock clock;

  /**
   * @param typed what was typed in the forms, shown again
   */
  List<LimitLine> of(String reference, Map<String, String> typed, Problems problems) {
    List<CaseLimit> limits = search.of(reference, me.casework());
    Map<UUID, String> names = rows.names(people(limits));
    LocalDate today = LocalDate.now(clock);
    return limits.stream()
        .map(
            limit -> {
              String field = LimitLine.field(limit.id());
              String number = LimitLine.numberField(limit.id());
              return new LimitLine(
                  limit,
                  today,
                  names,
                  typed.getOrDefault(field, ""),
                  problems.getOf().get(field),
                  typed.getOrDefault(number, ""),
                  problems.getOf().get(number));
            })
        .toList();
  }

  /** Who set or ended them; what the portal did itself bears no id. */
  private static Collection<UUID> people(List<CaseLimit> limits) {
    return limits.stream()
        .flatMap(
            limit ->
                Stream.of(
                    limit.setBy(),
                    limit.ending() == null ? "" : limit.ending().by(),
                    limit.request() == null ? "" : limit.request().by().toString()))
        .filter(label -> label.length() == ID_LENGTH)
        .map(UUID::fromString)
        .collect(Collectors.toSet());
  }
}
