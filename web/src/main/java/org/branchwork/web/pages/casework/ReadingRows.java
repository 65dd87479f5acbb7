package org.branchwork.web.pages.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.privacy.BrokenGlass;
import org.branchwork.casework.api.privacy.Reading;
import org.branchwork.casework.api.privacy.WhoMaySee;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.identity.AccountEntry;
import org.jspecify.annotations.Nullable;

/** Looks at cases in words: one line for a person, a day, a thing and a right. */
final class ReadingRows {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private ReadingRows() {}

  /**
   * The looks of one person at one thing on one day.
   *
   * @param times how often, and between when
   * @param reason of a broken glass, else {@code null}
   */
  public record Look(
      String day, String who, String what, String why, String times, @Nullable String reason) {}

  /** A broken glass. */
  public record Glass(String reference, String who, String when, String until, String reason) {}

  private record SameLook(
      LocalDate day,
      @Nullable UUID account,
      Reading.What what,
      Reading.Why why,
      @Nullable String reason) {}

  /** Everybody whom the lines name. */
  static Set<UUID> people(WhoMaySee who) {
    Set<UUID> people = people(who.readings());
    who.broken().forEach(glass -> people.add(glass.account()));
    return people;
  }

  static Set<UUID> people(List<Reading> readings) {
    Set<UUID> people = new HashSet<>();
    for (Reading reading : readings) {
      if (reading.account() != null) {
        people.add(reading.account());
      }
    }
    return people;
  }

  static Map<UUID, String> names(Map<UUID, AccountEntry> accounts) {
    Map<UUID, String> names = new HashMap<>();
    accounts.forEach((id, account) -> names.put(id, account.name()));
    return names;
  }

  /** The lines, the day of the latest look first. */
  static List<Look> looks(List<Reading> latestFirst, Map<UUID, String> names) {
    Map<SameLook, List<Instant>> same = new LinkedHashMap<>();
    for (Reading r : latestFirst) {
      LocalDate day = r.at().atZone(LONDON).toLocalDate();
      same.computeIfAbsent(
              new SameLook(day, r.account(), r.what(), r.why(), r.reason()),
              none -> new ArrayList<>())
          .add(r.at());
    }
    return same.entrySet().stream().map(e -> look(e.getKey(), e.getValue(), names)).toList();
  }

  private static Look look(SameLook look, List<Instant> times, Map<UUID, String> names) {
    return new Look(
        Dates.day(look.day()),
        who(look, names),
        Texts.get("access.what." + look.what()),
        Texts.get("access.why." + look.why()),
        times(times),
        look.reason());
  }

  private static String who(SameLook look, Map<UUID, String> names) {
    return switch (look.why()) {
      case RECIPIENT -> Texts.get("access.recipient");
      case OPERATOR -> Texts.get("access.operator");
      default -> who(look.account(), names);
    };
  }

  private static String times(List<Instant> latestFirst) {
    String last = Dates.time(latestFirst.get(0));
    String first = Dates.time(latestFirst.get(latestFirst.size() - 1));
    int times = latestFirst.size();
    return times == 1
        ? Texts.say("access.once", last)
        : Texts.say("access.times", times, first, last);
  }

  static List<Glass> glass(Collection<BrokenGlass> broken, Map<UUID, String> names) {
    return broken.stream()
        .map(
            glass ->
                new Glass(
                    glass.reference(),
                    who(glass.account(), names),
                    Dates.moment(glass.brokenAt()),
                    Dates.moment(glass.openUntil()),
                    glass.reason()))
        .toList();
  }

  private static String who(@Nullable UUID account, Map<UUID, String> names) {
    return account == null
        ? Texts.get("access.link")
        : names.getOrDefault(account, Texts.get("case.somebody"));
  }
}
