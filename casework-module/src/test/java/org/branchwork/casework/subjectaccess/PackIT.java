package org.branchwork.casework.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.file;
import static org.branchwork.casework.cases.CaseFixture.formKey;
import static org.branchwork.casework.cases.CaseFixture.withFiles;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.RetentionEvent;
import org.branchwork.casework.api.subjectaccess.AccessDeed;
import org.branchwork.casework.api.subjectaccess.AccessPack;
import org.branchwork.casework.api.subjectaccess.AccessPack.Mark;
import org.branchwork.casework.api.subjectaccess.Gathering;
import org.branchwork.casework.api.subjectaccess.IdentityProof;
import org.branchwork.casework.api.subjectaccess.NewAccessRequest;
import org.branchwork.casework.api.subjectaccess.PackDesk;
import org.branchwork.casework.api.subjectaccess.PackDesk.Decision;
import org.branchwork.casework.api.subjectaccess.ReceivedBy;
import org.branchwork.casework.cases.CaseworkDatabase.Desks;
import org.junit.jupiter.api.Test;

/** What is gathered of a person, and what of it goes out. */
class PackIT extends AccessStory {

  private static final Caller JOB = Caller.system("subject-access");
  private static final LocalDate CAME = LocalDate.of(2026, 11, 23);
  private static final List<String> ACCOUNTS = List.of("Olive Officer", "Nobody Named");

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String name = "Zelda Quill" + mark;
  private final String told =
      "numbatmessage: Wanda  Witness saw it, ask WANDA on 0161 496 0123 or wanda@depot.example.";

  @Test
  void the_pack_holds_every_word_of_the_persons_cases_and_none_of_others_or_blacked_out() {
    String first = own(told);
    String second = own("numbatsecond. Olive rang back.");
    database.act(d -> d.cases().addNote(first, formKey(), "numbatnote", LEAD));
    person(first, "Wanda Witness");
    String others = sent("Bert Other", null, null, null, "wombatmessage of Bert alone");
    database.act(
        d -> d.cases().addNote(others, formKey(), name + " was there too, quokkaspeaks", LEAD));
    database.act(d -> d.cases().addNote(others, formKey(), "wombatnote of Bert", LEAD));
    long request = asked(Map.of(first, true, second, true, others, true));

    gatherAll(request);
    decideAll(request, words -> !words.equals("Olive"));
    AccessPack clean = database.work(d -> packing(d).clean(request, DATA_LEAD));

    String all = all(clean);
    assertThat(all)
        .contains("numbatmessage", "numbatsecond", "numbatnote", name, address, "Olive")
        .contains("quokkaspeaks")
        .contains(AccessPack.BLACK)
        .doesNotContain("wombat", "Bert")
        .doesNotContainIgnoringCase("wanda", "witness", "0123", "depot.example");
    assertThat(clean.marks()).isEmpty();
    AccessPack working = database.work(d -> packing(d).working(request, DATA_LEAD));
    assertThat(all(working))
        .contains(AccessPack.OPEN + "Wanda  Witness" + AccessPack.CLOSE)
        .contains(AccessPack.OPEN + "0161 496 0123" + AccessPack.CLOSE)
        .doesNotContain("wombat");
  }

  @Test
  void register_exception_and_labels_of_the_persons_case_go_along() {
    String reference = own(told);
    String of = "(select id from casework.case_file where reference = '" + reference + "')";
    execute(
        "insert into casework.member (number, name, employer, fingerprint, first_seen_on) values ('N"
            + mark
            + "', '"
            + name
            + "', 'numbatemployer', repeat('0', 64), '2026-01-01');"
            + "insert into casework.case_member (case_id, member, confirmed_by, confirmed_at) values ("
            + of
            + ", 'N"
            + mark
            + "', gen_random_uuid(), now());"
            + "insert into casework.member_exception (case_id, granted_by, granted_at, reason) values ("
            + of
            + ", gen_random_uuid(), now(), 'numbatreason');"
            + "insert into casework.case_label values ("
            + of
            + ", 'numbatlabel', gen_random_uuid(), now())");
    long request = asked(Map.of(reference, true));
    gatherAll(request);
    decideAll(request, words -> true);
    assertThat(all(database.work(d -> packing(d).clean(request, DATA_LEAD))))
        .contains("numbatemployer", "numbatreason", "numbatlabel");
  }

