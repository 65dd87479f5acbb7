package org.branchwork.web.pages.campaigns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.branchwork.campaigns.api.CampaignsRuleBroken;
import org.branchwork.campaigns.api.NewsDesk;
import org.branchwork.campaigns.api.RenderedText;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the forms for posts and for standing pages have in common: which button was pressed, what is
 * wrong, what was done, and what happens when somebody else was quicker.
 */
@Named
@RequestScoped
public class Writing {

  /** The buttons of a form; each throws {@link CampaignsRuleBroken} when the desk refuses. */
  interface Buttons {
    void save();

    void publish();

    void withdraw();

    /** Reads again what is saved, and gives its version; 0 when nothing is. */
    long reload();
  }

  /** What the address may say was done; it could say anything. */
  private static final Set<String> DONE = Set.of("saved", "published", "scheduled", "withdrawn");

  @Inject NewsDesk desk;
  @Inject CurrentUser me;
  @Inject FormRequest request;

  private final Problems problems = new Problems();
  private long version;
  private boolean overtaken;
  private boolean stale;
  private @Nullable RenderedText preview;
  private @Nullable String notice;

  /** The form was opened. */
  void opened(long openedVersion) {
    version = openedVersion;
    String done = request.value("done");
    notice = DONE.contains(done) ? Texts.get("newsdesk.done." + done) : null;
  }

  /** A button was pressed. */
  void posted(Buttons form) {
    version = postedVersion();
    if (!request.isFresh(Kind.WRITER)) {
      stale = true;
      return;
    }
    try {
      press(form);
    } catch (CampaignsRuleBroken broken) {
      long saved = form.reload();
      if (Refusals.isQuickerWriter(broken)) {
        overtaken(saved);
      } else {
        Refusals.note(broken, problems);
      }
    }
  }

  /** The version that the form was opened with; 0, which no record has, when it is none. */
  private long postedVersion() {
    try {
      return Long.parseLong(request.value("version"));
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  /** The id of what a form begins: its token's, so that a form sent twice begins one thing. */
  UUID newId() {
    String key = request.key(Kind.WRITER, "token").orElseThrow();
    ByteBuffer random = ByteBuffer.wrap(Base64.getUrlDecoder().decode(key));
    return new UUID(random.getLong(), random.getLong());
  }

  private void press(Buttons form) {
    switch (request.value("do")) {
      case "preview" -> preview = desk.preview(request.value("text"), me.campaigns());
      case "publish" -> form.publish();
      case "withdraw" -> form.withdraw();
      default -> form.save();
    }
  }

  /** Other words were saved meanwhile: both are shown, and saving again keeps the typed ones. */
  void overtaken(long savedVersion) {
    version = savedVersion;
    overtaken = true;
  }

  /** The form goes on from a version that it made itself. */
  void continueFrom(long ownVersion) {
    version = ownVersion;
  }

  /** Leads on to the page of what was written, which says what was done. */
  void done(String address, String what) {
    request.redirect(address + "?done=" + what);
  }

  public Problems getProblems() {
    return problems;
  }

  public long getVersion() {
    return version;
  }

  /** The form's token: the posted one, or a new one when there was none or it was too old. */
  public String getToken() {
    return request.isPost() && request.isFresh(Kind.WRITER)
        ? request.value("token")
        : request.newToken(Kind.WRITER);
  }

  public boolean isOvertaken() {
    return overtaken;
  }

  /** Whether the form was too old, or not one of ours, so that nothing was done. */
  public boolean isStale() {
    return stale;
  }

  /** How the text will look; {@code null} unless that was asked for. */
  public @Nullable RenderedText getPreview() {
    return preview;
  }

  /** What was done, in a sentence; {@code null} for nothing. */
  public @Nullable String getNotice() {
    return notice;
  }

  public boolean isPublisher() {
    return me.can("campaigns.publish");
  }
}
