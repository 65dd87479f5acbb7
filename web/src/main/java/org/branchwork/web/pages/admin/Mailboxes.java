package org.branchwork.web.pages.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.branchwork.web.platform.mail.fetching.MailLedger;

/** The mailboxes on the operations page: whether all mail that came in is accounted for. */
@Named
@RequestScoped
public class Mailboxes {

  @Inject MailLedger ledger;

  private List<MailboxLine> lines = List.of();
  private List<MailDayLine> days = List.of();

  @PostConstruct
  void look() {
    List<String> set = ledger.set();
    lines =
        ledger.standing().stream()
            .map(mailbox -> MailboxLine.of(mailbox, set.contains(mailbox.name())))
            .toList();
    days = ledger.days().stream().map(MailDayLine::of).toList();
  }

  public List<MailboxLine> getLines() {
    return lines;
  }

  public List<MailDayLine> getDays() {
    return days;
  }
}
