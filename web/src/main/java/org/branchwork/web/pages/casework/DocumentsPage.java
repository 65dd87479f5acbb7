package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.CaseHead;
import org.branchwork.casework.api.documents.CaseDocuments;
import org.branchwork.casework.api.documents.DocumentEntry;
import org.branchwork.casework.api.documents.DocumentSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** The documents that the branch keeps of a case, and the files of its messages. */
@Named
@RequestScoped
public class DocumentsPage {

  @Inject CasePost post;
  @Inject DocumentActs acts;
  @Inject DocumentSearch search;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private List<Document> documents = List.of();
  private List<Line> sent = List.of();

  /** A file as a link, with where it comes from. */
  public record Line(TalkEntry.FileLine file, String origin) {}

  /** A document with its versions, the newest first. */
  public record Document(UUID id, String title, List<Line> versions) {

    static Document of(DocumentEntry document, Map<UUID, String> names) {
      return new Document(
          document.id(),
          document.title(),
          document.versions().stream().map(version -> line(version, names)).toList());
    }

    private static Line line(DocumentEntry.Version version, Map<UUID, String> names) {
      return new Line(
          TalkEntry.FileLine.of(version.file()),
          Texts.say(
              "documents.version",
              version.number(),
              names.getOrDefault(version.by(), Texts.get("case.somebody")),
              Dates.moment(version.at())));
    }

    /** Where the file of a newer version is chosen; a field of its own for each document. */
    public String field() {
      return "version-" + id;
    }
  }

  public void load() {
    CaseHead head = post.enter(DocumentActs.WAY, acts::perform);
    if (head != null) {
      show(search.of(head.reference(), me.casework()));
    }
  }

  private void show(CaseDocuments found) {
    Set<UUID> people =
        found.documents().stream()
            .flatMap(document -> document.versions().stream())
            .map(DocumentEntry.Version::by)
            .collect(Collectors.toSet());
    Map<UUID, String> names = rows.names(people);
    documents = found.documents().stream().map(each -> Document.of(each, names)).toList();
    sent = found.sent().stream().map(DocumentsPage::line).toList();
  }

  private static Line line(CaseDocuments.Sent sent) {
    String key = sent.fromMember() ? "documents.from-member" : "documents.from-branch";
    return new Line(TalkEntry.FileLine.of(sent.file()), Texts.say(key, Dates.moment(sent.at())));
  }

  public List<Document> getDocuments() {
    return documents;
  }

  public List<Line> getSent() {
    return sent;
  }

  public Map<String, String> getTyped() {
    return post.typed();
  }
}
