package org.branchwork.web.pages.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.retention.ErasureReason;
import org.branchwork.casework.api.retention.KeepReason;
import org.branchwork.casework.api.retention.LiftReason;
import org.branchwork.casework.api.subjectaccess.AccessClock;
import org.branchwork.casework.api.subjectaccess.AccessEnd;
import org.branchwork.casework.api.subjectaccess.AccessPack;
import org.branchwork.casework.api.subjectaccess.FoundBy;
import org.branchwork.casework.api.subjectaccess.IdentityProof;
import org.branchwork.casework.api.subjectaccess.PauseReason;
import org.branchwork.casework.api.subjectaccess.ReceivedBy;
import org.branchwork.casework.api.work.MeetingKind;
import org.branchwork.casework.api.work.Milestone;
import org.branchwork.casework.api.work.PersonKind;
import org.branchwork.web.pages.shared.Texts;
import org.junit.jupiter.api.Test;

/** Whatever a rule refuses, and whatever can be chosen, has words in the bundles. */
class RuleSentencesTest {

  private static final Path RULES =
      Path.of("../casework-module/src/main/java/org/branchwork/casework");
  private static final Pattern KEY =
      Pattern.compile(
          "\"((?:enquiry|answer|form|case|triage|close|due|note|reply|queue|limits|access|entry|calls|register|match"
              + "|task|meeting|milestone|person|employer|document|time|recovered|prepared|label|view|keeping|erasure|absence|subject|request)\\.[A-Za-z.-]+)\"");

  @Test
  void every_rule_that_casework_can_break_has_a_sentence() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(RULES)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> KEY.matcher(read(file)).results().forEach(r -> keys.add(r.group(1))));
    }
    assertThat(keys)
        .contains(
            "case.changed", "enquiry.message", "form.used", "queue.page", "limits.trigger.no-rule");
    assertThat(keys).allSatisfy(key -> assertThat(Texts.get("rule." + key)).doesNotStartWith("["));
  }

  @Test
  void everything_that_can_be_chosen_has_a_word() {
    Stream.of(Category.values(), Outcome.values(), Stage.values(), Urgency.values())
        .flatMap(Stream::of)
        .forEach(
            each -> {
              String key = "case." + each.getClass().getSimpleName().toLowerCase() + "." + each;
              assertThat(Texts.get(key)).as(key).doesNotStartWith("[");
            });
    Stream.of(MeetingKind.values())
        .forEach(each -> assertThat(Texts.has("work.meeting." + each)).as("" + each).isTrue());
    Stream.of(KeepReason.values())
        .forEach(each -> assertThat(Texts.has("keeping.reason." + each)).as("" + each).isTrue());
    Stream.of(LiftReason.values())
        .forEach(each -> assertThat(Texts.has("keeping.lift." + each)).as("" + each).isTrue());
    Stream.of(ErasureReason.values())
        .forEach(each -> assertThat(Texts.has("erasure.reason." + each)).as("" + each).isTrue());
    Stream.of("open", "held", "access", "mail", "asked", "more", "second")
        .forEach(each -> assertThat(Texts.has("rule.erasure." + each)).as(each).isTrue());
    Map.of(
            "subject.found.", FoundBy.values(),
            "subject.mark-kind.", AccessPack.Kind.values(),
            "subject.way.", ReceivedBy.values(),
            "subject.proof.", IdentityProof.values(),
            "subject.pause.", PauseReason.values(),
            "subject.end.", AccessEnd.values(),
            "subject.was.", AccessEnd.values(),
            "subject.step.", AccessClock.Step.values())
        .forEach(
            (prefix, values) ->
                Stream.of(values)
                    .forEach(each -> assertThat(Texts.has(prefix + each)).as("" + each).isTrue()));
    Stream.of(MarkChoice.values(), FileChoice.values())
        .flatMap(Stream::of)
        .forEach(each -> assertThat(Texts.has("subject.decision." + each)).as("" + each).isTrue());
    Stream.of(PersonKind.values())
        .forEach(each -> assertThat(Texts.has("people.kind." + each)).as("" + each).isTrue());
    Stream.of(Milestone.values())
        .forEach(each -> assertThat(Texts.has("work.milestone." + each)).as("" + each).isTrue());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
