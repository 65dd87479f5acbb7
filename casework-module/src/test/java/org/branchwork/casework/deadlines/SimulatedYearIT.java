package org.branchwork.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.VISITOR;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.casework.absences.Away;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseworkEvent;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.LimitEvent.LimitAcknowledged;
import org.branchwork.casework.api.LimitEvent.LimitEscalated;
import org.branchwork.casework.api.LimitEvent.LimitMet;
import org.branchwork.casework.api.LimitEvent.LimitNear;
import org.branchwork.casework.api.LimitEvent.NearLimitMet;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.deadlines.BranchCalendar.Nation;
import org.branchwork.casework.api.deadlines.CaseLimit;
import org.branchwork.casework.api.deadlines.LimitAhead;
import org.branchwork.casework.cases.CaseworkDatabase.Desks;
import org.junit.jupiter.api.Test;

/**
 * A year of a branch, day by day: 500 cases come in, caseworkers are away for weeks, forget what
 * they saw or act on it, bank holidays lie between and the portal stands still on some days. What
 * was told is compared with what each limit was owed, which is worked out here by itself.
 */
class SimulatedYearIT extends LimitStory {

  private static final long SEED = Long.getLong("limits.seed", 20261127);
  private static final int CASES = Integer.getInteger("limits.cases", 40);
  private static final int DAYS = 365;
  private static final int LAST_ARRIVAL = 260;
  private static final LocalDate START = LocalDate.of(2026, 11, 23);

  private final Random random = new Random(SEED);
  private final WorkingDays working = WorkingDaysTest.of(Nation.ENGLAND);
  private final List<Caller> caseworkers =
      Stream.generate(() -> Caller.staff(UUID.randomUUID(), Set.of(Permission.WORK)))
          .limit(6)
          .toList();

  /** The cases in the order in which they came: their references are no part of the seed. */
  private final Map<String, Integer> order = new HashMap<>();

  private final Map<Long, Known> limits = new HashMap<>();
  private final Set<LocalDate> standstill = new HashSet<>();

  /** The limits of which nobody was told who was there: caseworker away, and no cover. */
  private final List<String> uncovered = new ArrayList<>();

  private int toldToCovers;

  /** The limits that each caseworker was told of and has not acknowledged. */
  private final Map<UUID, Set<Long>> waiting = new HashMap<>();

  /** What is known of a limit, and what was told of it. */
  private static final class Known {
    private final LocalDate set;
    private final LocalDate safe;
    private final LocalDate limit;
    private LocalDate ended = LocalDate.MAX;
    private final Map<LocalDate, Integer> told = new HashMap<>();
    private final Set<LocalDate> seen = new HashSet<>();
    private final Set<LocalDate> passedOn = new HashSet<>();

    Known(LocalDate set, CaseLimit limit) {
      this.set = set;
      this.safe = limit.safe();
      this.limit = limit.limit();
    }
  }

  @Test
  void no_limit_passes_silently() {
    at("2026-11-23T00:01:00Z");
    for (int i = 0; i < DAYS; i++) {
      LocalDate today = START.plusDays(i);
      goAway(today);
      if (i < LAST_ARRIVAL) {
        arrive(today, CASES * (i + 1) / LAST_ARRIVAL - CASES * i / LAST_ARRIVAL);
      }
      if (random.nextInt(30) == 0) {
        standstill.add(today);
      } else {
        watch();
        hear(today);
      }
      if (working.isWorking(today)) {
        work(today);
      }
      hear(today);
      database.later(Duration.ofDays(1));
    }

    assertThat(limits).hasSize(CASES);
    List<String> silent = new ArrayList<>();
    limits.forEach((id, known) -> silent.addAll(owed(id, known)));
    assertThat(silent).isEmpty();
    assertThat(uncovered).isEmpty();
    // the year was no quiet one
    int few = CASES / 10;
    assertThat(limits.values()).filteredOn(known -> known.told.size() >= 5).hasSizeGreaterThan(few);
    assertThat(limits.values())
        .filteredOn(known -> !known.passedOn.isEmpty())
        .hasSizeGreaterThan(few);
    assertThat(limits.values())
        .filteredOn(known -> known.ended != LocalDate.MAX)
        .hasSizeGreaterThan(few);
    assertThat(standstill).hasSizeGreaterThan(5);
    assertThat(toldToCovers).isGreaterThan(few);
  }

  /** What was owed for a limit and not done, as sentences. */
  private List<String> owed(long id, Known known) {
    List<String> silent = new ArrayList<>();
    if (known.limit.isBefore(known.set)) {
      return silent;
    }
    for (int step : List.of(28, 14, 7, 3, 1)) {
      LocalDate due = up(later(known.safe.minusDays(step), known.set));
      boolean told =
          known.told.entrySet().stream()
              .anyMatch(each -> !each.getKey().isAfter(due) && each.getValue() <= step);
      if (due.isBefore(known.ended) && !due.isAfter(end()) && !told) {
        silent.add(id + " was not told of " + step + " days before " + known.safe);
      }
    }
    Set<LocalDate> explained = new HashSet<>();
    for (LocalDate told : known.told.keySet()) {
      // raised in the first minutes of a day, before anybody works
      LocalDate due = working.from(told).plusDays(1);
      LocalDate day = up(later(due.isBefore(known.safe) ? due : known.safe, told));
      boolean seen =
          known.seen.stream().anyMatch(each -> !each.isBefore(told) && each.isBefore(day));
      if (!seen && !day.isAfter(known.ended) && !day.isAfter(end())) {
        explained.add(day);
      }
    }
    if (!explained.equals(known.passedOn)) {
      silent.add(id + " was to be passed on on " + explained + ", and was on " + known.passedOn);
    }
    return silent;
  }

