package org.branchwork.casework.api.work;

import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.Onlooker;
import org.branchwork.casework.api.absences.CaseCover;
import org.branchwork.casework.api.calls.KnownCaller;
import org.branchwork.casework.api.employers.EmployerDomain;
import org.branchwork.casework.api.mail.MailMarks;
import org.jspecify.annotations.Nullable;

/**
 * A case and all that stands beside its conversation, read at once.
 *
 * @param onlookers who else has it open, who came first first
 * @param labels by the alphabet
 * @param known other cases that may be of the same person
 * @param away {@code null} when its caseworker is there
 * @param mail whether the member was not reached, and by which words
 * @param employersDomain the listed domain of the member's address, {@code null} for none
 * @param preparedTexts the texts for replies, by title
 */
public record OpenedCase(
    CaseFile file,
    List<Onlooker> onlookers,
    List<String> labels,
    KnownCaller known,
    @Nullable CaseCover away,
    MailMarks mail,
    @Nullable EmployerDomain employersDomain,
    List<Title> preparedTexts) {

  /** A text for replies by its title. */
  public record Title(UUID id, String title) {}
}
