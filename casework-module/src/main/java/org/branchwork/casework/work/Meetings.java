package org.branchwork.casework.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.work.MeetingEntry;
import org.branchwork.casework.api.work.MeetingKind;
import org.branchwork.casework.api.work.NewMeeting;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.TextDoor;
import org.branchwork.casework.rows.RowDoor;
import org.branchwork.casework.rows.RowDoor.Row;
import org.jspecify.annotations.Nullable;

/** Keeps the hearings and meetings of cases. */
@ApplicationScoped
class Meetings {

  private static final String TABLE = "meeting";

  @Inject RowDoor tables;

  UUID add(Held held, NewMeeting meeting, Instant at, TextDoor.Pen pen, Caller by, Instant now) {
    UUID id = UUID.randomUUID();
    TextDoor.Kept kept = pen.write(TABLE, id, texts(meeting));
    tables.change(
        "insert into casework.meeting (id, case_id, kind, starts_at, place, attendees, outcome,"
            + " key_number, ciphertext, added_by, added_at) values (cast(?1 as uuid), ?2, ?3, ?4,"
            + " ?5, ?6, ?7, cast(?8 as integer), cast(?9 as bytea), cast(?10 as uuid), ?11)",
        id,
        held.id(),
        meeting.kind(),
        at,
        kept.plain().get(0),
        kept.plain().get(1),
        kept.plain().get(2),
        kept.keyNumber(),
        kept.ciphertext(),
        by.account(),
        now);
    return id;
  }

  void change(UUID id, NewMeeting meeting, Instant at, TextDoor.Pen pen) {
    TextDoor.Kept kept = pen.write(TABLE, id, texts(meeting));
    tables.change(
        "update casework.meeting set kind = ?2, starts_at = ?3, place = ?4, attendees = ?5,"
            + " outcome = ?6, key_number = cast(?7 as integer), ciphertext = cast(?8 as bytea)"
            + " where id = cast(?1 as uuid)",
        id,
        meeting.kind(),
        at,
        kept.plain().get(0),
        kept.plain().get(1),
        kept.plain().get(2),
        kept.keyNumber(),
        kept.ciphertext());
  }

  Optional<MeetingEntry> find(Held held, UUID id, TextDoor.Pen pen, Instant now) {
    return of(held, pen, now).stream().filter(each -> each.id().equals(id)).findFirst();
  }

  List<MeetingEntry> of(Held held, TextDoor.Pen pen, Instant now) {
    return tables
        .rows(
            "select cast(id as text), kind, starts_at, place, attendees, outcome, key_number,"
                + " ciphertext from casework.meeting where case_id = ?1"
                + " order by starts_at desc, id",
            held.id())
        .stream()
        .map(row -> entry(row, pen.read(TABLE, row.id(0), row.kept(3, 3)), now))
        .toList();
  }

  private static MeetingEntry entry(Row row, List<@Nullable String> texts, Instant now) {
    return new MeetingEntry(
        row.id(0),
        MeetingKind.valueOf(row.text(1)),
        row.moment(2),
        texts.get(0),
        texts.get(1),
        texts.get(2),
        !row.moment(2).isAfter(now));
  }

  private static List<@Nullable String> texts(NewMeeting meeting) {
    return Arrays.asList(meeting.place(), meeting.attendees(), meeting.outcome());
  }
}
