package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.web.pages.shared.FormDraft;
import org.branchwork.web.platform.drafts.DraftCipher;
import org.branchwork.web.platform.forms.FormTokens;

/** Drafts of the enquiry form: encrypted, kept for 24 hours under the form's key. */
@ApplicationScoped
class EnquiryDrafts {

  @Inject EnquiryDesk desk;
  @Inject DraftCipher cipher;
  @Inject Clock clock;

  FormDraft find(String formKey) {
    return desk.draft(formKey, Caller.visitor())
        .flatMap(kept -> cipher.open(formKey, kept))
        .map(FormDraft::of)
        .orElse(FormDraft.empty());
  }

  void keep(String formKey, FormDraft draft) {
    desk.keepDraft(
        formKey,
        cipher.seal(formKey, draft.bytes()),
        clock.instant().plus(FormTokens.LIFE),
        Caller.visitor());
  }

  void discard(String formKey) {
    desk.discardDraft(formKey, Caller.visitor());
  }
}
