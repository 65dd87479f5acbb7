package org.branchwork.web.pages.casework;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.deadlines.CalendarDay;
import org.branchwork.casework.api.deadlines.CalendarDesk;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.access.CurrentRoute;
import org.branchwork.web.platform.documents.CalendarFile;
import org.branchwork.web.platform.documents.CalendarFile.Day;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.settings.PortalSettings;

/**
 * A caseworker's days for a program that reads calendars: references and kinds of days, and no
 * names. It stands at a secret address, as long as whoever made that may work cases.
 */
public class CalendarServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient CurrentRoute route;
  @Inject private transient CalendarDesk desk;
  @Inject private transient AccountDirectory accounts;
  @Inject private transient PortalSettings settings;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<UUID> account =
        Optional.ofNullable(route.param("token"))
            .flatMap(token -> desk.accountOf(token, Caller.visitor()))
            .filter(this::works);
    if (account.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    List<CalendarDay> days = desk.days(Caller.staff(account.get(), Set.of(Permission.WORK)));
    String file =
        CalendarFile.of(
            Texts.get("calendar.name"), days.stream().map(this::day).toList(), clock.instant());
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/calendar;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(bytes);
  }

  private boolean works(UUID account) {
    return accounts.holding("casework.work").stream().anyMatch(each -> each.id().equals(account));
  }

  private Day day(CalendarDay day) {
    String link = settings.publicUrl() + "/portal/cases/" + day.reference();
    String uid = day.id() + "@" + settings.publicUrl().getHost();
    String meeting = day.meeting() == null ? "" : Texts.get("work.meeting." + day.meeting());
    String summary = Texts.say("calendar.day." + day.kind(), day.reference(), meeting);
    return new Day(uid, day.on(), day.at(), summary, link);
  }
}
