package org.branchwork.web.pages.casework;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.FileContent;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.collectives.CollectiveSheet;
import org.branchwork.casework.api.deadlines.CaseLimit;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.documents.Paper;
import org.branchwork.web.platform.documents.PdfPages;
import org.branchwork.web.platform.documents.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a case as papers for somebody outside: sheet, chronology, limits, conversation, and
 * of the internal notes those that were chosen. Nobody of the branch is named.
 */
record Bundle(
    CaseFile file,
    List<CaseLimit> limits,
    Set<Integer> notes,
    List<CollectiveSheet.Entry> common,
    List<Document> documents) {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** What happened on a day. */
  private record Line(LocalDate day, String what) {}

  /**
   * A file that goes along.
   *
   * @param entry its name in the ZIP
   */
  record Document(String title, String entry, FileContent content) {}

  void sheet(Paper paper) {
    SendEnquiry said = file.enquiry();
    paper.heading(Texts.get("referral.sheet"));
    List<List<String>> facts = new ArrayList<>();
    fact(facts, "reference", file.reference());
    fact(facts, "name", said.name());
    fact(facts, "number", said.membershipNumber());
    fact(facts, "telephone", said.telephone());
    fact(facts, "email", said.email());
    fact(facts, "safe", said.safeContact());
    fact(facts, "language", said.language());
    fact(facts, "adjustments", said.adjustments());
    fact(facts, "representative", said.representative());
    fact(facts, "employer", said.employer());
    fact(facts, "workplace", said.workplace());
    fact(facts, "happened", Dates.day(said.happenedOn()));
    fact(facts, "last-day", Dates.day(said.lastDayOfEmployment()));
    fact(facts, "received", Dates.dayOf(file.receivedAt()));
    fact(
        facts,
        "category",
        file.category() == null ? null : Texts.get("case.category." + file.category()));
    fact(facts, "stage", Texts.get("case.stage." + file.stage()));
    paper.facts(facts);
  }

  private static void fact(List<List<String>> facts, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.add(List.of(Texts.get("referral.fact." + key), value));
    }
  }

  void chronology(Paper paper) {
    List<Line> lines = new ArrayList<>();
    SendEnquiry said = file.enquiry();
    if (said.happenedOn() != null) {
      lines.add(new Line(said.happenedOn(), Texts.get("referral.happened")));
    }
    if (said.lastDayOfEmployment() != null) {
      lines.add(new Line(said.lastDayOfEmployment(), Texts.get("referral.last-day")));
    }
    file.timeline().forEach(entry -> what(entry).ifPresent(what -> lines.add(line(entry, what))));
    common.forEach(
        each -> lines.add(new Line(each.on(), Texts.say("referral.common-line", each.text()))));
    lines.sort(Comparator.comparing(Line::day));
    paper.heading(Texts.get("referral.chronology"));
    paper.table(
        List.of(Texts.get("referral.day"), Texts.get("referral.what")),
        lines.stream().map(line -> List.of(Dates.day(line.day()), line.what())).toList(),
        2,
        6);
  }

  private static Line line(CaseFile.Entry entry, String what) {
    return new Line(entry.at().atZone(LONDON).toLocalDate(), what);
  }

  /** What an outsider is told of an entry; nothing of how the branch shares out its work. */
  private static Optional<String> what(CaseFile.Entry entry) {
    String key = "referral.step." + entry.kind();
    String detail = entry.detail() == null ? "" : entry.detail();
    return switch (entry.kind()) {
      case RECEIVED, MEMBER_WROTE, REPLIED, DOCUMENT_ADDED, REOPENED -> Optional.of(Texts.get(key));
      case TRIAGED -> Optional.of(Texts.say(key, Texts.get("case.category." + detail)));
      case CLOSED -> Optional.of(Texts.say(key, Texts.get("case.outcome." + detail)));
      case MEETING_SET, MEETING_HELD -> Optional.of(meeting(key, detail));
      default -> Optional.empty();
    };
  }

  private static String meeting(String key, String detail) {
    String[] kindAndTime = detail.split(" ");
    String kind = Texts.get("work.meeting." + kindAndTime[0]);
    return Texts.say(key, kind, Dates.moment(Instant.parse(kindAndTime[1])));
  }

  void limits(Paper paper) {
    paper.heading(Texts.get("referral.limits"));
    if (limits.isEmpty()) {
      paper.paragraph(Texts.get("referral.limits-none"));
    }
    for (CaseLimit limit : limits) {
      paper.subheading(
          Texts.say(
              "case-limits.of",
              Texts.get("case-limits.claim." + limit.question().claim()),
              Texts.get("case-limits.jurisdiction." + limit.question().jurisdiction())));
      List<List<String>> facts = new ArrayList<>();
      fact(facts, "safe", "limit", Dates.weekday(limit.safe()));
      fact(facts, "by-law", "limit", Dates.weekday(limit.limit()));
      fact(facts, "trigger", "limit", Dates.day(limit.question().trigger()));
      fact(facts, "certificate", "limit", limit.certificate());
      fact(facts, "state", "limit", Texts.get("referral.limit-state." + limit.state()));
      paper.facts(facts);
      TimeLimitWords.of(limit.reasons()).forEach(paper::aside);
    }
  }

  private static void fact(
      List<List<String>> facts, String key, String of, @Nullable String value) {
    fact(facts, of + "-" + key, value);
  }

  void conversation(Paper paper) {
    paper.heading(Texts.get("referral.conversation"));
    for (CaseFile.Entry entry : file.timeline()) {
      switch (entry.kind()) {
        case RECEIVED, MEMBER_WROTE -> said(paper, entry, file.enquiry().name());
        case REPLIED -> said(paper, entry, Texts.get("referral.branch"));
        default -> {
          // stands in the chronology, or is the branch's own
        }
      }
    }
  }

  private static void said(Paper paper, CaseFile.Entry entry, String who) {
    paper.subheading(Texts.say("referral.said", who, Dates.moment(entry.at())));
    // what was quoted may be what matters: papers hold all of it
    String all = entry.whole() == null ? entry.text() : entry.whole();
    paper.paragraph(all == null ? "" : all);
  }

  /** The internal notes that were ticked; without one there is no such part. */
  void notes(Paper paper) {
    List<CaseFile.Entry> all =
        file.timeline().stream().filter(entry -> entry.kind() == CaseFile.Kind.NOTE).toList();
    if (!notes.isEmpty()) {
      paper.heading(Texts.get("referral.notes"));
    }
    Stream.iterate(0, i -> i < all.size(), i -> i + 1)
        .filter(notes::contains)
        .forEach(i -> said(paper, all.get(i), Texts.get("referral.note")));
  }

  void documents(Paper paper) {
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      paper.newPage().heading(Texts.say("referral.document", i + 1, document.title()));
      paper.aside(Texts.say("referral.document-file", document.entry()));
      byte[] bytes = document.content().bytes();
      Optional<Picture> picture = Picture.of(bytes);
      Optional<PdfPages> pages = PdfPages.of(bytes);
      if (picture.isPresent()) {
        paper.picture(picture.get());
      } else if (pages.isPresent()) {
        paper.pages(pages.get());
      } else if (document.content().type().startsWith("text/plain")) {
        paper.paragraph(new String(bytes, StandardCharsets.UTF_8));
      } else {
        paper.paragraph(Texts.get("referral.document-apart"));
      }
    }
  }
}
