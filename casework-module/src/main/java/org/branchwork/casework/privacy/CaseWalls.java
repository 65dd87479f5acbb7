package org.branchwork.casework.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.WallEvent;
import org.branchwork.casework.api.privacy.AccessDesk;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.jspecify.annotations.Nullable;

/** Puts the walls round single cases up and takes them down. */
@ApplicationScoped
@Transactional
class CaseWalls implements AccessDesk {

  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 500;

  @Inject CaseDoor cases;
  @Inject AccessRows rows;

  @Override
  public void restrict(String reference, Caller caller) {
    Held held = held(reference, caller);
    if (rows.restrictedAt(held.id()) != null) {
      return;
    }
    Instant now = cases.now();
    // first, or the case would be gone for the caller in the act
    rows.openTo(held.id(), caller.account(), caller, now);
    rows.restrict(held.id(), now);
    cases.tell(new WallEvent.CaseRestricted(id(), reference, caller.label(), now));
  }

  @Override
  public void lift(String reference, Caller caller) {
    Held held = held(reference, caller);
    if (rows.restrictedAt(held.id()) == null) {
      return;
    }
    rows.restrict(held.id(), null);
    rows.shutToAll(held.id());
    cases.tell(new WallEvent.RestrictionLifted(id(), reference, caller.label(), cases.now()));
  }

  @Override
  public void openTo(String reference, @Nullable UUID account, Caller caller) {
    Held held = restricted(reference, caller);
    UUID person = requireAccount(account);
    if (rows.named(held.id()).contains(person)) {
      throw new CaseworkRuleBroken("access.named");
    }
    Instant now = cases.now();
    if (rows.openTo(held.id(), person, caller, now)) {
      cases.tell(new WallEvent.CaseOpenedTo(id(), reference, caller.label(), now, person));
    }
  }

  @Override
  public void shutTo(String reference, @Nullable UUID account, Caller caller) {
    Held held = restricted(reference, caller);
    UUID person = requireAccount(account);
    if (person.equals(caller.accountId())) {
      throw new CaseworkRuleBroken("access.self");
    }
    if (rows.shutTo(held.id(), person)) {
      cases.tell(new WallEvent.CaseShutTo(id(), reference, caller.label(), cases.now(), person));
    }
  }

  @Override
  public void breakGlass(String reference, String reason, Caller caller) {
    String said = reason == null ? "" : reason.strip();
    int length = said.codePointCount(0, said.length());
    if (length < SHORTEST_REASON || length > LONGEST_REASON) {
      throw new CaseworkRuleBroken("access.reason");
    }
    Instant now = cases.now();
    Instant until = now.plus(Duration.ofHours(GLASS_HOURS));
    if (!rows.breakGlass(reference, said, now, until)) {
      throw new CaseNotFound();
    }
    cases.tell(new WallEvent.GlassBroken(id(), reference, caller.label(), now, until));
  }

  @Override
  public int mendGlass(Caller caller) {
    cases.requireSystem(caller);
    return rows.mendGlass(cases.now());
  }

  private Held restricted(String reference, Caller caller) {
    Held held = held(reference, caller);
    if (rows.restrictedAt(held.id()) == null) {
      throw new CaseworkRuleBroken("access.not-restricted");
    }
    return held;
  }

  private Held held(String reference, Caller caller) {
    Held held = cases.toWork(reference, caller);
    cases.requireAssign(caller);
    return held;
  }

  private static UUID requireAccount(@Nullable UUID account) {
    if (account == null) {
      throw new CaseworkRuleBroken("access.account");
    }
    return account;
  }

  private static UUID id() {
    return UUID.randomUUID();
  }
}
