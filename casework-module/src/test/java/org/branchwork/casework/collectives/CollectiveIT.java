package org.branchwork.casework.collectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.file;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.CollectiveEvent.CollectiveChanged;
import org.branchwork.casework.api.CollectiveEvent.Deed;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.collectives.CollectiveDesk;
import org.branchwork.casework.api.collectives.CollectiveLine;
import org.branchwork.casework.api.collectives.CollectiveSheet;
import org.branchwork.casework.api.collectives.MemberPage;
import org.branchwork.casework.api.collectives.OpenCollective;
import org.branchwork.casework.api.privacy.AccessDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is common to the members of a collective, and who sees which of them. */
class CollectiveIT extends CollectiveStory {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void the_same_form_twice_opens_one_collective() {
    String form = formKey();
    OpenCollective command = command(form, "Rota", "The new rota");
    assertThat(open(command)).isEqualTo(open(command)).startsWith("CO-");
    assertThatThrownBy(() -> open(command(form, "Other", "The new rota"))).hasMessage("form.used");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 1, collective.name",
    "201, 1, 1, 1, collective.name",
    "1, 0, 1, 1, collective.title",
    "1, 201, 1, 1, collective.title",
    "1, 1, 0, 1, collective.wording",
    "1, 1, 5001, 1, collective.wording",
    "1, 1, 1, 0, collective.consent",
    "1, 1, 1, 2001, collective.consent",
    "200, 200, 5000, 2000, ''"
  })
  void each_answer_has_its_length(int name, int title, int wording, int consent, String rule) {
    OpenCollective command =
        new OpenCollective(
            formKey(),
            "n".repeat(name),
            Category.PAY,
            null,
            "t".repeat(title),
            "w".repeat(wording),
            "c".repeat(consent));
    if (rule.isEmpty()) {
      assertThat(open(command)).startsWith("CO-");
    } else {
      assertThatThrownBy(() -> open(command)).hasMessage(rule);
    }
  }

  static Stream<Consumer<Acting>> acts() {
    UUID item = UUID.randomUUID();
    LocalDate on = TODAY;
    return Stream.of(
        a -> a.desk().replaceLink(a.reference(), a.caller()),
        a -> a.desk().signUp(a.reference(), false, a.caller()),
        a -> a.desk().close(a.reference(), true, a.caller()),
        a -> a.desk().writeToAll(a.reference(), formKey(), "x", a.caller()),
        a -> a.desk().writeToTheRest(a.reference(), item, a.caller()),
        a -> a.desk().addEntry(a.reference(), formKey(), on, "x", true, a.caller()),
        a -> a.desk().addFile(a.reference(), formKey(), List.of(file("a", "b")), true, a.caller()),
        a -> a.desk().share(a.reference(), item, true, a.caller()),
        a -> a.desk().removeEntry(a.reference(), item, a.caller()));
  }

  /** Somebody at the desk of this collective. */
  record Acting(CollectiveDesk desk, String reference, Caller caller) {}

  @ParameterizedTest
  @MethodSource("acts")
  void only_who_gives_cases_does_anything_with_a_collective(Consumer<Acting> act) {
    assertThatThrownBy(() -> desk(d -> act.accept(new Acting(d, reference, CASEWORKER))))
        .isExactlyInstanceOf(CaseNotFound.class);
    triage(join(), Category.PAY, Urgency.NORMAL, CASEWORKER_ID);
    assertThatThrownBy(() -> desk(d -> act.accept(new Acting(d, reference, CASEWORKER))))
        .hasMessage("case.assign");
    assertThatThrownBy(() -> desk(d -> act.accept(new Acting(d, "CO-ZZZZ-ZZQW", LEAD))))
        .isExactlyInstanceOf(CaseNotFound.class);
  }

  @Test
  void a_caseworker_sees_the_members_of_the_own_cases_and_no_others() {
    Receipt own = join();
    join();
    assertThatThrownBy(() -> sheet(CASEWORKER)).isExactlyInstanceOf(CaseNotFound.class);
    triage(own, Category.PAY, Urgency.NORMAL, CASEWORKER_ID);

    assertThat(members(CASEWORKER))
        .extracting(MemberPage.Member::reference)
        .containsExactly(own.reference());
    assertThat(sheet(CASEWORKER).members()).isEqualTo(1);
    assertThat(listed(CASEWORKER)).hasValueSatisfying(line -> assertThat(line.members()).isOne());
    assertThat(sheet(LEAD).members()).isEqualTo(2);
    assertThatThrownBy(() -> sheet(OTHER)).isExactlyInstanceOf(CaseNotFound.class);
    assertThat(listed(OTHER)).isEmpty();
  }

  @Test
  void a_member_whose_case_names_a_lead_is_in_no_list_and_no_count_for_that_lead() {
    UUID named = UUID.randomUUID();
    Caller namedLead = Caller.staff(named, LEAD.permissions());
    Receipt walled = join();
    Receipt other = join();
    write("To all.", LEAD);
    wallOff(walled, named);

    assertThat(members(namedLead))
        .extracting(MemberPage.Member::reference)
        .containsExactly(other.reference());
    CollectiveSheet seen = sheet(namedLead);
    assertThat(seen.members()).isEqualTo(1);
    assertThat(seen.waiting()).isEqualTo(1);
    assertThat(seen.messages().get(0).reached()).isEqualTo(1);
    assertThat(listed(namedLead)).hasValueSatisfying(line -> assertThat(line.members()).isOne());
  }

  @Test
  void a_restricted_case_is_in_no_list_for_a_lead_it_was_not_opened_to() {
    Receipt restricted = join();
    database.act(d -> restrict(d.of(AccessDesk.class, walls()), restricted.reference()));
    Caller otherLead = Caller.staff(UUID.randomUUID(), LEAD.permissions());
    assertThat(members(otherLead)).isEmpty();
    assertThat(sheet(otherLead).members()).isZero();
    assertThat(sheet(LEAD).members()).isEqualTo(1);
  }

  private static void restrict(AccessDesk desk, String reference) {
    desk.restrict(reference, LEAD);
  }

  @SuppressWarnings("unchecked")
  private static Class<? extends AccessDesk> walls() {
    try {
      return (Class<? extends AccessDesk>)
          Class.forName("org.branchwork.casework.privacy.CaseWalls");
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void members_read_what_is_shared_of_chronology_and_documents_and_nothing_else() {
    Receipt receipt = join();
    add(TODAY, "The rates were cut.", true);
    add(TODAY.minusDays(9), "A meeting.", false);
    desk(d -> d.addFile(reference, formKey(), List.of(file("letter.txt", "x")), true, LEAD));
    desk(d -> d.addFile(reference, formKey(), List.of(file("plan.txt", "y")), false, LEAD));
    CollectiveSheet all = sheet(LEAD);

    assertThat(all.chronology())
        .extracting(CollectiveSheet.Entry::text)
        .containsExactly("A meeting.", "The rates were cut.");
    assertThat(shared(receipt).orElseThrow().chronology())
        .extracting(CollectiveSheet.Entry::text)
        .containsExactly("The rates were cut.");
    assertThat(shared(receipt).orElseThrow().files())
        .extracting(f -> f.name())
        .containsExactly("letter.txt");
    for (CollectiveSheet.CommonFile each : all.files()) {
      UUID id = each.file().id();
      assertThat(search(s -> s.openFile(id, LEAD)).name()).isEqualTo(each.file().name());
      if (each.shared()) {
        assertThat(read(receipt, id)).isEqualTo("x");
      } else {
        assertThatThrownBy(() -> read(receipt, id)).isExactlyInstanceOf(CaseNotFound.class);
      }
      assertThatThrownBy(() -> read(send(enquiry()), id)).isExactlyInstanceOf(CaseNotFound.class);
      assertThatThrownBy(() -> search(s -> s.openFile(id, CASEWORKER)))
          .isExactlyInstanceOf(CaseNotFound.class);
    }
  }

  @Test
  void what_was_shared_can_be_withheld_and_a_wrong_line_is_taken_out() {
    Receipt receipt = join();
    add(TODAY, "The rates were cut.", true);
    UUID line = sheet(LEAD).chronology().get(0).id();
    database.told();

    desk(d -> d.share(reference, line, false, LEAD));
    desk(d -> d.share(reference, line, false, LEAD));
    assertThat(shared(receipt).orElseThrow().chronology()).isEmpty();
    desk(d -> d.share(reference, line, true, LEAD));
    assertThat(shared(receipt).orElseThrow().chronology()).hasSize(1);
    desk(d -> d.removeEntry(reference, line, LEAD));
    desk(d -> d.removeEntry(reference, line, LEAD));
    assertThat(sheet(LEAD).chronology()).isEmpty();
    assertThat(database.told(CollectiveChanged.class))
        .extracting(CollectiveChanged::deed)
        .containsExactly(Deed.NO_LONGER_SHARED, Deed.SHARED, Deed.ENTRY_REMOVED);
  }

  @Test
  void a_line_of_the_chronology_has_a_day_that_has_come_and_a_text() {
    add(TODAY, "x".repeat(2000), false);
    assertThatThrownBy(() -> add(TODAY.plusDays(1), "x", false)).hasMessage("collective.entry-on");
    assertThatThrownBy(() -> add(null, "x", false)).hasMessage("collective.entry-on");
    assertThatThrownBy(() -> add(TODAY, " ", false)).hasMessage("collective.entry");
    assertThatThrownBy(() -> add(TODAY, "x".repeat(2001), false)).hasMessage("collective.entry");
    assertThatThrownBy(() -> desk(d -> d.addFile(reference, formKey(), List.of(), true, LEAD)))
        .hasMessage("collective.file");
    String form = formKey();
    for (int i = 0; i < 2; i++) {
      desk(d -> d.addEntry(reference, form, TODAY, "Once.", false, LEAD));
      desk(d -> d.addFile(reference, form + "f", List.of(file("a", "b")), false, LEAD));
    }
    assertThat(sheet(LEAD).chronology()).hasSize(2);
    assertThat(sheet(LEAD).files()).hasSize(1);
  }

  @Test
  void a_closed_collective_takes_nobody_and_writes_to_nobody_until_it_is_open_again() {
    Receipt receipt = join();
    desk(d -> d.close(reference, true, LEAD));
    assertThat(sheet(LEAD).invitation().open()).isFalse();
    assertThatThrownBy(() -> desk(d -> d.signUp(reference, true, LEAD)))
        .hasMessage("collective.closed");
    assertThatThrownBy(() -> write("x", LEAD)).hasMessage("collective.closed");
    desk(d -> d.close(reference, false, LEAD));
    write("x", LEAD);
    assertThat(branchSaid(receipt)).containsExactly("x");
  }

  private void add(LocalDate on, String text, boolean shared) {
    desk(d -> d.addEntry(reference, formKey(), on, text, shared, LEAD));
  }

  private String read(Receipt receipt, UUID file) {
    return new String(
        search(s -> s.sharedFile(receipt.reference(), receipt.key(), file, MEMBER)).bytes(),
        StandardCharsets.UTF_8);
  }

  private Optional<CollectiveLine> listed(Caller caller) {
    return search(s -> s.all(caller)).stream()
        .filter(line -> line.reference().equals(reference))
        .findFirst();
  }
}
