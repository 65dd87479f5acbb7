package org.branchwork.web.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.absences.AbsenceDesk;
import org.branchwork.casework.api.mail.StoredMail;
import org.branchwork.casework.api.subjectaccess.PackDesk;
import org.branchwork.casework.api.targets.TargetDesk;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.identity.AccountEntry;
import org.branchwork.web.platform.mail.reading.MailReading;
import org.branchwork.web.platform.mail.reading.ReadMail;

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
    while (done < AT_ONCE && packs.gatherNext(this::names, CaseworkChores::words, ACCESS)) {
      done++;
    }
    return done;
  }

  private List<String> names() {
    return accounts.everybody().stream().map(AccountEntry::name).toList();
  }

  /** What a message says: its subject and all of its text. */
  private static String words(StoredMail mail) {
    ReadMail read =
        mail.whole() ? MailReading.read(mail.bytes()) : MailReading.readBeginning(mail.bytes());
    return Stream.of(read.subject(), read.text())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }

  int sweep() {
    return packs.sweep(ACCESS);
  }
}
