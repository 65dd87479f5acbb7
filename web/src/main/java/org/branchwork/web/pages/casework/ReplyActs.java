package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.NewFile;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.Uploads;

/** Replies to a member, with files and with prepared texts. */
@RequestScoped
class ReplyActs {

  @Inject CaseDesk desk;
  @Inject CaseRequest request;
  @Inject CurrentUser me;
  @Inject Uploads uploads;
  @Inject PreparedInsert prepared;

  /** Sends the reply with its files; what a rule refuses is told at its field. */
  void reply(String reference, String formKey, Problems problems) {
    List<NewFile> files = uploads.take(request.http(), "files", List.of(), problems);
    if (problems.isAny()) {
      return;
    }
    try {
      desk.reply(
          reference,
          CaseActs.version(request),
          formKey,
          request.parameter("reply"),
          files,
          me.casework());
    } catch (CaseworkRuleBroken broken) {
      String field = broken.key().equals("reply.files") ? "files" : "reply";
      problems.add(field, Texts.get("rule." + broken.key()));
      if (!files.isEmpty()) {
        problems.add("files", Texts.get("case.files-again"));
      }
    }
  }

  /** What was typed, with a prepared text put into the reply; nothing is done yet. */
  Map<String, String> insert(Problems problems) {
    return prepared.insert(request.typed(), problems);
  }
}
