package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.mail.MailDesk;
import org.branchwork.web.platform.mail.fetching.MailSorting;

/**
 * Does what somebody decided. The decision is kept first and carried out at once after it; were the
 * portal stopped in between, it would be carried out later.
 */
@RequestScoped
class MailDecision {

  @Inject MailDesk desk;
  @Inject MailSorting sorting;

  void perform(String act, long mail, CaseRequest request, Caller caller) {
    switch (act) {
      case "enquiry" -> desk.toNewEnquiry(mail, caller);
      case "add" -> desk.toCase(mail, request.parameter("reference"), caller);
      default -> desk.setAside(mail, request.parameter("why"), caller);
    }
    if (!act.equals("aside")) {
      sorting.file(mail);
    }
  }
}
