package org.branchwork.web.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.branchwork.web.platform.audit.chain.NotedHeads;
import org.branchwork.web.platform.audit.chain.SealedHead;
import org.branchwork.web.platform.database.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditSealerIT {

  @TempDir Path data;
  private SealBench bench;

  @BeforeEach
  void begin() {
    bench = new SealBench(data);
  }

  @Test
  void every_row_is_sealed_once_and_the_end_is_noted_outside_the_database() throws Exception {
    bench.write(3);
    assertThat(bench.seal()).isEqualTo(3);
    assertThat(bench.seal()).isZero();
    bench.write(1);
    assertThat(bench.seal()).isEqualTo(1);

    List<SealedHead> heads = new NotedHeads(data).read();
    assertThat(heads).containsExactly(bench.rows.head());
    assertThat(heads.get(0).sequence()).isEqualTo(4);
    assertThat(bench.verify(heads).finding()).isEmpty();
  }

  @Test
  void more_rows_than_one_transaction_seals_are_sealed_in_one_turn() throws Exception {
    bench.tamper(
        "insert into platform.audit_entry (event_id, at, actor, action, facts)"
            + " select gen_random_uuid(), now(), 'a', 'B', '{}' from generate_series(1, 1200)");
    assertThat(bench.seal()).isEqualTo(1200);
    assertThat(bench.verify(List.of()).finding()).isEmpty();
  }

  @Test
  void a_row_that_commits_late_is_sealed_late_and_nothing_behind_it_before_it() throws Exception {
    Transactions slow = new Transactions(bench.database.asApplication());
    AuditTrail slowTrail = new AuditTrail(slow.jdbi(), bench.clock);
    slow.inNew(
        () -> {
          slowTrail.refused("Slow", null, "abc", java.util.Map.of());
          // written after it and committed before it
          bench.write(2);
          assertThat(bench.seal()).isZero();
          return null;
        });

    assertThat(bench.seal()).isEqualTo(3);
    assertThat(bench.verify(List.of()).finding()).isEmpty();
  }

  @Test
  void two_instances_do_not_seal_at_the_same_time() throws Exception {
    bench.write(2);
    Transactions other = new Transactions(bench.database.asApplication());
    AuditSealRows others = new AuditSealRows();
    others.jdbi = other.jdbi();
    others.clock = bench.clock;
    other.inNew(
        () -> {
          others.jdbi.useHandle(h -> h.execute("select pg_advisory_xact_lock(4201002)"));
          assertThat(bench.seal()).isZero();
          return null;
        });
    assertThat(bench.seal()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update platform.audit_seal set sequence = 7",
        "delete from platform.audit_seal",
        "truncate platform.audit_seal"
      })
  void the_portal_can_neither_change_nor_remove_a_seal(String sql) {
    assertThatThrownBy(() -> bench.rows.jdbi.useHandle(h -> h.execute(sql)))
        .hasMessageContaining("permission denied");
  }

  @Test
  void what_was_noted_before_the_database_went_back_in_time_stays_noted() throws Exception {
    bench.write(3);
    bench.seal();
    SealedHead before = bench.rows.head();
    bench.tamper("delete from platform.audit_seal where sequence = 3");
    bench.tamper("delete from platform.audit_entry where id = 3");
    bench.write(2);
    bench.seal();
    bench.write(2);
    bench.seal();

    assertThat(new NotedHeads(data).read()).containsExactly(before, bench.rows.head());
    assertThat(Files.list(data)).hasSize(1);
  }
}
