package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.branchwork.web.platform.access.CurrentRoute;
import org.branchwork.web.platform.forms.FormTokens;
import org.branchwork.web.platform.settings.PortalSettings;
import org.branchwork.web.platform.throttle.Wait;
import org.jspecify.annotations.Nullable;

/**
 * The request of the enquiry form: its token, its action, and the cookie that finds a draft. The
 * form of a collective is the same form at another place.
 */
@RequestScoped
class EnquiryRequest {

  private static final Set<String> SHOWS = Set.of("check", "problems", "form");

  @Inject FormTokens tokens;
  @Inject PortalSettings settings;
  @Inject CurrentRoute route;
  @Inject PostedForm posted;

  HttpServletRequest http() {
    return posted.http();
  }

  boolean isPost() {
    return posted.isPost();
  }

  boolean isAnswerAddress() {
    return place().answers().equals(route.getPath());
  }

  /** Where the form of this request stands. */
  EnquiryPlace place() {
    return EnquiryPlace.of(route);
  }

  Map<String, String[]> parameters() {
    return http().getParameterMap();
  }

  @Nullable String parameter(String name) {
    return http().getParameter(name);
  }

  /** Which button was pressed; sending is an action of the answer's address alone. */
  String action() {
    if (isAnswerAddress()) {
      return "send";
    }
    String action = Objects.requireNonNullElse(parameter("do"), "");
    return switch (action) {
      case "change" -> "form";
      case "start-again" -> action;
      default -> "check";
    };
  }

  /** What a GET asks to see: {@code check}, {@code problems}, {@code form}, or nothing special. */
  String shows() {
    String show = parameter("show");
    return show != null && SHOWS.contains(show) ? show : "";
  }

  /** Whether the address still carries a token that the cookie carries as well. */
  boolean leavesTokenInAddress() {
    String at = parameter("at");
    return at != null && at.equals(cookie());
  }

  String newToken() {
    return tokens.issue(place().form());
  }

  Optional<String> formKey(String token) {
    return tokens.key(place().form(), token);
  }

  /** The token of the posted form; empty when it is missing. */
  String token() {
    return Objects.requireNonNullElse(parameter("token"), "");
  }

  /** The token of a draft begun in this browser; empty for none. */
  String draftToken() {
    String known = cookie();
    return Objects.requireNonNullElse(known == null ? parameter("at") : known, "");
  }

  private @Nullable String cookie() {
    var cookies = http().getCookies();
    if (cookies == null) {
      return null;
    }
    for (var cookie : cookies) {
      if (settings.cookieName(place().cookie()).equals(cookie.getName())) {
        return cookie.getValue();
      }
    }
    return null;
  }

  /**
   * Sends the browser on to its draft. The cookie lasts until the browser is closed. The first time
   * the token goes along in the address, for a browser that takes no cookie; one that does is sent
   * on once more, and the address is clean.
   */
  void showDraft(String token, String show) {
    boolean known = token.equals(cookie());
    cookie(token, "");
    String at = known ? "" : "&at=" + token;
    redirect(place().address() + "?show=" + show + at);
  }

  /**
   * Sends the browser on to the answer, for ten minutes.
   *
   * @return false when the browser takes no cookie and the answer must be shown at once
   */
  boolean showAnswer(String token) {
    if (!token.equals(cookie())) {
      return false;
    }
    cookie(token, "; Max-Age=600");
    redirect(place().answers());
    return true;
  }

  void forgetDraft() {
    cookie("", "; Max-Age=0");
  }

  private void cookie(String value, String life) {
    // a cookie for this host alone must be one for all its paths
    String where = settings.secure() ? "; Path=/; Secure" : "; Path=" + place().cookiePath();
    posted
        .response()
        .addHeader(
            "Set-Cookie",
            settings.cookieName(place().cookie())
                + "="
                + value
                + where
                + "; HttpOnly; SameSite=Strict"
                + life);
  }

  void status(int status) {
    posted.status(status);
  }

  /** Tells a program that the form came too soon; the sentence tells people. */
  @Nullable String tooSoon(Wait wait) {
    posted.tooSoon(wait);
    return posted.sentence(wait);
  }

  void redirect(String path) {
    posted.redirect(path);
  }

  String address(String path) {
    return settings.publicUrl() + path;
  }
}
