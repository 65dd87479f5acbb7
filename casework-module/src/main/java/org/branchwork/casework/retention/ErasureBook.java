package org.branchwork.casework.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.RetentionEvent;
import org.branchwork.casework.api.retention.ErasureDesk;
import org.branchwork.casework.api.retention.ErasureReason;
import org.branchwork.casework.api.retention.ErasureRequest;
import org.branchwork.casework.cases.CaseDoor;
import org.jspecify.annotations.Nullable;

/** Erases cases when a second person says so. */
@ApplicationScoped
@Transactional
class ErasureBook implements ErasureDesk {

  @Inject CaseDoor cases;
  @Inject ErasureRows rows;

  @Override
  public UUID ask(String reference, @Nullable ErasureReason reason, Caller caller) {
    return asked(reference, null, reason, caller);
  }

  @Override
  public UUID askForPerson(
      @Nullable String address, @Nullable ErasureReason reason, Caller caller) {
    String typed = address == null ? "" : address.strip().toLowerCase(Locale.ROOT);
    return asked(null, typed, reason, caller);
  }

  private UUID asked(
      @Nullable String reference,
      @Nullable String address,
      @Nullable ErasureReason reason,
      Caller caller) {
    Keepers.require(caller);
    ErasureReason why = Keepers.chosen(reason, "erasure.reason");
    UUID id = UUID.randomUUID();
    Instant now = cases.now();
    String refusal = rows.ask(id, reference, address, why, now);
    if ("none".equals(refusal)) {
      throw address == null ? new CaseNotFound() : new CaseworkRuleBroken("erasure.address");
    }
    if (refusal != null) {
      throw new CaseworkRuleBroken("erasure." + refusal);
    }
    cases.tell(
        new RetentionEvent.ErasureAsked(
            UUID.randomUUID(), reference, caller.label(), now, id, why));
    return id;
  }

  @Override
  public void approve(UUID erasure, Caller caller) {
    Keepers.require(caller);
    ErasureRequest asked =
        rows.waiting(erasure).stream().findFirst().orElseThrow(CaseNotFound::new);
    if (asked.askedBy().equals(caller.accountId())) {
      throw new CaseworkRuleBroken("erasure.second");
    }
    if (asked.refusal() != null) {
      throw new CaseworkRuleBroken(asked.refusal());
    }
    Instant now = cases.now();
    for (ErasureRows.Gone gone : rows.approve(erasure, now)) {
      cases.tell(
          new RetentionEvent.CaseErased(
              UUID.randomUUID(),
              gone.reference(),
              caller.label(),
              now,
              erasure,
              gone.id(),
              gone.digest()));
    }
  }

  @Override
  public void decline(UUID erasure, Caller caller) {
    Keepers.require(caller);
    Instant now = cases.now();
    if (!rows.decline(erasure, now)) {
      throw new CaseNotFound();
    }
    cases.tell(new RetentionEvent.ErasureDeclined(UUID.randomUUID(), caller.label(), now, erasure));
  }
}
