package org.branchwork.web.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.CaseEvent.CaseTriaged;
import org.branchwork.casework.api.CaseEvent.MemberAnswered;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Urgency;
import org.branchwork.web.platform.identity.IdentityEvent.RolesChanged;
import org.junit.jupiter.api.Test;

class EventFactsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @Test
  void facts_are_what_the_event_tells_beyond_who_what_and_when() {
    var event =
        new CaseTriaged(UUID.randomUUID(), "EQ-0123-45CW", "a", NOW, Category.PAY, Urgency.URGENT);
    assertThat(EventFacts.of(event))
        .containsExactly(entry("category", "PAY"), entry("urgency", "URGENT"));
  }

  @Test
  void a_value_that_is_not_there_is_null() {
    var event = new MemberAnswered(UUID.randomUUID(), "EQ-0123-45CW", "member", NOW, null);
    assertThat(EventFacts.of(event)).containsExactly(entry("caseworker", null));
  }

  @Test
  void a_set_reads_the_same_whatever_its_order() {
    Set<String> roles = new LinkedHashSet<>(List.of("editor", "approver", "caseworker"));
    var event = new RolesChanged(UUID.randomUUID(), UUID.randomUUID(), "a", NOW, roles);
    assertThat(EventFacts.of(event)).containsExactly(entry("roles", "approver,caseworker,editor"));
  }
}