  private static LocalDate end() {
    return START.plusDays(DAYS - 1);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The day itself, or the first after it on which the portal stood not still. */
  private LocalDate up(LocalDate day) {
    LocalDate up = day;
    while (standstill.contains(up)) {
      up = up.plusDays(1);
    }
    return up;
  }

  /** In one transaction, as all work of a day: a year is to be played within a minute or two. */
  private void arrive(LocalDate today, int many) {
    database.act(
        d -> {
          for (int i = 0; i < many; i++) {
            String reference = d.enquiries().send(told(today), VISITOR).reference();
            order.put(reference, order.size());
            if (random.nextInt(10) > 0) {
              int version = d.cases().enter(reference, LEAD).version();
              UUID caseworker = caseworkers.get(random.nextInt(caseworkers.size())).account();
              d.cases().triage(reference, version, Category.PAY, Urgency.SOON, caseworker, LEAD);
            }
            CaseLimit limit = search(d).of(reference, LEAD).get(0);
            limits.put(limit.id(), new Known(today, limit));
          }
        });
  }

  private SendEnquiry told(LocalDate today) {
    SendEnquiry e = enquiry(formKey(), "a@example.org", "Help", false);
    LocalDate happened = random.nextInt(5) == 0 ? null : today.minusDays(random.nextInt(100));
    return new SendEnquiry(
        e.formKey(),
        e.name(),
        null,
        e.email(),
        null,
        null,
        null,
        e.message(),
        happened,
        null,
        false,
        null,
        false,
        null,
        null,
        null,
        null,
        List.of());
  }

  /** Each is away for two weeks of every ten, not all at once. */
  private boolean away(Caller caseworker, LocalDate today) {
    long day = ChronoUnit.DAYS.between(START, today);
    return (day + 12L * caseworkers.indexOf(caseworker)) % 70 < 14;
  }

  /** Whoever is away from today on has said so, and who covers: one who is there all the time. */
  private void goAway(LocalDate today) {
    for (Caller each : caseworkers) {
      if (away(each, today) && (today.equals(START) || !away(each, today.minusDays(1)))) {
        Caller cover = caseworkers.get((caseworkers.indexOf(each) + 3) % caseworkers.size());
        LocalDate last = today;
        while (away(each, last.plusDays(1))) {
          last = last.plusDays(1);
        }
        Away.enter(database, each, today, last, cover);
      }
    }
  }

  /** An alarm reaches whoever is there: the caseworker, or the cover. */
  private void toldOf(LimitNear near, UUID caseworker, LocalDate today) {
    boolean away =
        caseworkers.stream()
            .anyMatch(each -> each.account().equals(caseworker) && away(each, today));
    UUID reached = caseworker;
    if (away) {
      reached = database.work(d -> Away.coverOf(d, near.reference())).orElse(null);
      toldToCovers++;
    }
    if (reached == null) {
      uncovered.add(near.reference() + " on " + today);
    } else {
      waiting.computeIfAbsent(reached, who -> new HashSet<>()).add(near.limit());
    }
    waiting.computeIfAbsent(caseworker, who -> new HashSet<>()).add(near.limit());
  }

  /**
   * Whoever is there and was told of something looks at her day: some of what waits is seen, some
   * is done, and some is forgotten.
   */
  private void work(LocalDate today) {
    List<Caller> there =
        caseworkers.stream()
            .filter(each -> !away(each, today))
            .filter(each -> !waiting.getOrDefault(each.account(), Set.of()).isEmpty())
            .toList();
    if (there.isEmpty()) {
      return;
    }
    database.act(
        d ->
            there.forEach(
                caseworker ->
                    search(d).ahead(caseworker).stream()
                        .filter(LimitAhead::unseen)
                        .sorted(Comparator.comparing(each -> order.get(each.reference())))
                        .filter(each -> random.nextInt(10) < 6)
                        .forEach(each -> act(d, each.reference(), caseworker))));
  }

  private void act(Desks d, String reference, Caller caseworker) {
    long id = search(d).of(reference, caseworker).get(0).id();
    desk(d).acknowledge(reference, id, caseworker);
    if (random.nextInt(10) < 2) {
      desk(d).meet(reference, id, "6001234/2026", "Receipt of the tribunal.", caseworker);
    }
  }

  private void hear(LocalDate today) {
    for (CaseworkEvent event : database.told()) {
      if (event instanceof LimitNear near && limits.containsKey(near.limit())) {
        limits.get(near.limit()).told.put(today, near.daysLeft());
        if (near.caseworker() != null) {
          toldOf(near, near.caseworker(), today);
        }
      } else if (event instanceof LimitAcknowledged seen) {
        limits.get(seen.limit()).seen.add(today);
        waiting.values().forEach(each -> each.remove(seen.limit()));
      } else if (event instanceof LimitEscalated passedOn && limits.containsKey(passedOn.limit())) {
        limits.get(passedOn.limit()).passedOn.add(today);
      } else if (event instanceof LimitMet met) {
        limits.get(met.limit()).ended = today;
      } else if (event instanceof NearLimitMet met) {
        limits.get(met.limit()).ended = today;
      }
    }
  }
}
