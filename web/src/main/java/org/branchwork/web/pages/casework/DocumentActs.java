package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.documents.DocumentDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.Uploads;

/** What the forms of a case's documents do, each by one button. */
@RequestScoped
class DocumentActs {

  static final CasePost.Way WAY =
      new CasePost.Way(
          "documents.done.", Set.of("document", "version"), Map.of("document.file", "file"));

  @Inject DocumentDesk desk;
  @Inject CaseFrame frame;
  @Inject CaseRequest request;
  @Inject Uploads uploads;
  @Inject CurrentUser me;

  void perform(String act, String formKey) {
    boolean newer = act.equals("version");
    String field = newer ? "version-" + request.parameter("document-id") : "file";
    Problems problems = frame.getProblems();
    List<NewFile> files = uploads.take(request.http(), field, List.of(), problems);
    if (!problems.isAny() && files.size() != 1) {
      problems.add(field, Texts.get("rule.document.file"));
    }
    if (problems.isAny()) {
      return;
    }
    if (newer) {
      desk.addVersion(request.reference(), formKey, document(), files, me.casework());
    } else {
      desk.add(request.reference(), formKey, request.parameter("document"), files, me.casework());
    }
  }

  /** An id that no page gave out names nothing. */
  private UUID document() {
    try {
      return UUID.fromString(request.parameter("document-id"));
    } catch (IllegalArgumentException none) {
      throw new CaseNotFound();
    }
  }
}
