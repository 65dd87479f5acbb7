package org.branchwork.web.pages.casework;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.branchwork.casework.api.FileContent;
import org.branchwork.casework.api.FileEntry;
import org.branchwork.casework.api.collectives.CollectiveSearch;
import org.branchwork.casework.api.collectives.CollectiveSheet;
import org.branchwork.casework.api.collectives.Membership;
import org.branchwork.casework.api.deadlines.LimitSearch;
import org.branchwork.casework.api.documents.CaseDocuments;
import org.branchwork.casework.api.documents.DocumentEntry;
import org.branchwork.casework.api.documents.DocumentSearch;
import org.branchwork.casework.api.referrals.CasePapers;
import org.branchwork.casework.api.referrals.NewReferral;
import org.branchwork.casework.api.referrals.ReferralDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.attachments.AttachmentDoor;
import org.branchwork.web.platform.documents.Paper;
import org.branchwork.web.platform.documents.PaperZip;

/** Makes the papers of a referral: the bundle, its chronology and limits apart, and the files. */
@RequestScoped
class ReferralPapers {

  /** The bundle within the ZIP. */
  static final String BUNDLE = "bundle.pdf";

  @Inject ReferralDesk desk;
  @Inject LimitSearch limits;
  @Inject DocumentSearch documents;
  @Inject CollectiveSearch collectives;
  @Inject CurrentUser me;
  @Inject Clock clock;

  /** What is common is read once, however many packs it goes into. */
  private final Map<String, CollectiveSheet> sheets = new HashMap<>();

  private final Map<UUID, FileContent> opened = new HashMap<>();

  /** A file that can go along, with what it is called. */
  record Titled(FileEntry file, String title) {}

  /** The files of a case: those of messages, the oldest first, then the branch's documents. */
  List<Titled> files(String reference) {
    CaseDocuments found = documents.of(reference, me.casework());
    List<Titled> files = new ArrayList<>();
    found.sent().forEach(sent -> files.add(0, new Titled(sent.file(), sent.file().name())));
    for (DocumentEntry document : found.documents()) {
      for (DocumentEntry.Version version : document.versions()) {
        String title =
            Texts.say(
                "referral.version", document.title(), version.number(), version.file().name());
        files.add(new Titled(version.file(), title));
      }
    }
    return files;
  }

  /**
   * What goes along.
   *
   * @param files of the case, by id
   * @param notes internal ones, by their place
   * @param common whether what the case's collective shares with its members does
   */
  record Chosen(Set<UUID> files, Set<Integer> notes, boolean common) {}

  /** The collective of a case; empty for a case of none. */
  Optional<Membership> collective(String reference) {
    return collectives.ofCase(reference, me.casework());
  }

  private CollectiveSheet sheet(Membership of) {
    return sheets.computeIfAbsent(
        of.reference(), reference -> collectives.sheet(reference, me.casework()));
  }

  /** The papers as one ZIP. */
  byte[] make(String reference, NewReferral referral, Chosen chosen) {
    CasePapers papers = desk.gather(reference, chosen.files(), me.casework());
    Optional<CollectiveSheet> common =
        chosen.common() ? collective(reference).map(this::sheet) : Optional.empty();
    List<Bundle.Document> numbered = numbered(files(reference), papers);
    common.ifPresent(sheet -> numbered.addAll(shared(sheet, numbered.size())));
    Bundle bundle =
        new Bundle(
            papers.file(),
            limits.of(reference, me.casework()),
            chosen.notes(),
            common.map(ReferralPapers::shared).orElse(List.of()),
            numbered);
    Instant now = clock.instant();
    PaperZip zip = new PaperZip(now);
    zip.add(BUNDLE, bundle(reference, referral, bundle, now));
    zip.add("chronology.pdf", part(reference, now, bundle::chronology));
    zip.add("limits.pdf", part(reference, now, bundle::limits));
    bundle.documents().forEach(each -> zip.add(each.entry(), each.content().bytes()));
    return zip.bytes();
  }

  /** Lines of the common chronology that members read too; the others stay in the branch. */
  private static List<CollectiveSheet.Entry> shared(CollectiveSheet sheet) {
    return sheet.chronology().stream().filter(CollectiveSheet.Entry::shared).toList();
  }

  /** The common documents that members read too, numbered behind those of the case. */
  private List<Bundle.Document> shared(CollectiveSheet sheet, int before) {
    List<Bundle.Document> documents = new ArrayList<>();
    for (CollectiveSheet.CommonFile each : sheet.files()) {
      if (each.shared()) {
        FileContent content =
            opened.computeIfAbsent(
                each.file().id(), file -> collectives.openFile(file, me.casework()));
        int number = before + documents.size() + 1;
        String title = Texts.say("referral.common-file", each.file().name());
        documents.add(new Bundle.Document(title, entry(number, content), content));
      }
    }
    return documents;
  }

  private static byte[] bundle(String reference, NewReferral referral, Bundle bundle, Instant now) {
    Paper paper =
        new Paper(
            Texts.say("referral.bundle-title", reference), Texts.get("referral.bundle-foot"), now);
    paper.paragraph(
        Texts.say("referral.bundle-lead", requireNonNull(referral.recipient()), Dates.dayOf(now)));
    paper.contents();
    paper.heading(Texts.get("referral.consent"));
    paper.facts(
        List.of(
            List.of(Texts.get("referral.consent-given"), Dates.day(referral.consentOn())),
            List.of(
                Texts.get("referral.consent-way"),
                Texts.get("referral.consent-by." + referral.consentBy())),
            List.of(Texts.get("referral.consent-said"), requireNonNull(referral.consentWords()))));
    bundle.sheet(paper);
    bundle.chronology(paper);
    bundle.limits(paper);
    paper.newPage();
    bundle.conversation(paper);
    bundle.notes(paper);
    bundle.documents(paper);
    return paper.bytes();
  }

  private static byte[] part(String reference, Instant now, Consumer<Paper> part) {
    Paper paper =
        new Paper(
            Texts.say("referral.bundle-title", reference), Texts.get("referral.bundle-foot"), now);
    part.accept(paper);
    return paper.bytes();
  }

  /** The files that were chosen, in the order of the page and under numbers of their own. */
  private static List<Bundle.Document> numbered(List<Titled> all, CasePapers papers) {
    Map<UUID, FileContent> contents =
        papers.files().stream()
            .collect(Collectors.toMap(CasePapers.Paper::id, CasePapers.Paper::content));
    Map<UUID, String> titles =
        all.stream()
            .collect(
                Collectors.toMap(
                    each -> each.file().id(),
                    Titled::title,
                    (one, same) -> one,
                    LinkedHashMap::new));
    List<Bundle.Document> numbered = new ArrayList<>();
    titles.forEach(
        (id, title) -> {
          FileContent content = contents.get(id);
          if (content != null) {
            numbered.add(new Bundle.Document(title, entry(numbered.size() + 1, content), content));
          }
        });
    return numbered;
  }

  private static String entry(int number, FileContent content) {
    String ending = AttachmentDoor.endingOf(content.type());
    return String.format(Locale.ROOT, "documents/%02d.%s", number, ending);
  }
}
