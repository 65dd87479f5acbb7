package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.deadlines.CalendarDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jspecify.annotations.Nullable;

/** One's own calendar: the secret address where programs read it. */
@Named
@RequestScoped
public class CalendarPage {

  private static final Map<String, String> DONE =
      Map.of("make", "calendar.done.make", "revoke", "calendar.done.revoke");

  @Inject CalendarDesk desk;
  @Inject CaseRequest request;
  @Inject CurrentUser me;
  @Inject PortalSettings settings;

  private @Nullable String address;
  private @Nullable String notice;
  private @Nullable String done;

  /** Answers a GET, or makes or revokes the address. */
  public void load() {
    String act = request.parameter(request.isPost() ? "do" : "done");
    if (!request.isPost()) {
      done = DONE.containsKey(act) ? Texts.get(DONE.get(act)) : null;
    } else if (request.formKey().isEmpty()) {
      notice = Texts.get("case.stale");
      request.status(400);
    } else {
      if (act.equals("make")) {
        desk.make(me.casework());
      } else {
        desk.revoke(me.casework());
      }
      request.redirect(request.path() + "?done=" + act);
      return;
    }
    address =
        desk.token(me.casework())
            .map(token -> settings.publicUrl() + "/calendar/" + token + ".ics")
            .orElse(null);
  }

  /** {@code null} for none. */
  public @Nullable String getAddress() {
    return address;
  }

  public @Nullable String getNotice() {
    return notice;
  }

  public @Nullable String getDone() {
    return done;
  }

  public String getAction() {
    return request.path();
  }

  public UUID getAccount() {
    return request.account();
  }

  public String getNewToken() {
    return request.newToken();
  }
}
