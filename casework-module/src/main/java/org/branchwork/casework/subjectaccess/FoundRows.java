package org.branchwork.casework.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.subjectaccess.AccessCase;
import org.branchwork.casework.api.subjectaccess.AccessRequest;
import org.branchwork.casework.api.subjectaccess.FoundBy;
import org.branchwork.casework.rows.RowDoor;
import org.branchwork.casework.rows.RowDoor.Row;
import org.branchwork.casework.telephone.TelephoneDoor;
import org.jspecify.annotations.Nullable;

/** Comes to the cases of a request through the functions of the database alone. */
@ApplicationScoped
class FoundRows {

  @Inject RowDoor door;

  int look(AccessRequest request, Instant now) {
    String number = request.asked().membershipNumber();
    String folded = number == null ? null : number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    List<Long> found =
        door.numbers(
            "select casework.look_for_access_cases(?1, cast(?2 as text), cast(?3 as text), ?4)",
            request.number(),
            TelephoneDoor.read(request.asked().telephone()).e164(),
            folded,
            now);
    return Math.toIntExact(found.get(0));
  }

  List<AccessCase> of(long number) {
    return door
        .rows(
            "select reference, found_by, stage, category, received_on, sealed, belongs"
                + " from casework.access_cases(?1)",
            number)
        .stream()
        .map(FoundRows::read)
        .toList();
  }

  private static AccessCase read(Row row) {
    String category = row.textOrNone(3);
    return new AccessCase(
        row.text(0),
        FoundBy.valueOf(row.text(1)),
        Stage.valueOf(row.text(2)),
        category == null ? null : Category.valueOf(category),
        row.day(4),
        row.yes(5),
        decided(row.columns()[6]));
  }

  private static @Nullable Boolean decided(@Nullable Object column) {
    return (Boolean) column;
  }

  /** Whether that changes anything. */
  boolean decide(long number, String reference, boolean belongs, Instant now) {
    Optional<Row> said =
        door.row(
            "select casework.decide_access_case(?1, ?2, ?3, ?4), 1",
            number,
            reference,
            belongs,
            now);
    Boolean changed = said.map(row -> decided(row.columns()[0])).orElse(null);
    if (changed == null) {
      throw new CaseNotFound();
    }
    return changed;
  }
}
