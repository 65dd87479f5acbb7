package org.branchwork.fundraising.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.privacy.FoundBy;
import org.branchwork.fundraising.api.privacy.HeldKind;
import org.branchwork.fundraising.api.privacy.HeldPapers;
import org.branchwork.fundraising.api.privacy.HeldRecord;
import org.branchwork.fundraising.api.privacy.HeldRecord.Keeping;
import org.branchwork.fundraising.api.privacy.Person;
import org.branchwork.fundraising.sql.SqlDoor;
import org.jspecify.annotations.Nullable;

/** Comes to what tells of a person through the functions of the database alone. */
@ApplicationScoped
class PersonalRows {

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  /** A record of which nothing personal is left. */
  record Gone(HeldKind kind, UUID record) {

    static Gone of(@Nullable Object[] row) {
      return new Gone(HeldKind.valueOf("" + row[0]), UUID.fromString("" + row[1]));
    }
  }

  /** Erases what nobody needed since before these days. */
  List<Gone> erasePast(LocalDate givers, LocalDate claims, LocalDate today, int most) {
    return SqlDoor.cells(
            entities,
            "select kind, cast(record as text) from fundraising.erase_past(cast(?1 as date),"
                + " cast(?2 as date), cast(?3 as date), cast(?4 as integer))",
            givers,
            claims,
            today,
            most)
        .stream()
        .map(Gone::of)
        .toList();
  }

  /** The records of somebody, with what was decided for a request. */
  List<HeldRecord> found(long request, Person person) {
    return SqlDoor.cells(
            entities,
            "select cast(r.record as text), r.kind, r.found_by, cast(r.dated as text), r.pence,"
                + " r.since is null, x.belongs from fundraising.records_of(cast(?1 as text),"
                + " cast(?2 as text), cast(?3 as text), cast(?4 as text)) r"
                + " left join fundraising.access_choice x on x.record = r.record"
                + " and x.request = cast(?5 as bigint) order by r.dated desc, r.record",
            person.memberNumber(),
            person.name(),
            person.email(),
            person.telephone(),
            request)
        .stream()
        .map(PersonalRows::held)
        .toList();
  }

  private static HeldRecord held(@Nullable Object[] row) {
    HeldKind kind = HeldKind.valueOf("" + row[1]);
    boolean needed = Boolean.TRUE.equals(row[5]);
    return new HeldRecord(
        UUID.fromString("" + row[0]),
        kind,
        FoundBy.valueOf("" + row[2]),
        LocalDate.parse("" + row[3]),
        row[4] == null ? OptionalLong.empty() : OptionalLong.of(((Number) row[4]).longValue()),
        kind == HeldKind.NUMBER ? Keeping.BY_LAW : needed ? Keeping.NEEDED : Keeping.ERASABLE,
        (Boolean) row[6]);
  }

  void decide(long request, UUID record, boolean belongs, String by, Instant at) {
    SqlDoor.of(
            entities,
            "insert into fundraising.access_choice as x (request, record, belongs, decided_by,"
                + " decided_at) values (cast(?1 as bigint), cast(?2 as uuid), cast(?3 as boolean),"
                + " ?4, cast(?5 as timestamptz)) on conflict (request, record) do update"
                + " set belongs = excluded.belongs, decided_by = excluded.decided_by,"
                + " decided_at = excluded.decided_at",
            request,
            record,
            belongs,
            by,
            at)
        .executeUpdate();
  }

  List<HeldPapers.Fact> facts(long request) {
    return SqlDoor.cells(
            entities,
            "select cast(record as text), name, value"
                + " from fundraising.record_facts(cast(?1 as bigint)) union all"
                + " select cast(record as text), name, value"
                + " from fundraising.grants_taken_back(cast(?1 as bigint))",
            request)
        .stream()
        .map(row -> new HeldPapers.Fact(UUID.fromString("" + row[0]), "" + row[1], "" + row[2]))
        .toList();
  }

  List<HeldPapers.File> files(long request) {
    return SqlDoor.cells(
            entities,
            "select cast(record as text), name, type, content"
                + " from fundraising.record_files(cast(?1 as bigint))",
            request)
        .stream()
        .map(
            row ->
                new HeldPapers.File(
                    UUID.fromString("" + row[0]),
                    "" + row[1],
                    "" + row[2],
                    (byte[]) Objects.requireNonNull(row[3])))
        .toList();
  }

  /** A record that was erased, and by what it is known again. */
  record Erased(Gone gone, String digest) {}

  /** Erases these records; the database refuses what is needed. */
  List<Erased> erase(List<HeldRecord> records) {
    return SqlDoor.cells(
            entities,
            "select kind, cast(record as text), digest from fundraising.erase_asked("
                + "cast(?1 as text[]), cast(?2 as uuid[]))",
            SqlDoor.array(records, HeldRecord::kind),
            SqlDoor.array(records, HeldRecord::id))
        .stream()
        .map(row -> new Erased(Gone.of(row), "" + row[2]))
        .toList();
  }
}
