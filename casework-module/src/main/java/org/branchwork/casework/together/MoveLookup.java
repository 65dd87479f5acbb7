package org.branchwork.casework.together;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.together.CaseTogether;
import org.branchwork.casework.api.together.TogetherSearch;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.MoveDoor;

/** Reads what a case could be brought together with, and what was. */
@ApplicationScoped
@Transactional
class MoveLookup implements TogetherSearch {

  @Inject CaseDoor cases;
  @Inject MoveDoor words;
  @Inject MoveRows rows;

  @Override
  public CaseTogether of(String reference, Caller caller) {
    Held held = cases.seen(reference, caller);
    return new CaseTogether(words.said(held), rows.others(held), rows.moves(held));
  }
}
