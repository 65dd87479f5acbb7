package org.branchwork.web.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.branchwork.web.platform.audit.chain.AuditVerification;
import org.branchwork.web.platform.audit.chain.Finding;
import org.branchwork.web.platform.audit.chain.NotedHeads;
import org.branchwork.web.platform.audit.chain.SealKey;
import org.branchwork.web.platform.audit.chain.SealedHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever owns the database can change the audit trail, and cannot hide that it was changed. */
class AuditVerificationIT {

  private static final int ROWS = 9;

  @TempDir Path data;
  private SealBench bench;
  private List<SealedHead> noted;

  @BeforeEach
  void seal_some_rows() throws Exception {
    bench = new SealBench(data);
    bench.write(ROWS);
    assertThat(bench.seal()).isEqualTo(ROWS);
    noted = new NotedHeads(data).read();
  }

  @Test
  void a_trail_that_nobody_touched_is_whole() throws Exception {
    bench.write(2);
    AuditVerification.Result result = bench.verify(noted);

    assertThat(result.finding()).isEmpty();
    assertThat(result.head().sequence()).isEqualTo(ROWS);
    assertThat(result.waiting()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EDITED    | 4 | 4 | update platform.audit_entry set actor = 'somebody' where id = 4",
        "EDITED    | 1 | 1 | update platform.audit_entry set action = 'CaseClosed'",
        "EDITED    | 4 | 4 | update platform.audit_entry set subject = null where id = 4",
        "EDITED    | 4 | 4 | update platform.audit_entry set subject = '' where id = 4",
        "EDITED    | 4 | 4 | update platform.audit_entry set refused = true where id = 4",
        "EDITED    | 4 | 4 | update platform.audit_entry set facts = '{\"a\":\"b\"}' where id = 4",
        "EDITED    | 4 | 4 | update platform.audit_entry set event_id = gen_random_uuid() where id = 4",
        "EDITED    | 9 | 9 | update platform.audit_entry set at = at + interval '1 microsecond' where id = 9",
        "EDITED    | 4 | 4 | update platform.audit_entry set written_in = '1' where id = 4",
        "REMOVED   | 4 | 4 | delete from platform.audit_entry where id = 4",
        "REMOVED   | 1 | 1 | truncate platform.audit_entry",
        "REMOVED   | 4 | 0 | delete from platform.audit_seal where entry_id = 4",
        "REMOVED   | 4 | 0 | delete from platform.audit_entry where id = 4; delete from platform.audit_seal where entry_id = 4",
        "REMOVED   | 9 | 9 | delete from platform.audit_entry where id = 9",
        "REMOVED   | 4 | 5 | delete from platform.audit_entry where id = 4; delete from platform.audit_seal where entry_id = 4; update platform.audit_seal set sequence = -sequence where sequence > 4; update platform.audit_seal set sequence = -sequence - 1 where sequence < 0",
        "REORDERED | 4 | 4 | update platform.audit_entry set id = 99 where id = 4; update platform.audit_entry set id = 4 where id = 5; update platform.audit_entry set id = 5 where id = 99",
        "REORDERED | 4 | 5 | update platform.audit_seal set sequence = 99 where sequence = 4; update platform.audit_seal set sequence = 4 where sequence = 5; update platform.audit_seal set sequence = 5 where sequence = 99",
        "FORGED    | 4 | 4 | update platform.audit_seal set chain_hash = sha256('x') where sequence = 4",
        "FORGED    | 4 | 4 | update platform.audit_seal set previous_hash = sha256('x') where sequence = 4",
        "FORGED    | 4 | 4 | update platform.audit_entry set actor = 'b' where id = 4; update platform.audit_seal set entry_hash = sha256('b') where sequence = 4",
        "INSERTED  | 0 | 99 | insert into platform.audit_entry (id, event_id, at, actor, action, facts, written_in) overriding system value values (99, gen_random_uuid(), now(), 'a', 'B', '{}', '1')",
        "CUT       | 7 | 0 | delete from platform.audit_seal where sequence > 6",
        "CUT       | 7 | 0 | delete from platform.audit_seal where sequence > 6; delete from platform.audit_entry where id > 6",
        "CUT       | 1 | 0 | truncate platform.audit_seal; truncate platform.audit_entry",
      })
  void the_first_row_that_was_tampered_with_is_named(
      Finding.Kind kind, long sequence, long entry, String tampering) throws Exception {
    bench.tamper("alter table platform.audit_seal drop constraint audit_seal_sequence_check");
    bench.tamper("alter table platform.audit_entry alter id drop identity");
    bench.tamper(tampering.replace("overriding system value ", ""));

    assertThat(bench.verify(noted).finding()).contains(new Finding(kind, sequence, entry));
  }

  @Test
  void a_tail_that_was_cut_and_sealed_anew_is_not_the_one_that_was_noted() throws Exception {
    bench.tamper("delete from platform.audit_seal where sequence > 6");
    bench.tamper("update platform.audit_entry set actor = 'somebody' where id = 8");
    bench.write(3);
    bench.seal();
    bench.write(1);
    bench.seal();

    List<SealedHead> heads = new NotedHeads(data).read();
    assertThat(heads).hasSize(2).startsWith(noted.get(0));
    assertThat(bench.verify(heads).finding())
        .contains(new Finding(Finding.Kind.REPLACED, ROWS, ROWS));
  }

  @Test
  void a_head_that_somebody_wrote_down_by_hand_is_enough() throws Exception {
    SealedHead written = SealedHead.parse(noted.get(0).shown()).orElseThrow();
    assertThat(bench.verify(List.of(written)).finding()).isEmpty();

    bench.tamper("delete from platform.audit_seal where sequence = 9");
    assertThat(bench.verify(List.of()).finding()).isEmpty();
    assertThat(bench.verify(List.of(written)).finding())
        .contains(new Finding(Finding.Kind.CUT, ROWS, 0));
  }

  @Test
  void whoever_holds_the_database_alone_cannot_make_a_seal() throws Exception {
    byte[] guess = "not the secret of the portal here".getBytes(StandardCharsets.UTF_8);
    try (Connection owner = bench.database.asOwner().getConnection()) {
      AuditVerification verification = new AuditVerification(owner, SealKey.from(guess));
      assertThat(verification.verify(List.of()).finding())
          .contains(new Finding(Finding.Kind.FORGED, 1, 1));
    }
  }
}
