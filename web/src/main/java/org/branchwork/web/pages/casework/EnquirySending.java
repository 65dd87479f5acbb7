package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.collectives.SignUpDesk;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;

/** Where the answers of an enquiry form go: to the branch, or into a collective as well. */
@RequestScoped
class EnquirySending {

  @Inject EnquiryDesk desk;
  @Inject SignUpDesk signUps;
  @Inject EnquiryRequest request;

  Optional<Receipt> sent(String key) {
    return desk.sent(key, Caller.visitor());
  }

  /** Every problem, in the order of the page. */
  Problems check(EnquiryForm form, LocalDate today) {
    Problems problems = form.check(today);
    if (request.place().signUp() != null && !form.agreed()) {
      problems.add("agreed", Texts.get("rule.collective.agreed"));
    }
    return problems;
  }

  Receipt send(EnquiryForm form, String key, List<NewFile> files) {
    SendEnquiry enquiry = form.command(key, files);
    String signUp = request.place().signUp();
    if (signUp != null) {
      return signUps.join(signUp, enquiry, form.sealed(), form.agreed(), Caller.visitor());
    }
    return form.sealed()
        ? desk.sendSealed(enquiry, Caller.visitor())
        : desk.send(enquiry, Caller.visitor());
  }
}
