package org.branchwork.casework.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.subjectaccess.Gathering.Note;
import org.branchwork.casework.rows.RowDoor;
import org.jspecify.annotations.Nullable;

/** The notes of what was gathered, each of which may be held back. */
@ApplicationScoped
class GatheredNotes {

  @Inject RowDoor door;

  List<Note> of(long number) {
    return door
        .rows(
            "select cast(l.id as text), g.reference, l.at, l.words, l.withheld_why"
                + " from casework.access_line l"
                + " join casework.access_line_references(?1) g on g.case_id = l.case_id"
                + " where l.request = ?1 and l.section = 'NOTE' order by g.reference, l.position",
            number)
        .stream()
        .map(row -> new Note(row.id(0), row.text(1), row.moment(2), row.text(3), row.textOrNone(4)))
        .toList();
  }

  /** Holds a note back, or gives it after all; whether there is such a note. */
  boolean withhold(long number, UUID note, @Nullable String why, Instant now) {
    return door.row(
            "select casework.withhold_access_note(?1, cast(?2 as uuid), cast(?3 as text), ?4), 1",
            number,
            note,
            why,
            now)
        .orElseThrow()
        .yes(0);
  }
}