  @Test
  void whoever_else_is_named_is_marked_and_the_person_is_not() {
    String reference = own(told + " Olive Officer, " + name + ", " + address);
    person(reference, "Wanda Witness");
    long request = asked(Map.of(reference, true));
    gatherAll(request);
    assertThat(marks(request))
        .containsExactlyInAnyOrder(
            "PERSON Wanda Witness",
            "PERSON Wanda",
            "PERSON Witness",
            "ACCOUNT Olive Officer",
            "ACCOUNT Olive",
            "ACCOUNT Officer",
            "ADDRESS wanda@depot.example",
            "TELEPHONE 0161 496 0123");
  }

  @Test
  void nothing_goes_out_before_everything_is_decided() {
    String reference = own(told);
    long request = asked(Map.of());
    refused(request, "request.identity-first");
    act(d -> d.identified(request, IdentityProof.KNOWN, DATA_LEAD));
    refused(request, "request.cases-first");
    decide(request, Map.of(reference, true), DATA_LEAD);
    refused(request, "request.gather-first");
    gatherAll(request);
    refused(request, "request.marks-first");
    pack(d -> decideMarks(d, request, words -> true));
    refused(request, "request.files-first");
    decideFiles(request);
    perform(p -> p.mark(request, "numbatmessage", DATA_LEAD));
    refused(request, "request.marks-first");
    pack(d -> decideMarks(d, request, words -> true));

    perform(p -> p.release(request, new byte[] {1, 2}, DATA_LEAD));

    assertThat(of(request).ended()).isNotNull();
    byte[] taken = pack(d -> packing(d).take(request, DATA_LEAD));
    assertThat(taken).containsExactly(1, 2);
    refused(request, "request.ended");
    database.later(Duration.ofDays(30));
    int swept = pack(d -> packing(d).sweep(JOB));
    assertThat(swept).isPositive();
    assertThatThrownBy(() -> pack(d -> packing(d).take(request, DATA_LEAD)))
        .isInstanceOf(CaseNotFound.class);
    assertThat(state(request).marks()).isEmpty();
  }

  @Test
  void gathering_goes_on_where_it_stopped_and_pressing_twice_is_one() {
    Map<String, Boolean> three = Map.of(own("one"), true, own("two"), true, own("three"), true);
    long request = asked(three);
    database.told();
    perform(p -> p.gather(request, DATA_LEAD));
    assertThat(next()).isTrue();
    assertThat(state(request)).returns(1, Gathering::gathered).returns(3, Gathering::cases);
    perform(p -> p.gather(request, DATA_LEAD));
    assertThat(state(request).gathered()).as("pressed again").isEqualTo(1);
    assertThat(database.told(RetentionEvent.AccessRequestWorked.class))
        .extracting(RetentionEvent.AccessRequestWorked::deed)
        .containsExactly(AccessDeed.GATHERING_ASKED);
    assertThat(next()).isTrue();
    assertThat(next()).isTrue();
    assertThat(state(request).running()).as("mail of no case").isTrue();
    assertThat(next()).isTrue();
    assertThat(next()).isFalse();
    assertThat(state(request).complete()).isTrue();
  }

  @Test
  void
      a_sealed_case_is_not_gathered_and_holds_the_release_until_somebody_says_how_it_was_answered() {
    String reference = own("numbatsealed");
    long request = asked(Map.of(reference, true));
    int version = database.work(d -> d.cases().enter(reference, LEAD).version());
    database.act(d -> d.cases().seal(reference, version, LEAD));
    act(d -> d.identified(request, IdentityProof.KNOWN, DATA_LEAD));
    gatherAll(request);
    refused(request, "request.sealed-first");
    perform(p -> p.answeredApart(request, reference, "Its lead sent copies.", DATA_LEAD));
    AccessPack clean = pack(d -> packing(d).clean(request, DATA_LEAD));
    assertThat(clean.lines()).isEmpty();
  }

