package org.branchwork.casework.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.LEAD;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.mail.StoredMail;
import org.branchwork.casework.api.subjectaccess.AccessPack;
import org.branchwork.casework.api.subjectaccess.AccessPack.Line;
import org.branchwork.casework.api.subjectaccess.Gathering;
import org.branchwork.casework.api.subjectaccess.Gathering.Enclosure;
import org.branchwork.casework.api.subjectaccess.IdentityProof;
import org.branchwork.casework.api.subjectaccess.NewAccessRequest;
import org.branchwork.casework.api.subjectaccess.PackDesk;
import org.branchwork.casework.api.subjectaccess.PackDesk.Decision;
import org.branchwork.casework.api.subjectaccess.ReceivedBy;
import org.branchwork.casework.cases.CaseworkDatabase.Desks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail in a person's whole file: as it came in, and what it says when it is of no case. */
class PackMailIT extends AccessStory {

  private static final Caller JOB = Caller.system("subject-access");
  private static final LocalDate CAME = LocalDate.of(2026, 11, 23);
  private static final String QUARANTINED = "'QUARANTINED', 'POSSIBLE_MATCH'";

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String name = "Zelda Quill" + mark;
  private final String reference = sent(name, null, address, null, "numbatmessage");

  @ParameterizedTest
  @CsvSource({
    "QUARANTINED, POSSIBLE_MATCH",
    "QUARANTINED, TOO_LARGE",
    "IGNORED, SET_ASIDE",
    "IGNORED, AUTOMATIC",
    "WAITING,"
  })
  void mail_of_no_case_from_the_persons_address_goes_along(String state, String reason) {
    String why = "'" + state + "', " + (reason == null ? "null" : "'" + reason + "'");
    kept(address.toUpperCase(Locale.ROOT), why, "numbatmail, ask 0161 496 0123");
    kept("other@example.org", why, "wombatmail");
    long request = gathered();
    assertThat(state(request).marks()).extracting(AccessPack.Mark::words).contains("0161 496 0123");

    AccessPack clean = clean(request, file -> true);

    assertThat(words(clean, "")).hasSize(1);
    assertThat(words(clean, "").get(0))
        .startsWith(address.toUpperCase(Locale.ROOT) + "\n")
        .contains("read: numbatmail, ask " + AccessPack.BLACK)
        .doesNotContain("0123");
    assertThat(bytes(clean)).containsExactly("numbatmail, ask 0161 496 0123");
    assertThat(clean.files().get(0))
        .returns("", AccessPack.Content::reference)
        .returns("message/rfc822", file -> file.content().type());
  }

  @Test
  void mail_of_the_persons_case_goes_along_as_it_came_in_and_anothers_does_not() {
    String others = sent("Bert Other", null, null, null, name + " was there too");
    filed(reference, "numbatraw");
    filed(others, "wombatraw");
    look(request());
    long request = gathered(Map.of(reference, true, others, true));

    AccessPack clean = clean(request, file -> true);

    assertThat(bytes(clean)).containsExactly("numbatraw");
    assertThat(clean.files().get(0).reference()).isEqualTo(reference);
    assertThat(words(clean, "")).isEmpty();
  }

  @Test
  void nothing_goes_out_before_each_message_is_decided_on_and_what_does_not_go_stays() {
    kept(address, QUARANTINED, "numbatmail");
    filed(reference, "numbatraw");
    long request = gathered();
    act(d -> d.identified(request, IdentityProof.KNOWN, DATA_LEAD));
    decideMarks(request);
    List<Enclosure> files = state(request).files();
    assertThat(files).hasSize(2).allMatch(file -> file.goes() == null);
    decide(request, files.subList(0, 1), true);
    assertThatThrownBy(() -> pack(d -> packing(d).clean(request, DATA_LEAD)))
        .hasMessage("request.files-first");
    decide(request, files.subList(1, 2), false);
    assertThat(pack(d -> packing(d).clean(request, DATA_LEAD)).files()).hasSize(1);

    // gathered again, what was decided stays decided
    perform(p -> p.gather(request, DATA_LEAD));
    assertThat(state(request).running()).isTrue();
    while (next()) {
      assertThat(state(request).complete()).isIn(true, false);
    }
    assertThat(state(request).files())
        .extracting(Enclosure::goes)
        .containsExactlyInAnyOrder(true, false);
  }

  @Test
  void a_message_of_a_case_that_does_not_belong_after_all_is_not_kept_gathered() {
    filed(reference, "numbatraw");
    long request = gathered();
    assertThat(state(request).files()).hasSize(1);
    decide(request, Map.of(reference, false), DATA_LEAD);
    assertThat(state(request).files()).isEmpty();
  }

