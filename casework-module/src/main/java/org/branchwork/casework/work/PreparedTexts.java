package org.branchwork.casework.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent.PreparedTextKept;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.texts.MergeField;
import org.branchwork.casework.api.texts.PreparedText;
import org.branchwork.casework.api.texts.PreparedTextDesk;
import org.branchwork.casework.api.texts.PreparedTextSearch;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.TextDoor;
import org.branchwork.casework.rows.RowDoor;
import org.branchwork.casework.rows.RowDoor.Row;
import org.jspecify.annotations.Nullable;

/** Keeps texts ready and fills them in. */
@ApplicationScoped
@Transactional
class PreparedTexts implements PreparedTextDesk, PreparedTextSearch {

  @Inject CaseDoor cases;
  @Inject RowDoor tables;

  @Override
  public List<PreparedText> all(Caller caller) {
    return tables
        .rows("select cast(id as text), title, text from casework.prepared_text order by title")
        .stream()
        .map(row -> new PreparedText(row.id(0), row.text(1), row.text(2)))
        .toList();
  }

  @Override
  public void save(
      @Nullable UUID id, @Nullable String title, @Nullable String text, Caller caller) {
    requireAssign(caller);
    String called = TextDoor.line(title, 120, "prepared.title");
    String said = TextDoor.textOrNone(text, 20_000, "prepared.text");
    if (said == null) {
      throw new CaseworkRuleBroken("prepared.text");
    }
    MergedText.requireKnownFields(said);
    for (PreparedText other : all(caller)) {
      if (other.title().equals(called) && !other.id().equals(id)) {
        if (id == null && other.text().equals(said)) {
          return;
        }
        throw new CaseworkRuleBroken("prepared.taken");
      }
    }
    keep(id, called, said, caller);
  }

  private void keep(@Nullable UUID id, String title, String text, Caller caller) {
    UUID kept = id == null ? UUID.randomUUID() : id;
    int rows =
        id == null
            ? tables.change(
                "insert into casework.prepared_text (id, title, text, changed_by, changed_at)"
                    + " values (cast(?1 as uuid), ?2, ?3, cast(?4 as uuid), ?5)",
                kept,
                title,
                text,
                caller.account(),
                cases.now())
            : tables.change(
                "update casework.prepared_text set title = ?2, text = ?3,"
                    + " changed_by = cast(?4 as uuid), changed_at = ?5"
                    + " where id = cast(?1 as uuid)",
                kept,
                title,
                text,
                caller.account(),
                cases.now());
    told(rows, kept, true, caller);
  }

  @Override
  public void drop(UUID id, Caller caller) {
    requireAssign(caller);
    int rows = tables.change("delete from casework.prepared_text where id = cast(?1 as uuid)", id);
    told(rows, id, false, caller);
  }

  private void told(int rows, UUID id, boolean kept, Caller caller) {
    if (rows == 0) {
      throw new CaseNotFound();
    }
    cases.tell(new PreparedTextKept(UUID.randomUUID(), caller.label(), cases.now(), id, kept));
  }

  @Override
  public String fill(String reference, UUID id, Map<MergeField, String> known, Caller caller) {
    Held held = cases.seen(reference, caller);
    PreparedText prepared =
        all(caller).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(CaseNotFound::new);
    Row of =
        tables
            .rows(
                "select name, employer, workplace from casework.case_file where id = ?1", held.id())
            .get(0);
    Map<MergeField, String> values = new EnumMap<>(MergeField.class);
    values.putAll(known);
    values.put(MergeField.MEMBER, of.text(0));
    values.put(MergeField.REFERENCE, held.reference());
    values.put(MergeField.EMPLOYER, Objects.requireNonNullElse(of.textOrNone(1), ""));
    values.put(MergeField.WORKPLACE, Objects.requireNonNullElse(of.textOrNone(2), ""));
    return MergedText.fill(prepared.text(), values);
  }

  private static void requireAssign(Caller caller) {
    if (!caller.may(Caller.Permission.ASSIGN)) {
      throw new CaseworkRuleBroken("case.assign");
    }
  }
}
