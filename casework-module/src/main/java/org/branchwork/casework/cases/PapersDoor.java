package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.FileEntry;
import org.branchwork.casework.api.documents.CaseDocuments.Sent;
import org.branchwork.casework.api.referrals.CasePapers;

/** How the other capabilities read a whole case, to make papers of it. */
@ApplicationScoped
public class PapersDoor {

  @Inject CaseRepository cases;
  @Inject Correspondence correspondence;

  /** How many bytes these files of the case hold; a file that is none of it is not there. */
  public long bytes(CaseDoor.Held held, Set<UUID> files) {
    List<FileEntry> all = entries(held);
    if (!all.stream().map(FileEntry::id).collect(Collectors.toSet()).containsAll(files)) {
      throw new CaseNotFound();
    }
    return all.stream().filter(each -> files.contains(each.id())).mapToLong(FileEntry::size).sum();
  }

  /** The case with all that was said and done, and these of its files. */
  public CasePapers of(CaseDoor.Held held, Set<UUID> files) {
    Case file = file(held);
    List<CaseFile.Entry> history =
        cases.history(file).stream().filter(Timeline::isOfThisCase).toList();
    CaseFile whole = Timeline.of(file, correspondence.entries(file), history, Set.of());
    List<CasePapers.Paper> read =
        files.stream()
            .map(id -> correspondence.attachment(id).orElseThrow(CaseNotFound::new))
            .sorted(Comparator.comparing(attachment -> attachment.id().toString()))
            .map(each -> new CasePapers.Paper(each.id(), correspondence.content(each, file)))
            .toList();
    return new CasePapers(whole, read);
  }

  /** The internal notes of the case, oldest first. */
  public List<CaseFile.Entry> notes(CaseDoor.Held held) {
    return correspondence.entries(file(held)).stream()
        .filter(entry -> entry.kind() == CaseFile.Kind.NOTE)
        .toList();
  }

  private List<FileEntry> entries(CaseDoor.Held held) {
    FileDoor.Files files = correspondence.files(file(held));
    return Stream.concat(files.kept().values().stream(), files.sent().stream().map(Sent::file))
        .toList();
  }

  private Case file(CaseDoor.Held held) {
    return cases.find(held.id()).orElseThrow(CaseNotFound::new);
  }
}
