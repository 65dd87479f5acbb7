package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.work.OpenedCase;
import org.branchwork.casework.api.work.OpeningDesk;

/** Opens cases with all that their page shows. */
@ApplicationScoped
@Transactional
class Opening implements OpeningDesk {

  @Inject Visits visits;
  @Inject Correspondence correspondence;
  @Inject BesideRows rows;

  @Override
  public OpenedCase open(String reference, Caller caller) {
    Case file = visits.openAndRead(reference, caller);
    CaseCipher cipher = correspondence.cipher(file);
    Beside beside = rows.of(file, caller, cipher);
    CaseFile shown =
        Timeline.of(
            file,
            correspondence.entries(file, cipher, beside.files(), beside.notes()),
            beside.steps(),
            beside.named());
    return new OpenedCase(
        shown,
        beside.onlookers(),
        beside.labels(),
        beside.known(file.answers().contact()),
        beside.away(),
        beside.mail(),
        beside.domain(),
        beside.preparedTexts());
  }
}
