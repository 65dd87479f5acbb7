package org.branchwork.web.pages.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.campaigns.api.CampaignsEvent;
import org.branchwork.casework.api.CaseworkEvent;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.audit.AuditLine;
import org.branchwork.web.platform.identity.AccountEntry;
import org.branchwork.web.platform.identity.IdentityEvent;
import org.branchwork.web.platform.outbox.OutboxEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditWordsTest {

  private static final Set<String> COLUMNS =
      Set.of("eventId", "accountId", "reference", "subject", "by", "at");
  private static final UUID ANN = UUID.randomUUID();

  static Stream<Class<?>> events() {
    return Stream.of(
            CaseworkEvent.class,
            CampaignsEvent.class,
            FundraisingEvent.class,
            IdentityEvent.class,
            OutboxEvent.class)
        .flatMap(AuditWords::kinds);
  }

  @ParameterizedTest
  @MethodSource("events")
  void every_act_and_every_fact_has_words(Class<?> event) {
    assertThat(Texts.get("audit.act." + event.getSimpleName())).doesNotStartWith("[");
    for (RecordComponent component : event.getRecordComponents()) {
      if (!COLUMNS.contains(component.getName())) {
        assertThat(Texts.get("audit.fact." + component.getName())).doesNotStartWith("[");
      }
    }
  }

  @Test
  void no_two_acts_read_the_same() {
    assertThat(AuditWords.acts()).hasSize((int) events().count() + 1);
  }

  @Test
  void an_act_without_words_reads_as_it_is_named() {
    assertThat(AuditWords.act("TillOpened")).isEqualTo("Till opened");
  }

  @Test
  void people_are_named_and_members_are_not() {
    AuditRowView row =
        view("CaseAssigned", ANN.toString(), "EQ-0123-45CW", Map.of("caseworker", ANN.toString()));
    assertThat(row.who()).isEqualTo("Ann Lead");
    assertThat(row.record()).isEqualTo("EQ-0123-45CW");
    assertThat(row.details()).isEqualTo("Caseworker: Ann Lead");
    assertThat(view("MemberAnswered", "member", null, Map.of()).who()).startsWith("A member");
  }

  @Test
  void a_refused_page_is_told_by_its_address_and_the_right_that_was_missing() {
    AuditRowView row =
        view("/portal/accounts", "member", null, Map.of("permission", "accounts.manage"));
    assertThat(row.what()).contains("without the right").endsWith("/portal/accounts");
    assertThat(view("/portal/cases/{reference}", "x", null, Map.of()).what())
        .endsWith("/portal/cases/{reference}");
  }

  @Test
  void a_refused_act_is_told_by_its_name_and_what_was_missing() {
    assertThat(view("case.seal", "x", null, Map.of("permission", "casework.assign")).what())
        .contains("without the right")
        .endsWith("case.seal");
    assertThat(view("account.roles", "x", null, Map.of()).what()).contains("fresh code");
    assertThat(view("/portal/account", "x", null, Map.of("reason", "no-act")).what())
        .contains("no button");
  }

  private static AuditRowView view(
      String action, String actor, String subject, Map<String, String> facts) {
    AuditLine line = new AuditLine(1, Instant.EPOCH, actor, action, subject, false, facts);
    return AuditRowView.of(line, Map.of(ANN, new AccountEntry(ANN, "Ann Lead", "ann@x.example")));
  }
}
