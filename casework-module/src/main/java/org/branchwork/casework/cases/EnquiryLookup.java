package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.EnquirySearch;
import org.branchwork.casework.api.FileContent;
import org.branchwork.casework.api.MemberView;
import org.branchwork.casework.api.privacy.ReadingPage;
import org.jspecify.annotations.Nullable;

/** Reads what a member may read with a reference and its key, and where mail goes. */
@ApplicationScoped
@Transactional
class EnquiryLookup implements EnquirySearch {

  @Inject CaseRepository cases;
  @Inject Correspondence correspondence;
  @Inject ReadLog readLog;
  @Inject MemberAddresses addresses;
  @Inject PrivateKeys keys;
  @Inject Chronicle chronicle;

  @Override
  public MemberView enquiry(String reference, String key, Caller caller) {
    Case file = cases.opened(reference, found -> keys.opens(key, found));
    readLog.noteLink(file, chronicle.now());
    chronicle.tell(
        new CaseEvent.ConversationRead(
            UUID.randomUUID(), file.reference(), caller.label(), chronicle.now()));
    @Nullable Boolean inMail = addresses.isChoosing(file) ? file.secrecy().wordsInMail() : null;
    return file.memberView(correspondence.conversation(file), inMail);
  }

  @Override
  public FileContent file(String reference, String key, UUID id, Caller caller) {
    Case file = cases.opened(reference, found -> keys.opens(key, found));
    return correspondence
        .attachment(id)
        .filter(attachment -> attachment.caseId().equals(file.id()))
        .map(attachment -> correspondence.content(attachment, file))
        .orElseThrow(CaseNotFound::new);
  }

  @Override
  public ReadingPage readings(String reference, String key, @Nullable Long before, Caller caller) {
    return readLog.page(cases.opened(reference, found -> keys.opens(key, found)).id(), before);
  }

  @Override
  public MemberAddress addressOf(String reference, Caller caller) {
    CaseAccess.requireSystem(caller);
    return addresses.of(cases.find(reference).orElseThrow(CaseNotFound::new));
  }

  @Override
  public Optional<String> wordsForMail(String reference, Instant said, Caller caller) {
    CaseAccess.requireSystem(caller);
    return addresses.words(reference, said);
  }

  @Override
  public MyLink myLink(UUID link, Caller caller) {
    CaseAccess.requireSystem(caller);
    return addresses.of(link);
  }
}
