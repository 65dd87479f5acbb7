package org.branchwork.casework.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.RetentionEvent;
import org.branchwork.casework.api.subjectaccess.AccessDeed;
import org.branchwork.casework.api.subjectaccess.AccessPack;
import org.branchwork.casework.api.subjectaccess.AccessPack.Line;
import org.branchwork.casework.api.subjectaccess.Gathering;
import org.branchwork.casework.api.subjectaccess.Gathering.Note;
import org.branchwork.casework.api.subjectaccess.IdentityProof;
import org.branchwork.casework.api.subjectaccess.NewAccessRequest;
import org.branchwork.casework.api.subjectaccess.PackDesk;
import org.branchwork.casework.api.subjectaccess.PackDesk.Decision;
import org.branchwork.casework.api.subjectaccess.ReceivedBy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A note under legal professional privilege is held back, and nothing else of its case. */
class WithheldNoteIT extends AccessStory {

  private static final Caller JOB = Caller.system("subject-access");
  private static final LocalDate CAME = LocalDate.of(2026, 11, 23);
  private static final String WHY = "Advice of the solicitor on the claim.";

  private final String name = "Vera Quoll" + UUID.randomUUID().toString().substring(0, 8);
  private String reference;
  private long request;

  @BeforeEach
  void gathered() {
    on(CAME);
    reference = sent(name, null, address, null, "numbatmessage");
    note("numbatadvice of the solicitor");
    note("numbatnote");
    request = record(new NewAccessRequest(name, address, null, null, CAME, ReceivedBy.EMAIL, null));
    look(request);
    decide(request, Map.of(reference, true), DATA_LEAD);
    act(d -> d.identified(request, IdentityProof.KNOWN, DATA_LEAD));
    gather();
  }

  @Test
  void a_note_held_back_goes_out_as_blacked_out_and_all_else_goes() {
    database.told();
    perform(p -> p.withhold(request, id("numbatadvice"), WHY, DATA_LEAD));

    assertThat(notes(clean())).containsExactlyInAnyOrder(AccessPack.BLACK, "numbatnote");
    assertThat(all(clean())).contains("numbatmessage").doesNotContain("numbatadvice");
    AccessPack working = database.work(d -> packing(d).working(request, DATA_LEAD));
    assertThat(all(working)).contains("numbatadvice");
    assertThat(held()).containsExactly(WHY);
    assertThat(database.told(RetentionEvent.AccessRequestWorked.class))
        .extracting(RetentionEvent.AccessRequestWorked::deed)
        .contains(AccessDeed.NOTE_WITHHELD);
  }

  @Test
  void a_note_held_back_stays_so_when_its_case_is_gathered_again_until_it_is_given() {
    UUID before = id("numbatadvice");
    perform(p -> p.withhold(request, before, WHY, DATA_LEAD));
    note("numbatlater");
    gather();

    assertThat(notes(clean()))
        .containsExactlyInAnyOrder(AccessPack.BLACK, "numbatnote", "numbatlater");
    assertThatThrownBy(() -> perform(p -> p.give(request, before, DATA_LEAD)))
        .as("of what was gathered before")
        .isInstanceOf(CaseNotFound.class);
    perform(p -> p.give(request, id("numbatadvice"), DATA_LEAD));
    assertThat(all(clean())).contains("numbatadvice");
    assertThat(held()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"9, false", "10, true", "1000, true", "1001, false"})
  void a_note_is_held_back_with_a_reason(int signs, boolean taken) {
    String why = "y".repeat(signs);
    if (taken) {
      perform(p -> p.withhold(request, id("numbatadvice"), why, DATA_LEAD));
      assertThat(held()).containsExactly(why);
    } else {
      assertThatThrownBy(
              () -> perform(p -> p.withhold(request, id("numbatadvice"), why, DATA_LEAD)))
          .isInstanceOf(CaseworkRuleBroken.class)
          .hasMessage("subject.withhold-why");
      assertThat(held()).isEmpty();
    }
  }

  @Test
  void nothing_but_a_note_of_the_request_is_held_back() {
    String message =
        column(
                "select id from casework.access_line where section = 'MESSAGE' and request = "
                    + request)
            .get(0);
    for (UUID none : List.of(UUID.fromString(message), UUID.randomUUID())) {
      assertThatThrownBy(() -> perform(p -> p.withhold(request, none, WHY, DATA_LEAD)))
          .isInstanceOf(CaseNotFound.class);
    }
    assertThatThrownBy(() -> perform(p -> p.withhold(request, null, WHY, DATA_LEAD)))
        .hasMessage("subject.withhold-why");
    assertThatThrownBy(() -> perform(p -> p.withhold(request, id("numbatadvice"), WHY, LEAD)))
        .isInstanceOf(CaseNotFound.class);
    assertThat(all(clean())).contains("numbatadvice", "numbatmessage");
  }

  private void note(String words) {
    database.act(d -> d.cases().addNote(reference, formKey(), words, LEAD));
  }

  private void gather() {
    perform(p -> p.gather(request, DATA_LEAD));
    while (database.work(d -> packing(d).gatherNext(List::of, mail -> "", JOB))) {
      assertThat(state().asked()).isTrue();
    }
  }

  private UUID id(String beginning) {
    return state().notes().stream()
        .filter(each -> each.words().startsWith(beginning))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<String> held() {
    return state().notes().stream().map(Note::withheld).filter(why -> why != null).toList();
  }

  private Gathering state() {
    return database.work(d -> packing(d).state(request, DATA_LEAD));
  }

  private AccessPack clean() {
    Map<Long, Decision> none =
        state().marks().stream()
            .collect(
                Collectors.toMap(AccessPack.Mark::id, each -> new Decision(false, "GOES_OWN")));
    perform(p -> p.decideMarks(request, none, DATA_LEAD));
    return database.work(d -> packing(d).clean(request, DATA_LEAD));
  }

  private void perform(Consumer<PackDesk> deed) {
    database.act(d -> deed.accept(packing(d)));
  }

  private static List<String> notes(AccessPack pack) {
    return pack.lines().stream()
        .filter(line -> line.section().equals("NOTE"))
        .map(Line::words)
        .toList();
  }

  private static String all(AccessPack pack) {
    return pack.lines().stream().map(Line::words).collect(Collectors.joining("\n"));
  }
}
