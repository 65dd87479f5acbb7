package org.branchwork.web.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.casework.api.deadlines.BranchCalendar;

/**
 * The nation of the branch, {@code branch.nation}, {@code england} where nothing is set; and
 * one-off holidays, {@code branch.holidays}, as days with commas between: {@code 2027-06-03,
 * 2027-06-04}.
 */
@ApplicationScoped
class BranchNation implements BranchCalendar {

  private static final String KEY = "branch.nation";
  private static final String HOLIDAYS = "branch.holidays";

  @Inject PortalSettings settings;

  /** A value that cannot be read stops the start: limits would be those of another. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
    nation();
    oneOffHolidays();
  }

  @Override
  public Nation nation() {
    String named = settings.text(KEY, written(Nation.ENGLAND));
    return Stream.of(Nation.values())
        .filter(each -> written(each).equals(named))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(none()));
  }

  @Override
  public Set<LocalDate> oneOffHolidays() {
    return Stream.of(settings.text(HOLIDAYS, "").split(","))
        .map(String::strip)
        .filter(day -> !day.isEmpty())
        .map(BranchNation::day)
        .collect(Collectors.toSet());
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new IllegalStateException(
          "branchwork." + HOLIDAYS + " holds a day that is not like 2027-06-03: " + written, e);
    }
  }

  private static String none() {
    return "branchwork."
        + KEY
        + " is none of "
        + Stream.of(Nation.values()).map(BranchNation::written).collect(Collectors.joining(", "));
  }

  private static String written(Nation nation) {
    return nation.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
