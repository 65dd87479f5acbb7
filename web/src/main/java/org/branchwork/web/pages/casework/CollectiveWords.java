package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.collectives.CollectiveSheet;
import org.branchwork.casework.api.collectives.MemberPage;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Puts the members of a collective and what was written to them into words. */
@RequestScoped
class CollectiveWords {

  /** A limit within four weeks stands out. */
  private static final int NEAR_DAYS = 28;

  @Inject CaseRows rows;
  @Inject Clock clock;

  /**
   * A member in a row.
   *
   * @param left how long until the safe day, empty without a limit
   */
  public record Member(
      String reference,
      String name,
      String caseworker,
      String safe,
      String left,
      String leftStyle,
      String waiting,
      String joined) {}

  /**
   * A message to all.
   *
   * @param origin who wrote it and when
   * @param reached how many have had it
   * @param owed how many have not, empty for nobody
   */
  public record Said(UUID id, String text, String origin, String reached, String owed) {}

  /** The names of everybody of the branch who stands on the page. */
  Map<UUID, String> names(CollectiveSheet sheet, MemberPage page) {
    Set<UUID> people = new HashSet<>();
    people.add(sheet.lead());
    sheet.messages().forEach(message -> people.add(message.by()));
    for (MemberPage.Member member : page.members()) {
      if (member.caseworker() != null) {
        people.add(member.caseworker());
      }
    }
    return rows.names(people);
  }

  List<Member> members(MemberPage page, Map<UUID, String> names) {
    LocalDate today = LocalDate.now(clock);
    return page.members().stream().map(member -> member(member, names, today)).toList();
  }

  private static Member member(MemberPage.Member member, Map<UUID, String> names, LocalDate today) {
    LocalDate safe = member.safe();
    return new Member(
        member.reference(),
        member.name(),
        caseworker(member.caseworker(), names),
        safe == null ? Texts.get("collective.no-limit") : Dates.day(safe),
        safe == null ? "" : LimitLine.left(today, safe),
        safe == null ? "tag" : style(today, safe),
        member.waitingSince() == null
            ? ""
            : Texts.say("collective.waits", Dates.dayOf(member.waitingSince())),
        Dates.dayOf(member.joinedAt()));
  }

  private static String style(LocalDate today, LocalDate safe) {
    if (today.isAfter(safe)) {
      return "tag bad";
    }
    return today.plusDays(NEAR_DAYS).isBefore(safe) ? "tag" : "tag warn";
  }

  private static String caseworker(@Nullable UUID account, Map<UUID, String> names) {
    return account == null
        ? Texts.get("collective.nobody")
        : names.getOrDefault(account, Texts.get("case.somebody"));
  }

  List<Said> messages(CollectiveSheet sheet, Map<UUID, String> names) {
    return sheet.messages().stream()
        .map(
            message ->
                new Said(
                    message.id(),
                    message.text(),
                    Texts.say(
                        "collective.written",
                        names.getOrDefault(message.by(), Texts.get("case.somebody")),
                        Dates.moment(message.at())),
                    Texts.say("collective.reached", message.reached()),
                    message.owed() == 0 ? "" : Texts.say("collective.owed", message.owed())))
        .toList();
  }
}
