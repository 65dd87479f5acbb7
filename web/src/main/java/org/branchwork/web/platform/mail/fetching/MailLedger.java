package org.branchwork.web.platform.mail.fetching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.mail.FiledMailSearch;
import org.branchwork.casework.api.mail.MailDay;
import org.branchwork.casework.api.mail.MailReason;

/** Whether all mail that came in is accounted for: two counts, kept apart, side by side. */
@ApplicationScoped
public class MailLedger {

  private static final Caller COUNT = Caller.system("mail-count");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int DAYS = 14;

  private final MailboxRows rows;
  private final FiledMailSearch filed;
  private final MailboxSettings settings;
  private final Clock clock;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected MailLedger() {
    this(null, null, null, null);
  }

  @Inject
  MailLedger(MailboxRows rows, FiledMailSearch filed, MailboxSettings settings, Clock clock) {
    this.rows = rows;
    this.filed = filed;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A day of a mailbox.
   *
   * @param received as counted when it was fetched
   * @param found what became of it, as those who own the messages count it
   */
  public record Day(int received, MailDay found) {

    /** Whether every message is accounted for, and none came from nowhere. */
    public boolean addsUp() {
      return received == found.all();
    }
  }

  private record Place(String mailbox, LocalDate day) {}

  /** The last two weeks, the latest day first. */
  public List<Day> days() {
    LocalDate since = LocalDate.ofInstant(clock.instant(), LONDON).minusDays(DAYS - 1L);
    Map<Place, Day> days = new LinkedHashMap<>();
    for (MailDay day : filed.days(since, COUNT)) {
      days.put(new Place(day.mailbox(), day.day()), new Day(0, day));
    }
    for (MailboxRows.Received received : rows.received(since)) {
      Place place = new Place(received.mailbox(), received.day());
      MailDay found = Optional.ofNullable(days.get(place)).map(Day::found).orElse(none(place));
      days.put(place, new Day(received.messages(), found));
    }
    return days.values().stream()
        .sorted(
            Comparator.comparing((Day day) -> day.found().day())
                .reversed()
                .thenComparing(day -> day.found().mailbox()))
        .toList();
  }

  private static MailDay none(Place place) {
    return new MailDay(place.mailbox(), place.day(), 0, 0, 0, Map.<MailReason, Integer>of());
  }

  /** How each mailbox stands that was ever fetched from. */
  public List<MailboxRows.Standing> standing() {
    return rows.standing();
  }

  /** The names of the mailboxes that are set now. */
  public List<String> set() {
    return settings.mailboxes().stream().map(BranchMailbox::name).toList();
  }
}
