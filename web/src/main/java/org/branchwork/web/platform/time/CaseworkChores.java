package org.branchwork.web.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.absences.AbsenceDesk;
import org.branchwork.casework.api.subjectaccess.PackDesk;
import org.branchwork.casework.api.targets.TargetDesk;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.identity.AccountEntry;

/** What time does in casework: it watches answers and covers, and gathers for subject access. */
@ApplicationScoped
class CaseworkChores {

  private static final Caller ANSWERS = Caller.system("answers");
  private static final Caller COVERS = Caller.system("covers");
  private static final Caller ACCESS = Caller.system("subject-access");
  private static final int AT_ONCE = 20;

  @Inject TargetDesk answers;
  @Inject AbsenceDesk absences;
  @Inject PackDesk packs;
  @Inject AccountDirectory accounts;

  int lateAnswers() {
    return answers.watch(ANSWERS);
  }

  int covers() {
    return absences.watch(COVERS);
  }

  /** Gathers a few cases a turn, each by itself. */
  int gather() {
    int done = 0;
    while (done < AT_ONCE && packs.gatherNext(this::names, ACCESS)) {
      done++;
    }
    return done;
  }

  private List<String> names() {
    return accounts.everybody().stream().map(AccountEntry::name).toList();
  }

  int sweep() {
    return packs.sweep(ACCESS);
  }
}
