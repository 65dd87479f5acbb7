package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Channel;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.calls.EnterEnquiry;
import org.branchwork.casework.api.calls.EntryDesk;

/** Takes in what members tell somebody of the branch. */
@ApplicationScoped
@Transactional
class EntryIntake implements EntryDesk {

  private static final Set<Channel> CHANNELS =
      Set.of(Channel.TELEPHONE, Channel.VOICEMAIL, Channel.CALL_CENTRE, Channel.WALK_IN);

  /** Longer ago is a mistyped year. */
  private static final Duration LONGEST_AGO = Duration.ofDays(366);

  @Inject MemberWords words;
  @Inject CaseRepository cases;
  @Inject PostedForms forms;
  @Inject Chronicle chronicle;

  @Override
  public String enter(EnterEnquiry entry, Caller caller) {
    if (!CaseAccess.seesOwn(caller)) {
      throw new CaseNotFound();
    }
    SendEnquiry checked = EnquiryRules.entered(entry.enquiry(), chronicle.today());
    refuseIf(!CHANNELS.contains(entry.channel()), "entry.channel");
    Instant now = chronicle.now();
    Instant came = Objects.requireNonNullElse(entry.cameAt(), now);
    refuseIf(came.isAfter(now) || came.isBefore(now.minus(LONGEST_AGO)), "entry.came");
    String key = checked.formKey();
    if (!forms.claim(key, "entry", said(entry, checked), checked.files(), now)) {
      return cases.sentWith(key).map(Case::reference).orElseThrow(CaseNotFound::new);
    }
    Case file = words.enter(checked, entry.channel(), came, now, caller);
    if (entry.keepAs() != null) {
      take(file, entry.keepAs(), now, caller);
    }
    return file.reference();
  }

  private static String said(EnterEnquiry entry, SendEnquiry checked) {
    return String.join(
        "\0",
        entry.channel().name(),
        Objects.toString(entry.cameAt(), ""),
        Objects.toString(entry.keepAs(), ""),
        EnquiryRules.words(checked));
  }

  private void take(Case file, Category about, Instant now, Caller caller) {
    UUID taker = caller.account();
    cases.keep(file.triage(about, file.urgency(), taker, caller, now));
    String by = caller.label();
    chronicle.tell(
        new CaseEvent.CaseTriaged(
            UUID.randomUUID(), file.reference(), by, now, about, file.urgency()));
    chronicle.tell(
        new CaseEvent.CaseAssigned(UUID.randomUUID(), file.reference(), by, now, taker, null));
  }

  private static void refuseIf(boolean broken, String key) {
    if (broken) {
      throw new CaseworkRuleBroken(key);
    }
  }
}
