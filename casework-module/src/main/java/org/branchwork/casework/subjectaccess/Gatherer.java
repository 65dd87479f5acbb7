package org.branchwork.casework.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.branchwork.casework.api.FileContent;
import org.branchwork.casework.api.mail.StoredMail;
import org.branchwork.casework.api.subjectaccess.AccessPack;
import org.branchwork.casework.api.subjectaccess.AccessPack.Line;
import org.branchwork.casework.api.subjectaccess.Gathering;
import org.branchwork.casework.api.subjectaccess.Gathering.Enclosure;
import org.branchwork.casework.api.subjectaccess.Gathering.Sealed;
import org.branchwork.casework.subjectaccess.PackRows.Belonging;
import org.branchwork.casework.subjectaccess.PackRows.JobLine;
import org.jspecify.annotations.Nullable;

/** Gathers case by case, and makes of what was gathered what may go out. */
@ApplicationScoped
class Gatherer {

  private static final String OWN = "OWN";
  private static final String NAMED = "NAMED";

  @Inject PackRows rows;
  @Inject FoundMail mail;
  @Inject GatheredNotes notes;

  /** Gathers one case or message and marks whom the request names by now; whether there was one. */
  boolean next(Supplier<List<String>> accounts, Function<StoredMail, String> reading, Instant now) {
    Optional<Long> request = rows.gatherNext(now).or(() -> mail.next(reading, now));
    request.ifPresent(number -> mark(number, accounts.get()));
    return request.isPresent();
  }

  private void mark(long number, List<String> accounts) {
    List<JobLine> all = rows.jobLines(number);
    List<String> texts =
        all.stream()
            .filter(line -> !line.section().equals(OWN) && !line.section().equals(NAMED))
            .map(JobLine::words)
            .toList();
    String own = String.join("\n", words(all, OWN));
    rows.markFound(number, ThirdParties.of(own, words(all, NAMED), accounts, texts));
  }

  private static List<String> words(List<JobLine> all, String section) {
    return all.stream().filter(line -> line.section().equals(section)).map(JobLine::words).toList();
  }

  Gathering state(long number) {
    List<Belonging> belonging = rows.belonging(number);
    List<Belonging> plain = belonging.stream().filter(each -> !each.sealed()).toList();
    List<Sealed> sealed =
        belonging.stream()
            .filter(Belonging::sealed)
            .map(each -> new Sealed(each.reference(), each.apart()))
            .toList();
    return new Gathering(
        rows.asked(number),
        plain.size(),
        (int) plain.stream().filter(Belonging::gathered).count(),
        mail.isRead(number),
        notes.of(number),
        sealed,
        rows.marks(number, mail.after(rows.lines(number, false), number)),
        rows.files(number),
        rows.releasedAt(number).orElse(null));
  }

  boolean withhold(long number, UUID note, @Nullable String why, Instant now) {
    return notes.withhold(number, note, why, now);
  }

  List<AccessPack.Content> contents(long number, List<Enclosure> files) {
    return files.stream().map(file -> rows.content(number, file)).toList();
  }

  /** Everything, with marks around what may tell of somebody else. */
  AccessPack working(long number, Gathering state) {
    Blackening all = new Blackening(state.marks().stream().map(AccessPack.Mark::words).toList());
    return new AccessPack(
        lines(number, false, all::around), state.marks(), contents(number, state.files()));
  }

  /** Without what is blacked out, in the names of files too. */
  AccessPack clean(long number, Gathering state, List<Enclosure> going) {
    Blackening black =
        new Blackening(
            state.marks().stream()
                .filter(mark -> Boolean.TRUE.equals(mark.black()))
                .map(AccessPack.Mark::words)
                .toList());
    List<AccessPack.Content> files =
        contents(number, going).stream().map(file -> named(file, black)).toList();
    return new AccessPack(lines(number, true, black::of), List.of(), files);
  }

  private static AccessPack.Content named(AccessPack.Content file, Blackening black) {
    FileContent was = file.content();
    FileContent clean = new FileContent(black.of(was.name()), was.type(), was.bytes());
    return new AccessPack.Content(file.reference(), file.id(), clean);
  }

  private List<Line> lines(long number, boolean goingOut, UnaryOperator<String> words) {
    return mail.after(rows.lines(number, goingOut), number).stream()
        .map(
            line ->
                new Line(
                    line.reference(),
                    line.section(),
                    line.at(),
                    line.who(),
                    words.apply(line.words())))
        .toList();
  }
}
