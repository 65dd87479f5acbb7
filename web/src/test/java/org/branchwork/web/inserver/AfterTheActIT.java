package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.branchwork.web.platform.outbox.Outbox;
import org.branchwork.web.platform.outbox.OutboxDesk;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is done after an act, by the server's own ticker. */
@ExtendWith(ArquillianExtension.class)
public class AfterTheActIT {

  @Inject Outbox outbox;
  @Inject OutboxDesk desk;
  @Inject Signal signal;
  @Inject Rows rows;
  @Resource UserTransaction transaction;

  @Test
  void nothing_is_put_into_the_outbox_outside_an_act() {
    assertThatThrownBy(() -> outbox.put(Signal.NAME, UUID.randomUUID(), "kind", Map.of()))
        .isInstanceOf(TransactionalException.class);
  }

  @Test
  void what_was_put_is_done_by_itself_after_the_act() throws Exception {
    UUID event = put();

    assertThat(signal.of(event).await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void what_was_put_is_done_although_all_connections_were_cut() throws Exception {
    rows.text(
        "select count(pg_terminate_backend(pid)) from pg_stat_activity"
            + " where usename = current_user and pid <> pg_backend_pid()");
    UUID event = put();

    assertThat(signal.of(event).await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_parked_row_that_is_tried_again_is_done_and_noted() throws Exception {
    UUID by = UUID.randomUUID();
    UUID event = UUID.randomUUID();
    transaction.begin();
    long id = outbox.put(Signal.NAME, event, "kind", Map.of()).orElseThrow();
    rows.text("update platform.outbox set state = 'parked' where id = ? returning id::text", id);
    transaction.commit();

    assertThat(desk.parked(1000)).anyMatch(row -> row.id() == id);
    assertThat(desk.rerun(id, by)).isTrue();
    assertThat(desk.rerun(id, by)).isFalse();

    assertThat(signal.of(event).await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(audited("ParkedRowRerun", String.valueOf(id))).isEqualTo("1");
  }

  private UUID put() throws Exception {
    UUID event = UUID.randomUUID();
    transaction.begin();
    outbox.put(Signal.NAME, event, "kind", Map.of());
    transaction.commit();
    return event;
  }

  private String audited(String action, String subject) {
    return rows.text(
        "select count(*) from platform.audit_entry where action = ? and subject = ?",
        action,
        subject);
  }
}
