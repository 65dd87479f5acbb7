package org.branchwork.fundraising.privacy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.matching.PlaceLine;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.Share.Use;
import org.branchwork.fundraising.api.privacy.KeepingPeriods;
import org.branchwork.fundraising.reconciling.Desks;
import org.branchwork.fundraising.reconciling.ReconcileFixture;
import org.branchwork.fundraising.reconciling.ReconcileStory;
import org.junit.jupiter.api.BeforeEach;

/**
 * A person who pledged, gave, drew a cheque, claimed and was paid, beside others; the books are
 * proved after each test.
 */
abstract class PersonalStory extends ReconcileStory {
  static final Caller JOB = ReconcileFixture.JOB;
  static final Caller LEAD = Caller.staff(new UUID(0, 77), Set.of(Permission.SUBJECT_ACCESS));
  static final LocalDate LAST = ReconcileFixture.DAY;
  static final KeepingPeriods PERIODS =
      new KeepingPeriods() {
        @Override
        public int giverDays() {
          return 730;
        }

        @Override
        public int claimDays() {
          return 400;
        }
      };

  @BeforeEach
  void a_person() throws SQLException, IOException {
    at.database.asSuperuser("truncate fundraising.payee, fundraising.access_choice cascade");
    place(15_000, Share.ofPledge(ReconcileFixture.PLEDGE, 15_000));
    place(
        3_000, new Share(Use.DONATION, null, ReconcileFixture.STRIKE, 3_000, "wombat donor", null));
    try (InputStream sql = PersonalStory.class.getResourceAsStream("/person.sql")) {
      String planted =
          new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
      at.database.asSuperuser("set session_replication_role = replica", planted);
    }
    at.events.fired.clear();
  }

  private static void place(long pence, Share share) throws SQLException {
    UUID line = at.booked(pence, "FROM THE BANK");
    PlaceLine command = new PlaceLine(UUID.randomUUID(), line, 0, List.of(share));
    at.database.ask(
        ReconcileFixture.TREASURER,
        entities -> {
          Desks.of(entities, at.events).desk().place(command, ReconcileFixture.TREASURER);
          return "done";
        });
  }

  static int erasePast(LocalDate today) {
    return ask(JOB, today, desk -> desk.erasePast(JOB));
  }

  static <T> T ask(Caller caller, LocalDate today, Function<PersonalDataBook, T> work) {
    return at.database.ask(caller, entities -> work.apply(desk(entities, today)));
  }

  static PersonalDataBook desk(EntityManager entities, LocalDate today) {
    PersonalDataBook desk = new PersonalDataBook();
    desk.rows = new PersonalRows();
    desk.rows.entities = entities;
    desk.periods = PERIODS;
    desk.events = at.events;
    ZoneId london = ZoneId.of("Europe/London");
    desk.clock = Clock.fixed(today.atTime(12, 0).atZone(london).toInstant(), london);
    return desk;
  }

  /** The erased columns of a table that still hold what was planted. */
  static List<String> left() throws SQLException {
    List<String> left = new ArrayList<>();
    for (PersonalColumns.Column column : PersonalColumns.erased()) {
      if (!at.one(column.count()).equals("0")) {
        left.add(column.column());
      }
    }
    return left;
  }
}
