package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.pledges.PledgeDesk;
import org.branchwork.web.platform.drafts.DraftCipher;
import org.branchwork.web.platform.forms.FormTokens;

/** Drafts of the pledge form: encrypted, kept for 24 hours under the form's key. */
@ApplicationScoped
class PledgeDrafts {

  @Inject PledgeDesk desk;
  @Inject DraftCipher cipher;
  @Inject Clock clock;

  PledgeForm find(String formKey) {
    return desk.draft(formKey, Caller.visitor())
        .flatMap(kept -> cipher.open(sealedFor(formKey), kept))
        .map(PledgeForm::of)
        .orElse(PledgeForm.EMPTY);
  }

  void keep(String formKey, PledgeForm form) {
    desk.keepDraft(
        formKey,
        cipher.seal(sealedFor(formKey), form.bytes()),
        clock.instant().plus(FormTokens.LIFE),
        Caller.visitor());
  }

  void discard(String formKey) {
    desk.discardDraft(formKey, Caller.visitor());
  }

  private static String sealedFor(String formKey) {
    return "pledge " + formKey;
  }
}
