package org.branchwork.casework.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.work.Milestone;
import org.branchwork.casework.api.work.MilestoneEntry;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.TextDoor;
import org.branchwork.casework.rows.RowDoor;
import org.branchwork.casework.rows.RowDoor.Row;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the milestones of cases. One of the category's template has a row only once it was reached
 * or taken off; so the list follows the category until then.
 */
@ApplicationScoped
class Milestones {

  private static final String TABLE = "milestone";

  @Inject RowDoor tables;

  void add(Held held, String text, TextDoor.Pen pen, Caller by, Instant now) {
    UUID id = UUID.randomUUID();
    TextDoor.Kept kept = pen.write(TABLE, id, List.of(text));
    tables.change(
        "insert into casework.milestone (id, case_id, text, key_number, ciphertext, dropped,"
            + " added_by, added_at) values (cast(?1 as uuid), ?2, ?3, cast(?4 as integer),"
            + " cast(?5 as bytea), false, cast(?6 as uuid), ?7)",
        id,
        held.id(),
        kept.plain().get(0),
        kept.keyNumber(),
        kept.ciphertext(),
        by.account(),
        now);
  }

  /** Sets when it was reached, and whether it is taken off. */
  void set(Held held, String id, @Nullable LocalDate on, boolean dropped, Caller by, Instant now) {
    Optional<Milestone> template = template(id);
    int changed =
        template.isPresent()
            ? setTemplate(held, template.get(), on, dropped, by, now)
            : tables.change(
                "update casework.milestone set reached_on = cast(?1 as date), dropped = ?2"
                    + " where cast(id as text) = ?3 and case_id = ?4 and template is null",
                on,
                dropped,
                id,
                held.id());
    if (changed == 0) {
      throw new CaseNotFound();
    }
  }

  private int setTemplate(
      Held held, Milestone which, @Nullable LocalDate on, boolean dropped, Caller by, Instant now) {
    return tables.change(
        "insert into casework.milestone (id, case_id, template, reached_on, dropped, added_by,"
            + " added_at) values (gen_random_uuid(), ?1, ?2, cast(?3 as date), ?4,"
            + " cast(?5 as uuid), ?6) on conflict (case_id, template)"
            + " do update set reached_on = excluded.reached_on, dropped = excluded.dropped",
        held.id(),
        which,
        on,
        dropped,
        by.account(),
        now);
  }

  private static Optional<Milestone> template(String id) {
    return Arrays.stream(Milestone.values()).filter(each -> each.name().equals(id)).findFirst();
  }

  /** The template's that still lie ahead or were reached, then the case's own. */
  List<MilestoneEntry> of(Held held, List<Milestone> template, TextDoor.Pen pen) {
    Map<Milestone, @Nullable LocalDate> reached = new EnumMap<>(Milestone.class);
    template.forEach(each -> reached.put(each, null));
    List<MilestoneEntry> own = new ArrayList<>();
    for (Row row :
        tables.rows(
            "select cast(id as text), template, text, key_number, ciphertext, reached_on, dropped"
                + " from casework.milestone where case_id = ?1 order by added_at, id",
            held.id())) {
      if (row.textOrNone(1) != null) {
        Milestone which = Milestone.valueOf(row.text(1));
        if (row.yes(6)) {
          reached.remove(which);
        } else if (row.dayOrNone(5) != null) {
          reached.put(which, row.dayOrNone(5));
        }
      } else if (!row.yes(6)) {
        String text = pen.read(TABLE, row.id(0), row.kept(2, 1)).get(0);
        own.add(new MilestoneEntry(row.text(0), null, text, row.dayOrNone(5)));
      }
    }
    List<MilestoneEntry> all = new ArrayList<>();
    reached.forEach((which, on) -> all.add(new MilestoneEntry(which.name(), which, null, on)));
    all.addAll(own);
    return List.copyOf(all);
  }
}
