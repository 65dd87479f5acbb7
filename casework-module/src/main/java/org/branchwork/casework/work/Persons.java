package org.branchwork.casework.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.work.NewPerson;
import org.branchwork.casework.api.work.PersonEntry;
import org.branchwork.casework.api.work.PersonKind;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.TextDoor;
import org.branchwork.casework.rows.RowDoor;
import org.branchwork.casework.rows.RowDoor.Row;
import org.jspecify.annotations.Nullable;

/** Keeps the people of cases. */
@ApplicationScoped
class Persons {

  private static final String TABLE = "case_person";

  @Inject RowDoor tables;

  UUID add(Held held, NewPerson person, TextDoor.Pen pen, Caller by, Instant now) {
    UUID id = UUID.randomUUID();
    TextDoor.Kept kept = pen.write(TABLE, id, texts(person));
    tables.change(
        "insert into casework.case_person (id, case_id, kind, name, role, contact, key_number,"
            + " ciphertext, employer_side, account, added_by, added_at) values (cast(?1 as uuid),"
            + " ?2, ?3, ?4, ?5, ?6, cast(?7 as integer), cast(?8 as bytea), ?9,"
            + " cast(?10 as uuid), cast(?11 as uuid), ?12)",
        id,
        held.id(),
        person.kind(),
        kept.plain().get(0),
        kept.plain().get(1),
        kept.plain().get(2),
        kept.keyNumber(),
        kept.ciphertext(),
        person.employerSide(),
        person.account(),
        by.account(),
        now);
    return id;
  }

  void change(Held held, UUID id, NewPerson person, TextDoor.Pen pen) {
    TextDoor.Kept kept = pen.write(TABLE, id, texts(person));
    there(
        tables.change(
            "update casework.case_person set kind = ?3, name = ?4, role = ?5, contact = ?6,"
                + " key_number = cast(?7 as integer), ciphertext = cast(?8 as bytea),"
                + " employer_side = ?9, account = cast(?10 as uuid)"
                + " where id = cast(?1 as uuid) and case_id = ?2",
            id,
            held.id(),
            person.kind(),
            kept.plain().get(0),
            kept.plain().get(1),
            kept.plain().get(2),
            kept.keyNumber(),
            kept.ciphertext(),
            person.employerSide(),
            person.account()));
  }

  void remove(Held held, UUID id) {
    there(
        tables.change(
            "delete from casework.case_person where id = cast(?1 as uuid) and case_id = ?2",
            id,
            held.id()));
  }

  List<PersonEntry> of(Held held, TextDoor.Pen pen) {
    return tables
        .rows(
            "select cast(id as text), kind, name, role, contact, key_number, ciphertext,"
                + " employer_side, cast(account as text) from casework.case_person"
                + " where case_id = ?1 order by added_at, id",
            held.id())
        .stream()
        .map(row -> entry(row, pen.read(TABLE, row.id(0), row.kept(2, 3))))
        .toList();
  }

  private static PersonEntry entry(Row row, List<@Nullable String> texts) {
    String account = row.textOrNone(8);
    return new PersonEntry(
        row.id(0),
        PersonKind.valueOf(row.text(1)),
        Objects.requireNonNull(texts.get(0)),
        texts.get(1),
        texts.get(2),
        row.yes(7),
        account == null ? null : UUID.fromString(account));
  }

  private static void there(int rows) {
    if (rows == 0) {
      throw new CaseNotFound();
    }
  }

  private static List<@Nullable String> texts(NewPerson person) {
    return Arrays.asList(person.name(), person.role(), person.contact());
  }
}
