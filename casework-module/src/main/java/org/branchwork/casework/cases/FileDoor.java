package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.FileEntry;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.documents.CaseDocuments;

/** How the other capabilities keep files of a case: as those of messages, but of none. */
@ApplicationScoped
public class FileDoor {

  @Inject CaseRepository cases;
  @Inject Correspondence correspondence;

  /**
   * The files of a case.
   *
   * @param kept those of no message, by id
   * @param sent those of messages, the latest first
   */
  public record Files(Map<UUID, FileEntry> kept, List<CaseDocuments.Sent> sent) {}

  /** Keeps a file that no member reads, and says its id. */
  public UUID keep(CaseDoor.Held held, NewFile file) {
    return correspondence.keep(file, file(held));
  }

  /** The files of a case, without their bytes. */
  public Files of(CaseDoor.Held held) {
    return correspondence.files(file(held));
  }

  /** Files as they may be kept; what may not breaks the rule. */
  public static List<NewFile> clean(List<NewFile> files, String rule) {
    return EnquiryRules.files(files, rule);
  }

  private Case file(CaseDoor.Held held) {
    return cases.find(held.id()).orElseThrow(CaseNotFound::new);
  }
}
