package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.mail.FiledMailSearch;
import org.branchwork.casework.api.mail.MailDesk;
import org.branchwork.casework.api.together.TogetherDesk;
import org.branchwork.web.platform.mail.fetching.MailSorting;

/**
 * Does what somebody decided. The decision is kept first and carried out at once after it; were the
 * portal stopped in between, it would be carried out later. Two cases are linked last of all: what
 * stops that leaves a new enquiry without the link.
 */
@RequestScoped
class MailDecision {

  @Inject MailDesk desk;
  @Inject MailSorting sorting;
  @Inject FiledMailSearch search;
  @Inject TogetherDesk together;

  /** Does it, and says what was done. */
  String perform(String act, long mail, CaseRequest request, Caller caller) {
    switch (act) {
      case "enquiry", "linked" -> desk.toNewEnquiry(mail, caller);
      case "add" -> desk.toCase(mail, request.parameter("reference"), caller);
      default -> desk.setAside(mail, request.parameter("why"), caller);
    }
    if (!act.equals("aside")) {
      sorting.file(mail);
    }
    return act.equals("linked") && !linked(mail, request, caller) ? "enquiry" : act;
  }

  private boolean linked(long mail, CaseRequest request, Caller caller) {
    Optional<String> opened = search.caseOf(mail, caller);
    try {
      opened.ifPresent(
          reference ->
              together.link(
                  reference,
                  request.formKey().orElseThrow(),
                  request.parameter("reference"),
                  caller));
      return opened.isPresent();
    } catch (CaseNotFound | CaseworkRuleBroken gone) {
      return false;
    }
  }
}
