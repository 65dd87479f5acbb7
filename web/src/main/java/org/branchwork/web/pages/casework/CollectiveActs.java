package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.collectives.CollectiveDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.branchwork.web.pages.shared.Uploads;
import org.jspecify.annotations.Nullable;

/** What the forms of a collective do, each by one button. */
@RequestScoped
class CollectiveActs {

  private static final Set<String> ACTS =
      Set.of(
          "write",
          "rest",
          "entry",
          "entry-remove",
          "file",
          "share",
          "withhold",
          "link-replace",
          "sign-up-open",
          "sign-up-close",
          "collective-close",
          "collective-reopen");

  private static final Map<String, String> FIELDS =
      Map.of(
          "collective.message", "message",
          "reply.gap", "message",
          "collective.entry", "entry",
          "collective.entry-on", "entry-on",
          "collective.file", "file");

  @Inject CollectiveDesk desk;
  @Inject CaseRequest request;
  @Inject Uploads uploads;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private @Nullable String notice;

  /** Does what was posted; whether the browser was sent on. */
  boolean posted(String reference, Map<String, String> typed) {
    String act = request.parameter("do");
    if (request.formKey().isEmpty() || !ACTS.contains(act)) {
      notice = Texts.get("case.stale");
      request.status(400);
      return false;
    }
    try {
      perform(act, reference, request.formKey().get(), typed);
    } catch (CaseworkRuleBroken broken) {
      String field = FIELDS.getOrDefault(broken.key(), act);
      problems.add(field, Texts.get("rule." + broken.key()));
    }
    if (problems.isAny()) {
      return false;
    }
    request.forgetKept();
    request.redirect(request.path() + "?done=" + act);
    return true;
  }

  private void perform(String act, String of, String formKey, Map<String, String> typed) {
    Caller caller = me.casework();
    switch (act) {
      case "write" -> desk.writeToAll(of, formKey, request.parameter("message"), caller);
      case "rest" -> desk.writeToTheRest(of, item(), caller);
      case "entry" -> entry(of, formKey, typed, caller);
      case "entry-remove" -> desk.removeEntry(of, item(), caller);
      case "file" -> file(of, formKey, caller);
      case "share" -> desk.share(of, item(), true, caller);
      case "withhold" -> desk.share(of, item(), false, caller);
      case "link-replace" -> desk.replaceLink(of, caller);
      case "sign-up-open" -> desk.signUp(of, true, caller);
      case "sign-up-close" -> desk.signUp(of, false, caller);
      case "collective-close" -> desk.close(of, true, caller);
      default -> desk.close(of, false, caller);
    }
  }

  private void entry(String of, String formKey, Map<String, String> typed, Caller caller) {
    LocalDate on = ThreeBoxDate.read(typed, "entry-on", problems);
    if (!problems.isAny()) {
      boolean shared = "yes".equals(request.parameter("entry-shared"));
      desk.addEntry(of, formKey, on, request.parameter("entry"), shared, caller);
    }
  }

  private void file(String of, String formKey, Caller caller) {
    List<NewFile> files = uploads.take(request.http(), "file", List.of(), problems);
    if (!problems.isAny()) {
      boolean shared = "yes".equals(request.parameter("file-shared"));
      desk.addFile(of, formKey, files, shared, caller);
    }
  }

  /** An id that no page gave out names nothing. */
  private UUID item() {
    UUID item = request.uuid("item");
    if (item == null) {
      throw new CaseNotFound();
    }
    return item;
  }

  /** What is said once an act was done; {@code null} for none. */
  @Nullable String done() {
    String act = request.parameter("done");
    boolean known = ACTS.contains(act) || "opened".equals(act);
    return known && !request.isPost() ? Texts.get("collective.done." + act) : null;
  }

  Problems problems() {
    return problems;
  }

  @Nullable String notice() {
    return notice;
  }
}
