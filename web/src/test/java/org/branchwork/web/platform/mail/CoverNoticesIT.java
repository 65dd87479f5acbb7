package org.branchwork.web.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent.CaseAssigned;
import org.branchwork.casework.api.CaseEvent.CaseHandedOver;
import org.branchwork.casework.api.absences.Absence;
import org.branchwork.casework.api.absences.AbsenceSearch;
import org.branchwork.casework.api.absences.CaseCover;
import org.branchwork.web.platform.database.PlatformDatabase;
import org.branchwork.web.platform.database.Transactions;
import org.branchwork.web.platform.outbox.OutboxBench;
import org.branchwork.web.platform.time.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever covers is told of a case that is given meanwhile; who covers is given here. */
class CoverNoticesIT {

  private static final String REFERENCE = "EQ-0123-45CW";
  private static final UUID LEAD = UUID.randomUUID();
  private static final UUID AWAY = UUID.randomUUID();
  private static final UUID COVER = UUID.randomUUID();

  private final Transactions transactions =
      new Transactions(PlatformDatabase.fresh().asApplication());
  private final MovableClock clock = new MovableClock("2026-11-22T09:00:00Z");
  private final OutboxBench bench = new OutboxBench(transactions, clock);
  private final MailRows rows = new MailRows(transactions.jdbi());
  private Optional<UUID> covering = Optional.of(COVER);

  @TempDir Path directory;

  @Test
  void whoever_covers_is_told_of_a_case_given_to_a_colleague_who_is_away() throws Exception {
    given(LEAD, AWAY);
    assertThat(mails()).containsExactlyInAnyOrder("case-assigned", "covered-given");
  }

  @Test
  void whoever_covers_is_told_of_a_case_the_colleague_took() throws Exception {
    given(AWAY, AWAY);
    assertThat(mails()).containsExactly("covered-given");
  }

  @Test
  void nobody_else_is_told_while_the_colleague_is_there() throws Exception {
    covering = Optional.empty();
    given(LEAD, AWAY);
    assertThat(mails()).containsExactly("case-assigned");
  }

  @Test
  void whoever_covers_and_gave_the_case_knows_it() throws Exception {
    given(COVER, AWAY);
    assertThat(mails()).containsExactly("case-assigned");
  }

  @Test
  void whoever_covers_is_told_of_a_case_that_was_handed_over() throws Exception {
    act(
        () ->
            mail()
                .handedOver(
                    new CaseHandedOver(
                        UUID.randomUUID(), REFERENCE, LEAD.toString(), now(), AWAY, LEAD)));
    assertThat(mails()).containsExactlyInAnyOrder("case-assigned", "covered-given");
  }

  @Test
  void the_same_event_told_twice_is_one_mail_each() throws Exception {
    CaseAssigned event =
        new CaseAssigned(UUID.randomUUID(), REFERENCE, LEAD.toString(), now(), AWAY, null);
    act(() -> mail().assigned(event));
    act(() -> mail().assigned(event));
    assertThat(mails()).containsExactlyInAnyOrder("case-assigned", "covered-given");
  }

  private void given(UUID by, UUID caseworker) throws Exception {
    act(
        () ->
            mail()
                .assigned(
                    new CaseAssigned(
                        UUID.randomUUID(), REFERENCE, by.toString(), now(), caseworker, null)));
  }

  private void act(Runnable act) throws Exception {
    transactions.inNew(
        () -> {
          act.run();
          return null;
        });
    bench.pump().pump(covers());
  }

  private List<String> mails() throws Exception {
    bench.pump().pump(covers());
    return rows.latest(10).stream().map(MailEntry::template).toList();
  }

  private Instant now() {
    return clock.instant();
  }

  private CaseworkMail mail() {
    return new CaseworkMail(post(), null, covers());
  }

  private PostRoom post() {
    return new PostRoom(bench.outbox(), rows, MailRoom.settings(directory, null), clock);
  }

  private CoverNotices covers() {
    return new CoverNotices(bench.outbox(), post(), new Covering());
  }

  private final class Covering implements AbsenceSearch {

    @Override
    public List<Absence> ahead(Caller caller) {
      return List.of();
    }

    @Override
    public Optional<CaseCover> of(String reference, Caller caller) {
      return Optional.empty();
    }

    @Override
    public Optional<UUID> coverOf(String reference, Caller caller) {
      return reference.equals(REFERENCE) ? covering : Optional.empty();
    }

    @Override
    public int coveredBy(UUID account, Caller caller) {
      return 0;
    }
  }
}
