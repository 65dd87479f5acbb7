package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.CaseworkEvent;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.MemberView;
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
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject CaseRepository cases;
  @Inject Correspondence correspondence;
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
    return first ? open(checked, sealed, now, caller) : sentBefore(checked, caller);
  }

  @Override
  public Receipt sendOnce(SendEnquiry enquiry, Caller caller) {
    SendEnquiry checked = EnquiryRules.checked(enquiry, chronicle.today());
    Instant now = chronicle.now();
    String words = EnquiryRules.words(checked);
    boolean first = forms.claim(checked.formKey(), "enquiry", words, checked.files(), now);
    return first ? open(checked, false, now, caller) : sentBefore(checked, caller);
  }

  private Receipt sentBefore(SendEnquiry checked, Caller caller) {
    return sent(checked.formKey(), caller).orElseThrow(CaseNotFound::new);
  }

  private Receipt open(SendEnquiry checked, boolean sealed, Instant now, Caller caller) {
    Case file = new Case(newReference(), checked, now);
    if (sealed) {
      file.sealUnkept();
    }
    cases.keep(file);
    if (sealed) {
      correspondence.seal(file, now);
    }
    correspondence.keep(
        new Message(file.id(), MemberView.From.MEMBER, caller, now, checked.message()),
        file,
        checked.files());
    chronicle.tell(
        new CaseworkEvent.EnquiryReceived(
            UUID.randomUUID(), file.reference(), caller.label(), now, file.urgency()));
    if (sealed) {
      tellSealed(file, now, caller);
    }
    return receipt(file);
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
    if (!forms.claim(formKey, correspondence.mark("answer", file), said, kept, now)) {
      return;
    }
    correspondence.keep(
        new Message(file.id(), MemberView.From.MEMBER, caller, now, said), file, kept);
    List<Step> steps = file.memberWrote(caller, now);
    cases.keep(steps);
    if (!steps.isEmpty()) {
      chronicle.tell(
          new CaseworkEvent.CaseReopened(UUID.randomUUID(), file.reference(), caller.label(), now));
    }
    chronicle.tell(
        new CaseworkEvent.MemberAnswered(
            UUID.randomUUID(), file.reference(), caller.label(), now, file.caseworker()));
  }

  @Override
  public void seal(String reference, String key, Caller caller) {
    Case file = cases.openedToAnswer(reference, found -> keys.opens(key, found));
    if (file.isSealed()) {
      return;
    }
    Instant now = chronicle.now();
    cases.keep(List.of(file.seal(caller, now)));
    correspondence.seal(file, now);
    tellSealed(file, now, caller);
  }

  private void tellSealed(Case file, Instant now, Caller caller) {
    chronicle.tell(
        new CaseworkEvent.CaseSealed(UUID.randomUUID(), file.reference(), caller.label(), now));
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
                    new CaseworkEvent.MyEnquiriesRequested(
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

  private String newReference() {
    String reference;
    do {
      reference = CaseReference.random(RANDOM).shown();
    } while (cases.exists(reference));
    return reference;
  }

  private Receipt receipt(Case file) {
    return new Receipt(file.reference(), keys.keyOf(file));
  }
}
