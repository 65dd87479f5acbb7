package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.calls.Contact;
import org.branchwork.casework.api.calls.ContactDesk;
import org.branchwork.web.pages.shared.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What a member does in the conversation: answer, and choose whether it is sealed, what is in mail
 * and how to be reached.
 */
@Named
@RequestScoped
public class MemberChoices {

  @Inject PostedForm posted;
  @Inject EnquiryDesk desk;
  @Inject ContactDesk contacts;

  private boolean reachSaved;
  private boolean reachWrong;
  private @Nullable Contact contact;

  void answer(String reference, String key, String formKey, String text, List<NewFile> files) {
    desk.answer(reference, key, formKey, text, files, Caller.member());
  }

  /**
   * Makes the choice whose button was pressed; false when none was, and the words are to be sent.
   */
  boolean make(String reference, String key, String act) {
    switch (act) {
      case "seal" -> desk.seal(reference, key, Caller.member());
      case "words-in-mail" -> desk.mailWords(reference, key, true, Caller.member());
      case "link-in-mail" -> desk.mailWords(reference, key, false, Caller.member());
      case ContactFields.ACT -> {
        contacts.changeOwn(reference, key, ContactFields.read(posted::text), Caller.member());
        reachSaved = true;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Tells how the branch reaches the member, and what is wrong with the form. */
  void show(Contact stands, Problems problems) {
    contact = stands;
    reachWrong = problems.getOf().keySet().stream().anyMatch(field -> field.startsWith("reach-"));
  }

  /** How the branch reaches the member, as typed and not yet saved or as it stands. */
  public Map<String, String> getReach() {
    boolean typed = posted.isPost() && !reachSaved && posted.has("reach-email");
    return typed || contact == null
        ? ContactFields.typed(ContactFields.read(posted::text))
        : ContactFields.typed(contact);
  }

  /** {@code "open"} when there is something to mend in it; {@code null}, which folds it. */
  public @Nullable String getReachOpen() {
    return reachWrong ? "open" : null;
  }

  /** Whether it was just saved how the member is reached. */
  public boolean isReachSaved() {
    return reachSaved;
  }
}
