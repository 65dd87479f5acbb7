package org.branchwork.web.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.campaigns.api.CampaignsEvent.PostWritten;
import org.branchwork.casework.api.CaseEvent.DueSet;
import org.branchwork.casework.api.CaseworkEvent;
import org.branchwork.fundraising.api.FundraisingEvent.FundOpened;
import org.branchwork.web.platform.database.PlatformDatabase;
import org.branchwork.web.platform.database.Transactions;
import org.branchwork.web.platform.identity.IdentityEvent.SignInRefused;
import org.branchwork.web.platform.outbox.OutboxEvent.ParkedRowRerun;
import org.branchwork.web.platform.time.MovableClock;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTrailIT {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final PlatformDatabase DATABASE = PlatformDatabase.fresh();

  private final Transactions transactions = new Transactions(DATABASE.asApplication());
  private final Jdbi jdbi = transactions.jdbi();
  private final AuditTrail trail = new AuditTrail(jdbi, new MovableClock("2026-11-22T10:00:00Z"));

  @BeforeEach
  void empty() {
    Jdbi.create(DATABASE.asOwner()).useHandle(h -> h.execute("truncate platform.audit_entry"));
  }

  @ParameterizedTest
  @MethodSource("eventsWithNothingOptional")
  void every_event_of_casework_is_one_row(CaseworkEvent event) {
    trail.casework(event);

    assertThat(rows()).isEqualTo(1);
    assertThat(one("action")).isEqualTo(event.getClass().getSimpleName());
    assertThat(one("event_id")).isEqualTo(event.eventId().toString());
    assertThat(one("refused")).isEqualTo("f");
  }

  @Test
  void a_refused_sign_in_is_marked_as_one_and_may_name_no_account() {
    trail.identity(new SignInRefused(UUID.randomUUID(), null, "visitor", NOW, "password"));

    assertThat(one("refused")).isEqualTo("t");
    assertThat(one("subject")).isNull();
    assertThat(one("facts ->> 'reason'")).isEqualTo("password");
  }

  @Test
  void events_of_the_other_modules_are_rows_too() {
    UUID subject = UUID.randomUUID();
    trail.campaigns(new PostWritten(UUID.randomUUID(), subject, "abc", NOW));
    trail.fundraising(new FundOpened(UUID.randomUUID(), subject, "abc", NOW));
    trail.outbox(new ParkedRowRerun(UUID.randomUUID(), "17", "abc", NOW));

    assertThat(rows()).isEqualTo(3);
  }

  @Test
  void a_row_tells_who_when_which_case_and_the_plain_facts() {
    trail.casework(
        new DueSet(UUID.randomUUID(), "EQ-0123-45CW", "abc", NOW, LocalDate.of(2026, 12, 1)));

    assertThat(one("actor")).isEqualTo("abc");
    assertThat(one("subject")).isEqualTo("EQ-0123-45CW");
    assertThat(one("extract(epoch from at)::bigint")).isEqualTo("" + NOW.getEpochSecond());
    assertThat(one("facts")).isEqualTo("{\"on\": \"2026-12-01\"}");
  }

  @Test
  void a_refusal_is_marked_as_one() {
    trail.refused("CaseFileOpened", null, "abc", Map.of("permission", "casework.work"));

    assertThat(one("refused")).isEqualTo("t");
    assertThat(one("facts ->> 'permission'")).isEqualTo("casework.work");
    assertThat(one("extract(hour from at at time zone 'UTC')::int")).isEqualTo("10");
  }

  @Test
  void an_act_whose_row_cannot_be_written_is_undone() {
    UUID twice = UUID.randomUUID();
    trail.casework(new DueSet(twice, "EQ-0123-45CW", "abc", NOW, null));

    assertThatThrownBy(
            () ->
                transactions.inNew(
                    () -> {
                      jdbi.useHandle(h -> h.execute(OTHER_ACT));
                      trail.casework(new DueSet(twice, "EQ-0123-45CW", "abc", NOW, null));
                      return null;
                    }))
        .hasMessageContaining("audit_entry_event_id_key");
    assertThat(rows()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update platform.audit_entry set actor = 'other'",
        "delete from platform.audit_entry",
        "truncate platform.audit_entry"
      })
  void the_portal_can_neither_change_nor_remove_a_row(String sql) {
    assertThatThrownBy(() -> jdbi.useHandle(h -> h.execute(sql)))
        .hasMessageContaining("permission denied");
  }

  private static final String OTHER_ACT =
      "insert into platform.audit_entry (event_id, at, actor, action, facts)"
          + " values (gen_random_uuid(), now(), 'x', 'Other', '{}')";

  static Stream<CaseworkEvent> eventsWithNothingOptional() {
    return Arrays.stream(CaseworkEvent.class.getPermittedSubclasses())
        .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
        .map(AuditTrailIT::bare);
  }

  /** The event with only what every event must carry; everything else is {@code null}. */
  private static CaseworkEvent bare(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(components).map(AuditTrailIT::required).toArray();
    try {
      return (CaseworkEvent) type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The default of the type: {@code null}, or for a count zero and for a choice no. */
  private static Object nothing(Class<?> type) {
    return Array.get(Array.newInstance(type, 1), 0);
  }

  private static Object required(RecordComponent component) {
    return switch (component.getName()) {
      case "eventId" -> UUID.randomUUID();
      case "by" -> "member";
      case "at" -> NOW;
      default -> nothing(component.getType());
    };
  }

  private int rows() {
    return jdbi.withHandle(
        h -> h.createQuery("select count(*) from platform.audit_entry").mapTo(int.class).one());
  }

  private String one(String column) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select " + column + " from platform.audit_entry")
                .mapTo(String.class)
                .one());
  }
}
