package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.settings.BranchSettings;
import org.branchwork.web.platform.time.OpeningHours;

/** How to reach the branch, and whether the call centre is open right now. */
@Named
@RequestScoped
public class ContactPage {

  private static final DateTimeFormatter TWELVE = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

  @Inject BranchSettings branch;
  @Inject Clock clock;

  private boolean open;
  private String state = "";
  private List<String> hours = List.of();

  public void load() {
    OpeningHours opening = OpeningHours.parse(branch.getCallCentreHours());
    ZonedDateTime now = ZonedDateTime.now(clock);
    var until = opening.openUntil(now);
    open = until.isPresent();
    state =
        until
            .map(at -> Texts.say("contact.open-until", hour(at.getHour(), at.getMinute())))
            .orElseGet(() -> opening.opensAt(now).map(at -> opensAt(now, at)).orElse(""));
    hours = opening.spans().stream().map(ContactPage::line).toList();
  }

  private static String opensAt(ZonedDateTime now, ZonedDateTime at) {
    String hour = hour(at.getHour(), at.getMinute());
    return at.toLocalDate().equals(now.toLocalDate())
        ? Texts.say("contact.opens-today", hour)
        : Texts.say("contact.opens-on", dayName(at.getDayOfWeek()), hour);
  }

  private static String line(OpeningHours.Span span) {
    String days =
        span.first() == span.last()
            ? dayName(span.first())
            : Texts.say("contact.days", dayName(span.first()), dayName(span.last()));
    return Texts.say(
        "contact.hours",
        days,
        hour(span.from() / 60, span.from() % 60),
        hour(span.to() / 60, span.to() % 60));
  }

  private static String dayName(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.UK);
  }

  private static String hour(int hour, int minute) {
    if (hour % 24 == 0 && minute == 0) {
      return Texts.get("contact.midnight");
    }
    String text = TWELVE.format(java.time.LocalTime.of(hour, minute)).toLowerCase(Locale.UK);
    return text.replace(":00", "");
  }

  public boolean isOpen() {
    return open;
  }

  /** "Open until midnight", "Opens on Monday at 6am"; empty without hours. */
  public String getState() {
    return state;
  }

  public List<String> getHours() {
    return hours;
  }
}
