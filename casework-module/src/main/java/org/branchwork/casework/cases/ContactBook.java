package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.calls.Contact;
import org.branchwork.casework.api.calls.ContactDesk;
import org.branchwork.casework.api.calls.ContactSearch;

/** How members are reached, said anew when a number or an address is no longer safe or right. */
@ApplicationScoped
@Transactional
class ContactBook implements ContactDesk, ContactSearch {

  @Inject CaseRepository cases;
  @Inject PrivateKeys keys;
  @Inject Chronicle chronicle;

  @Override
  public Contact contact(String reference, Caller caller) {
    return cases.seen(reference, caller).answers().contact();
  }

  @Override
  public void change(String reference, Contact contact, Caller caller) {
    Case file = cases.toWork(reference, caller);
    Contact clean = EnquiryRules.contact(contact);
    if (!file.isEntered()) {
      EnquiryRules.requireReachable(clean.telephone(), clean.email());
    }
    change(file, clean, caller);
  }

  @Override
  public void changeOwn(String reference, String key, Contact contact, Caller caller) {
    Case file = cases.openedToAnswer(reference, found -> keys.opens(key, found));
    Contact clean = EnquiryRules.contact(contact);
    EnquiryRules.requireReachable(clean.telephone(), clean.email());
    change(file, clean, caller);
  }

  private void change(Case file, Contact contact, Caller caller) {
    Contact before = file.answers().contact();
    if (before.equals(contact)) {
      return;
    }
    file.answers().reach(contact);
    if (!Objects.equals(before.email(), contact.email())) {
      file.secrecy().mailWords(false);
    }
    Instant now = chronicle.now();
    cases.changed(file);
    cases.keep(List.of(new Step(file.id(), CaseFile.Kind.CONTACT_SET, caller, now, null)));
    chronicle.tell(
        new CaseEvent.CaseWorked(
            UUID.randomUUID(),
            file.reference(),
            caller.label(),
            now,
            CaseEvent.Deed.CONTACT_SET,
            null));
  }
}
