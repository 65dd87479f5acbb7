package org.branchwork.casework.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.privacy.AccessSearch;
import org.branchwork.casework.api.privacy.Audience;
import org.branchwork.casework.api.privacy.BrokenGlass;
import org.branchwork.casework.api.privacy.WhoMaySee;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;

/** Reads who may see a case and who did. */
@ApplicationScoped
@Transactional
class AccessLookup implements AccessSearch {

  @Inject CaseDoor cases;
  @Inject AccessRows rows;

  @Override
  public WhoMaySee of(String reference, Caller caller) {
    Held held = cases.seen(reference, caller);
    return new WhoMaySee(
        rows.restrictedAt(held.id()),
        Set.copyOf(rows.openedTo(held.id())),
        rows.broken(held.id()),
        cases.readings(held));
  }

  @Override
  public List<BrokenGlass> broken(Caller caller) {
    return caller.may(Permission.OVERSEE) ? rows.broken() : List.of();
  }

  @Override
  public Audience audience(String reference, Caller caller) {
    Held held = cases.ofJob(reference, caller);
    return new Audience(
        Set.copyOf(rows.named(held.id())),
        rows.restrictedAt(held.id()) == null ? null : Set.copyOf(insiders(held)));
  }

  @Override
  public Set<String> naming(UUID account, Caller caller) {
    cases.requireSystem(caller);
    return rows.referencesNaming(account);
  }

  private Set<UUID> insiders(Held held) {
    Set<UUID> insiders = new TreeSet<>(rows.openedTo(held.id()));
    if (held.caseworker() != null) {
      insiders.add(held.caseworker());
    }
    return insiders;
  }
}
