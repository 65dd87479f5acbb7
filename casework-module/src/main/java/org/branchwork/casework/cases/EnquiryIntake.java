package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Channel;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.MyEnquiry;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;

/** Takes in what members send. */
@ApplicationScoped
@Transactional
class EnquiryIntake implements EnquiryDesk {

  private static final int SHORTEST_EMAIL = 3;
  private static final int LONGEST_EMAIL = 254;

  @Inject MemberWords words;
  @Inject CaseRepository cases;
  @Inject PostedForms forms;
  @Inject Slips slips;
  @Inject PrivateKeys keys;
  @Inject Chronicle chronicle;

  @Override
  public Receipt send(SendEnquiry enquiry, Caller caller) {
    return send(enquiry, false, caller);
  }

  @Override
  public Receipt sendSealed(SendEnquiry enquiry, Caller caller) {
    return send(enquiry, true, caller);
  }

  private Receipt send(SendEnquiry enquiry, boolean sealed, Caller caller) {
    SendEnquiry checked = EnquiryRules.checked(enquiry, chronicle.today());
    Instant now = chronicle.now();
    boolean first = forms.claim(checked.formKey(), now);
    return first
        ? receipt(words.open(checked, Channel.FORM, sealed, now, caller))
        : sentBefore(checked, caller);
  }

  @Override
  public Receipt sendOnce(SendEnquiry enquiry, Caller caller) {
    SendEnquiry checked = EnquiryRules.checked(enquiry, chronicle.today());
    Instant now = chronicle.now();
    String said = EnquiryRules.words(checked);
    boolean first = forms.claim(checked.formKey(), "enquiry", said, checked.files(), now);
    return first
        ? receipt(words.open(checked, Channel.JSON, false, now, caller))
        : sentBefore(checked, caller);
  }

  private Receipt sentBefore(SendEnquiry checked, Caller caller) {
    return sent(checked.formKey(), caller).orElseThrow(CaseNotFound::new);
  }

  @Override
  public Optional<Receipt> sent(String formKey, Caller caller) {
    return cases.sentWith(formKey).map(this::receipt);
  }

  @Override
  public void answer(
      String reference,
      String key,
      String formKey,
      String text,
      List<NewFile> files,
      Caller caller) {
    Case file = cases.openedToAnswer(reference, found -> keys.opens(key, found));
    EnquiryRules.requireFormKey(formKey);
    List<NewFile> kept = EnquiryRules.files(files, "answer.files");
    String said = EnquiryRules.textWithFiles(text, kept, "answer.text");
    Instant now = chronicle.now();
    if (!forms.claim(formKey, words.mark(file), said, kept, now)) {
      return;
    }
    words.add(file, said, kept, now, caller);
  }

  @Override
  public void seal(String reference, String key, Caller caller) {
    Case file = cases.openedToAnswer(reference, found -> keys.opens(key, found));
    if (file.isSealed()) {
      return;
    }
    words.seal(file, chronicle.now(), caller);
  }

  @Override
  public void mailWords(String reference, String key, boolean inMail, Caller caller) {
    Case file = cases.openedToAnswer(reference, found -> keys.opens(key, found));
    words.mail(file, inMail, chronicle.now(), caller);
  }

  @Override
  public void requestMyEnquiries(String email, String formKey, Caller caller) {
    String line = CleanText.line(email);
    String folded = line == null ? "" : Answers.fold(line);
    if (folded.length() < SHORTEST_EMAIL || folded.length() > LONGEST_EMAIL) {
      return;
    }
    Instant now = chronicle.now();
    if (!forms.claim(formKey, now)) {
      return;
    }
    slips
        .newLink(folded, now)
        .ifPresent(
            link ->
                chronicle.tell(
                    new CaseEvent.MyEnquiriesRequested(
                        UUID.randomUUID(), caller.label(), now, link)));
  }

  @Override
  public boolean myLinkIsGood(String token, Caller caller) {
    return keys.linkOf(token).filter(link -> slips.good(link, chronicle.now())).isPresent();
  }

  @Override
  public Optional<List<MyEnquiry>> useMyLink(String token, Caller caller) {
    return keys.linkOf(token)
        .filter(link -> slips.use(link, chronicle.now()))
        .flatMap(slips::addressOf)
        .map(cases::ofAddress)
        .map(own -> own.stream().map(file -> file.ownEnquiry(keys.keyOf(file))).toList());
  }

  @Override
  public void keepDraft(String formKey, byte[] ciphertext, Instant until, Caller caller) {
    slips.keepDraft(formKey, ciphertext, until);
  }

  @Override
  public Optional<byte[]> draft(String formKey, Caller caller) {
    return slips.draft(formKey, chronicle.now());
  }

  @Override
  public void discardDraft(String formKey, Caller caller) {
    slips.discardDraft(formKey);
  }

  @Override
  public int sweepExpired(Caller caller) {
    CaseAccess.requireSystem(caller);
    return slips.sweep(chronicle.now()) + forms.sweep(chronicle.now());
  }

  private Receipt receipt(Case file) {
    return new Receipt(file.reference(), keys.keyOf(file));
  }
}
