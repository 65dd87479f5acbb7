package org.branchwork.casework.collectives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.CollectiveEvent.CollectiveJoined;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.collectives.Invitation;
import org.branchwork.casework.api.collectives.SignUpDesk;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.MembersDoor;
import org.jspecify.annotations.Nullable;

/** Takes in members of collectives. */
@ApplicationScoped
@Transactional
class SignUps implements SignUpDesk {

  @Inject CaseDoor cases;
  @Inject MembersDoor members;
  @Inject CollectiveRows rows;
  @Inject SignUpLinks links;

  @Override
  public Invitation invitation(@Nullable String token, Caller caller) {
    return invited(token).invitation();
  }

  @Override
  public Receipt join(
      @Nullable String token, SendEnquiry enquiry, boolean sealed, boolean agreed, Caller caller) {
    Collective collective = invited(token);
    refuseIf(!collective.signingUp(), "collective.shut");
    refuseIf(!agreed, "collective.agreed");
    MembersDoor.Sent sent = members.send(of(collective, enquiry), sealed, caller);
    if (sent.first()) {
      rows.join(sent.held().id(), collective, cases.now());
      cases.tell(
          new CollectiveJoined(
              UUID.randomUUID(),
              sent.held().reference(),
              caller.label(),
              cases.now(),
              collective.reference()));
    }
    return sent.receipt();
  }

  private Collective invited(@Nullable String token) {
    String reference = links.reference(token).orElseThrow(CaseNotFound::new);
    members.invited(reference);
    return rows.find(reference)
        .filter(found -> links.opens(Objects.toString(token), reference, found.linkGeneration()))
        .orElseThrow(CaseNotFound::new);
  }

  /** The employer of all stands for that of each who named none. */
  private static SendEnquiry of(Collective collective, SendEnquiry enquiry) {
    return enquiry.employer() == null ? enquiry.withEmployer(collective.employer()) : enquiry;
  }

  private static void refuseIf(boolean broken, String rule) {
    if (broken) {
      throw new CaseworkRuleBroken(rule);
    }
  }
}
