package org.branchwork.web.pages.casework;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.branchwork.fundraising.api.privacy.HeldPapers;
import org.branchwork.fundraising.api.privacy.HeldPapers.Fact;
import org.branchwork.fundraising.api.privacy.HeldRecord;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.attachments.AttachmentDoor;
import org.branchwork.web.platform.documents.Paper;
import org.branchwork.web.platform.documents.PaperZip;

/** What the fund keeps of a person, as a PDF, the same as JSON, and the files that were sent. */
final class FundPapers {

  private FundPapers() {}

  /** Adds it; nothing where nothing is kept. */
  static void add(PaperZip zip, HeldPapers papers, Instant now) {
    if (papers.records().isEmpty()) {
      return;
    }
    zip.add("fund.pdf", pdf(papers, now));
    zip.add("fund.json", json(papers).getBytes(StandardCharsets.UTF_8));
    int number = 0;
    for (HeldPapers.File file : papers.files()) {
      String ending = AttachmentDoor.endingOf(file.type());
      zip.add(String.format(Locale.ROOT, "fund/%03d.%s", ++number, ending), file.bytes());
    }
  }

  private static byte[] pdf(HeldPapers papers, Instant now) {
    Paper paper = new Paper(Texts.get("subject.fund-paper"), Texts.get("subject.paper-foot"), now);
    paper.paragraph(Texts.say("subject.fund-paper-lead", Dates.dayOf(now)));
    for (HeldRecord record : papers.records()) {
      paper.heading(title(record));
      paper.facts(
          facts(papers, record).stream()
              .map(fact -> List.of(Texts.get("subject.fund-fact." + fact.name()), fact.value()))
              .toList());
    }
    return paper.bytes();
  }

  /** What it is, and of which day. */
  static String title(HeldRecord record) {
    return Texts.say(
        "subject.fund-title", Texts.get("subject.fund." + record.kind()), Dates.day(record.on()));
  }

  private static List<Fact> facts(HeldPapers papers, HeldRecord record) {
    return papers.facts().stream().filter(fact -> fact.record().equals(record.id())).toList();
  }

  private static String json(HeldPapers papers) {
    JsonArrayBuilder records = Json.createArrayBuilder();
    for (HeldRecord record : papers.records()) {
      JsonArrayBuilder facts = Json.createArrayBuilder();
      facts(papers, record)
          .forEach(
              fact ->
                  facts.add(
                      Json.createObjectBuilder()
                          .add("name", fact.name())
                          .add("value", fact.value())));
      records.add(Json.createObjectBuilder().add("kind", record.kind().name()).add("facts", facts));
    }
    return Json.createObjectBuilder().add("records", records).build().toString();
  }
}
