package org.branchwork.web.pages.casework;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.branchwork.casework.api.subjectaccess.AccessPack;
import org.branchwork.casework.api.subjectaccess.AccessPack.Line;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.attachments.AttachmentDoor;
import org.branchwork.web.platform.documents.Paper;
import org.branchwork.web.platform.documents.PaperZip;
import org.jspecify.annotations.Nullable;

/** Makes of what was gathered one ZIP: a PDF of the whole and one of each case, JSON, the files. */
final class AccessPapers {

  /** The whole within the ZIP. */
  static final String WHOLE = "whole.pdf";

  private final AccessPack pack;
  private final Instant now;
  private final String title;
  private final String lead;

  AccessPapers(AccessPack pack, String title, String lead, Instant now) {
    this.pack = pack;
    this.title = title;
    this.lead = lead;
    this.now = now;
  }

  byte[] zip() {
    return zip(zip -> {});
  }

  /** The same with what somebody else adds. */
  byte[] zip(Consumer<PaperZip> more) {
    Map<String, List<Line>> cases =
        pack.lines().stream()
            .collect(
                Collectors.groupingBy(Line::reference, LinkedHashMap::new, Collectors.toList()));
    PaperZip zip = new PaperZip(now);
    zip.add(WHOLE, paper(cases));
    cases.forEach(
        (reference, lines) ->
            zip.add(
                reference.isEmpty()
                    ? "mail.pdf"
                    : "cases/" + reference.toLowerCase(Locale.ROOT) + ".pdf",
                paper(Map.of(reference, lines))));
    zip.add("whole.json", json(cases).getBytes(StandardCharsets.UTF_8));
    int number = 0;
    for (AccessPack.Content file : pack.files()) {
      String ending = AttachmentDoor.endingOf(file.content().type());
      String name = String.format(Locale.ROOT, "files/%03d.%s", ++number, ending);
      zip.add(name, file.content().bytes());
    }
    more.accept(zip);
    return zip.bytes();
  }

  private byte[] paper(Map<String, List<Line>> cases) {
    Paper paper = new Paper(title, Texts.get("subject.paper-foot"), now);
    paper.paragraph(lead);
    paper.contents();
    cases.forEach((reference, lines) -> part(paper, reference, lines));
    if (!pack.marks().isEmpty()) {
      paper.newPage().heading(Texts.get("subject.paper-marks"));
      paper.table(
          List.of(Texts.get("subject.mark-words"), Texts.get("subject.mark-decision")),
          pack.marks().stream().map(mark -> List.of(mark.words(), decision(mark))).toList(),
          3,
          5);
    }
    return paper.bytes();
  }

  private static String decision(AccessPack.Mark mark) {
    if (mark.black() == null) {
      return Texts.get("subject.undecided");
    }
    return Texts.get("subject.decision." + mark.why());
  }

  private void part(Paper paper, String reference, List<Line> lines) {
    paper
        .newPage()
        .heading(
            reference.isEmpty()
                ? Texts.get("subject.paper-mail")
                : Texts.say("subject.paper-case", reference));
    String section = "";
    for (Line line : lines) {
      if (!line.section().equals(section)) {
        section = line.section();
        paper.heading(titled(reference, section));
      }
      paper.aside(about(line));
      paper.marked(line.words(), AccessPack.OPEN, AccessPack.CLOSE, AccessPack.BLACK);
    }
    List<List<String>> files = files(reference);
    if (!files.isEmpty()) {
      paper.heading(titled(reference, "FILE"));
      paper.table(
          List.of(Texts.get("subject.file-in"), Texts.get("subject.file-name")), files, 2, 6);
    }
  }

  private static String titled(String reference, String section) {
    String title = Texts.get("subject.section." + section);
    return reference.isEmpty() ? title : reference + " · " + title;
  }

  private List<List<String>> files(String reference) {
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < pack.files().size(); i++) {
      AccessPack.Content file = pack.files().get(i);
      if (file.reference().equals(reference)) {
        all.add(List.of(String.format(Locale.ROOT, "files/%03d", i + 1), file.content().name()));
      }
    }
    return all;
  }

  /** When, and who or what kind of thing. */
  private static String about(Line line) {
    return line.at() == null ? who(line.who()) : Dates.moment(line.at()) + " · " + who(line.who());
  }

  private static String who(@Nullable String who) {
    if (who == null) {
      return "";
    }
    String key = "subject.who." + who;
    return Texts.has(key) ? Texts.get(key) : who.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String json(Map<String, List<Line>> cases) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    cases.forEach(
        (reference, lines) -> {
          JsonArrayBuilder words = Json.createArrayBuilder();
          lines.forEach(line -> words.add(json(line)));
          all.add(Json.createObjectBuilder().add("case", reference).add("lines", words));
        });
    return Json.createObjectBuilder().add("cases", all).build().toString();
  }

  private static JsonObjectBuilder json(Line line) {
    JsonObjectBuilder one = Json.createObjectBuilder().add("section", line.section());
    if (line.at() != null) {
      one.add("at", line.at().toString());
    }
    if (line.who() != null) {
      one.add("who", line.who());
    }
    return one.add(
        "words", line.words().replace("" + AccessPack.OPEN, "").replace("" + AccessPack.CLOSE, ""));
  }
}
