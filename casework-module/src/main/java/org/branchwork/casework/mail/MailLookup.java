package org.branchwork.casework.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.mail.CaseMail;
import org.branchwork.casework.api.mail.FiledMailSearch;
import org.branchwork.casework.api.mail.MailDay;
import org.branchwork.casework.api.mail.MailItem;
import org.branchwork.casework.api.mail.MailMarks;
import org.branchwork.casework.api.mail.MailState;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.employers.EmployerDoor;

/** Reads what became of the mail to the branch. */
@ApplicationScoped
@Transactional
class MailLookup implements FiledMailSearch {

  private static final int MOST = 200;

  @Inject MailRows rows;
  @Inject MailCounts counts;
  @Inject CaseDoor cases;
  @Inject ReplyAddresses addresses;
  @Inject EmployerDoor employers;

  @Override
  public int toDecide(Caller caller) {
    return caller.may(Permission.ASSIGN) ? rows.toDecide() : 0;
  }

  @Override
  public List<MailItem> items(MailState state, int limit, Caller caller) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a list has 1 to 200 rows");
    }
    return caller.may(Permission.ASSIGN) ? rows.items(state, limit) : List.of();
  }

  @Override
  public List<CaseMail> ofCase(String reference, Caller caller) {
    return rows.ofCase(cases.seen(reference, caller).id());
  }

  @Override
  public Optional<String> caseOf(long mail, Caller caller) {
    return rows.stored(mail).map(MailRows.Stored::reference);
  }

  @Override
  public MailMarks marks(String reference, Caller caller) {
    return rows.marks(reference);
  }

  @Override
  public List<MailDay> days(LocalDate since, Caller caller) {
    requireSystem(caller);
    return counts.days(since);
  }

  @Override
  public Set<Long> fetched(String mailbox, long uidValidity, Caller caller) {
    requireSystem(caller);
    return counts.fetched(mailbox, uidValidity);
  }

  @Override
  public Optional<String> senderOfTooLarge(long mail, Caller caller) {
    requireSystem(caller);
    return rows.senderOfTooLarge(mail).filter(sender -> employers.of(sender).isEmpty());
  }

  @Override
  public String replyTo(String reference, Caller caller) {
    requireSystem(caller);
    return addresses.of(reference);
  }

  private static void requireSystem(Caller caller) {
    if (caller.kind() != Caller.Kind.SYSTEM) {
      throw new CaseNotFound();
    }
  }
}
