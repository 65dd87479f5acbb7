package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Channel;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.cases.CaseDoor.Held;

/** What collectives know of cases, beside {@link CaseDoor}: how each member has one of the own. */
@ApplicationScoped
public class MembersDoor {

  @Inject CaseRepository cases;
  @Inject MemberWords words;
  @Inject SameWords same;
  @Inject PostedForms forms;
  @Inject PrivateKeys keys;
  @Inject Chronicle chronicle;

  /** A case that was written to. */
  public record Reached(long id, String reference) {}

  /**
   * An enquiry that came in by a sign-up.
   *
   * @param first whether it is not the repeat of a form
   */
  public record Sent(Held held, Receipt receipt, boolean first) {}

  /** Shows the caller the one collective whose sign-up address was right. */
  public void invited(String collective) {
    cases.invited(collective);
  }

  /**
   * Opens a case as the enquiry form does, once for a form.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken as {@link
   *     org.branchwork.casework.api.EnquiryDesk#send} does
   */
  public Sent send(SendEnquiry enquiry, boolean sealed, Caller caller) {
    SendEnquiry checked = EnquiryRules.checked(enquiry, chronicle.today());
    Instant now = chronicle.now();
    boolean first = forms.claim(checked.formKey(), now);
    Case file =
        first
            ? words.open(checked, Channel.FORM, sealed, now, caller)
            : cases.sentWith(checked.formKey()).orElseThrow(CaseNotFound::new);
    Receipt receipt = new Receipt(file.reference(), keys.keyOf(file));
    return new Sent(CaseDoor.held(file), receipt, first);
  }

  /**
   * The case that a private key opens.
   *
   * @throws CaseNotFound when there is no such case or the key is not its key
   */
  public Held opened(String reference, String key) {
    return CaseDoor.held(cases.opened(reference, found -> keys.opens(key, found)));
  }

  /** Claims the key of a form that is of no case; whether it is the first with these words. */
  public boolean first(String formKey, String what, String said, List<NewFile> files) {
    EnquiryRules.requireFormKey(formKey);
    return forms.claim(formKey, what, said, files, chronicle.now());
  }

  /**
   * Writes the same words to each of these cases that the caller sees and that is not closed, and
   * tells each that there is a message. Whoever waits goes on waiting.
   */
  public List<Reached> write(Collection<Long> ids, String text, Caller caller) {
    Instant now = chronicle.now();
    List<Reached> reached = same.write(ids, text, caller, now);
    for (Reached each : reached) {
      chronicle.tell(
          new CaseEvent.ReplySent(UUID.randomUUID(), each.reference(), caller.label(), now));
    }
    return reached;
  }

  /** A text that must be there, of at most 20,000 characters, else it breaks the rule. */
  public static String text(String typed, String rule) {
    return EnquiryRules.text(typed, rule);
  }
}