  @Test
  void each_copy_stands_in_the_log_of_reading_and_who_is_named_finds_no_pack() {
    String reference = own("numbat");
    long request = asked(Map.of(reference, true));
    gatherAll(request);
    pack(d -> packing(d).working(request, DATA_LEAD));
    assertThat(readings(reference)).hasSize(2);

    Caller walled = Caller.staff(UUID.randomUUID(), Set.of(Permission.SUBJECT_ACCESS));
    database.act(d -> d.cases().wallOff(reference, walled.accountId(), LEAD));
    List<Function<Desks, Object>> tries =
        List.of(
            d -> packing(d).state(request, walled),
            d -> packing(d).working(request, walled),
            d -> packing(d).clean(request, walled),
            d -> packing(d).take(request, walled));
    assertThat(tries)
        .allSatisfy(
            each -> assertThatThrownBy(() -> pack(each::apply)).isInstanceOf(CaseNotFound.class));
    assertThat(readings(reference)).hasSize(2);
  }

  private List<String> readings(String reference) {
    return column(
        "select account from casework.reading r join casework.case_file c on c.id = r.case_id"
            + " where why = 'SUBJECT_ACCESS' and c.reference = '"
            + reference
            + "'");
  }

  private String own(String message) {
    return send(withFiles(said(name, null, address, null, message), List.of(file("a.txt", "x"))))
        .reference();
  }

  private static void person(String reference, String name) {
    execute(
        "insert into casework.case_person (id, case_id, kind, name, employer_side, added_by, added_at)"
            + " select gen_random_uuid(), id, 'WITNESS', '"
            + name
            + "', true, gen_random_uuid(), now()"
            + " from casework.case_file where reference = '"
            + reference
            + "'");
  }

  private long asked(Map<String, Boolean> cases) {
    on(CAME);
    long request =
        record(new NewAccessRequest(name, address, null, null, CAME, ReceivedBy.EMAIL, null));
    look(request);
    decide(request, cases, DATA_LEAD);
    return request;
  }

  private void gatherAll(long request) {
    perform(p -> p.gather(request, DATA_LEAD));
    while (next()) {
      assertThat(state(request).asked()).isTrue();
    }
  }

  private boolean next() {
    return pack(d -> packing(d).gatherNext(() -> ACCOUNTS, mail -> "", JOB));
  }

  private void decideAll(long request, Function<String, Boolean> black) {
    act(d -> d.identified(request, IdentityProof.KNOWN, DATA_LEAD));
    pack(d -> decideMarks(d, request, black));
    decideFiles(request);
  }

  private int decideMarks(Desks d, long request, Function<String, Boolean> black) {
    Map<Long, Decision> decisions =
        packing(d).state(request, DATA_LEAD).marks().stream()
            .collect(
                Collectors.toMap(
                    Mark::id, each -> new Decision(black.apply(each.words()), "BLACK_OTHER")));
    packing(d).decideMarks(request, decisions, DATA_LEAD);
    return decisions.size();
  }

  private void decideFiles(long request) {
    Map<UUID, Decision> decisions =
        state(request).files().stream()
            .collect(
                Collectors.toMap(Gathering.Enclosure::id, each -> new Decision(true, "GOES_OWN")));
    perform(p -> p.decideFiles(request, decisions, DATA_LEAD));
  }

  private List<String> marks(long request) {
    return state(request).marks().stream().map(each -> each.kind() + " " + each.words()).toList();
  }

  private Gathering state(long request) {
    return pack(d -> packing(d).state(request, DATA_LEAD));
  }

  private <T> T pack(Function<Desks, T> deed) {
    return database.work(deed);
  }

  private void perform(Consumer<PackDesk> deed) {
    database.act(d -> deed.accept(packing(d)));
  }

  private void refused(long request, String rule) {
    assertThatThrownBy(() -> pack(d -> packing(d).clean(request, DATA_LEAD)))
        .isInstanceOf(CaseworkRuleBroken.class)
        .hasMessage(rule);
    assertThatThrownBy(() -> perform(p -> p.release(request, new byte[1], DATA_LEAD)))
        .hasMessage(rule);
  }

  private static String all(AccessPack pack) {
    return pack.lines().stream().map(AccessPack.Line::words).collect(Collectors.joining("\n"))
        + pack.files().stream()
            .map(each -> each.content().name())
            .collect(Collectors.joining("\n"));
  }
}