  @Test
  void a_message_that_may_be_of_a_case_naming_whoever_answers_walls_the_request_off() {
    Caller walled = Caller.staff(UUID.randomUUID(), Set.of(Permission.SUBJECT_ACCESS));
    String named = sent("Bert Other", null, null, null, "wombat");
    database.act(d -> d.cases().wallOff(named, walled.accountId(), LEAD));
    kept(address, QUARANTINED, "numbatmail");
    long request = gathered();
    assertThat(pack(d -> packing(d).state(request, walled)).files()).hasSize(1);
    execute(
        "update casework.raw_mail set suggested_case_id = (select id from casework.case_file where"
            + " reference = '"
            + named
            + "') where sender = '"
            + address
            + "'");
    assertThatThrownBy(() -> pack(d -> packing(d).state(request, walled)))
        .isInstanceOf(CaseNotFound.class);
    assertThat(state(request).files()).hasSize(1);
  }

  @Test
  void what_was_read_of_a_message_goes_with_it_and_thirty_days_after_the_end() {
    kept(address, QUARANTINED, "numbatfirst");
    kept(address, QUARANTINED, "numbatsecond");
    long request = gathered();
    assertThat(kept(request)).isEqualTo(2);
    execute(
        "delete from casework.raw_mail_content where encode(bytes, 'escape') = 'numbatfirst'"
            + " and raw_mail_id in (select id from casework.raw_mail where sender = '"
            + address
            + "')");
    assertThat(kept(request)).isEqualTo(1);
    clean(request, file -> true);
    perform(p -> p.release(request, new byte[1], DATA_LEAD));
    database.later(Duration.ofDays(30).minusSeconds(1));
    pack(d -> packing(d).sweep(JOB));
    assertThat(kept(request)).isEqualTo(1);
    database.later(Duration.ofSeconds(1));
    pack(d -> packing(d).sweep(JOB));
    assertThat(kept(request)).isZero();
  }

  private long kept(long request) {
    return database.count("casework.access_mail where request = " + request);
  }

  private void kept(String sender, String state, String bytes) {
    stored("'" + sender + "', " + state + ", null, null", bytes);
  }

  private void filed(String of, String bytes) {
    stored(
        "'x@example.org', 'FILED', null, 'ENQUIRY',"
            + " (select id from casework.case_file where reference = '"
            + of
            + "')",
        bytes);
  }

  private static void stored(String rest, String bytes) {
    execute(
        "with m as (insert into casework.raw_mail (mailbox, uid_validity, uid, purpose, fetched_at,"
            + " size, whole, hash, duplicate, sender, state, reason, kind, case_id) select 'box "
            + UUID.randomUUID()
            + "', 1, 1, 'ENQUIRIES', now(), 9, true, sha256(gen_random_uuid()::text::bytea), false, "
            + rest
            + " returning id) insert into casework.raw_mail_content (raw_mail_id, bytes)"
            + " select id, '"
            + bytes
            + "' from m");
  }

  private long request() {
    on(CAME);
    return record(new NewAccessRequest(name, address, null, null, CAME, ReceivedBy.EMAIL, null));
  }

  private long gathered() {
    return gathered(Map.of(reference, true));
  }

  private long gathered(Map<String, Boolean> cases) {
    long request = request();
    look(request);
    decide(request, cases, DATA_LEAD);
    perform(p -> p.gather(request, DATA_LEAD));
    assertThat(state(request).running()).isTrue();
    while (next()) {
      assertThat(state(request).asked()).isTrue();
    }
    assertThat(state(request).complete()).isTrue();
    return request;
  }

  private boolean next() {
    Function<StoredMail, String> reading =
        stored -> "read: " + new String(stored.bytes(), StandardCharsets.UTF_8);
    return pack(d -> packing(d).gatherNext(List::of, reading, JOB));
  }

  private AccessPack clean(long request, Predicate<Enclosure> goes) {
    act(d -> d.identified(request, IdentityProof.KNOWN, DATA_LEAD));
    decideMarks(request);
    List<Enclosure> files = state(request).files();
    decide(request, files.stream().filter(goes).toList(), true);
    return pack(d -> packing(d).clean(request, DATA_LEAD));
  }

  private void decideMarks(long request) {
    Map<Long, Decision> black =
        state(request).marks().stream()
            .collect(
                Collectors.toMap(AccessPack.Mark::id, each -> new Decision(true, "BLACK_OTHER")));
    perform(p -> p.decideMarks(request, black, DATA_LEAD));
  }

  private void decide(long request, List<Enclosure> files, boolean goes) {
    Map<UUID, Decision> decisions =
        files.stream()
            .collect(Collectors.toMap(Enclosure::id, each -> new Decision(goes, "GOES_OWN")));
    perform(p -> p.decideFiles(request, decisions, DATA_LEAD));
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

  private static List<String> words(AccessPack pack, String reference) {
    return pack.lines().stream()
        .filter(line -> line.reference().equals(reference))
        .map(Line::words)
        .toList();
  }

  private static List<String> bytes(AccessPack pack) {
    return pack.files().stream()
        .map(file -> new String(file.content().bytes(), StandardCharsets.UTF_8))
        .toList();
  }
}
