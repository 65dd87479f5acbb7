package org.branchwork.casework.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.branchwork.casework.api.mail.StoredMail;
import org.branchwork.casework.api.subjectaccess.AccessPack.Line;
import org.branchwork.casework.api.subjectaccess.PackDesk.Decision;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.rows.RowDoor;
import org.branchwork.casework.rows.RowDoor.Row;

/** Mail of no case from the address of whoever asked, through the functions of the database. */
@ApplicationScoped
class FoundMail {

  private static final int LONGEST = 200_000;
  private static final String SECTION = "MAIL_OF_NO_CASE";

  @Inject RowDoor door;

  /** Looks for the mail of one request, or reads one message; the request it is of. */
  Optional<Long> next(Function<StoredMail, String> reading, Instant now) {
    Optional<Long> looked =
        door.row("select casework.look_for_access_mail(?1), 1", now)
            .flatMap(row -> Optional.ofNullable(row.numberOrNone(0)));
    return looked.isPresent() ? looked : readNext(reading, now);
  }

  private Optional<Long> readNext(Function<StoredMail, String> reading, Instant now) {
    Optional<Row> found =
        door.row(
            "select cast(id as text), request, mail, sender, complete, bytes"
                + " from casework.access_mail_to_read()");
    found.ifPresent(
        row -> {
          StoredMail mail = new StoredMail(row.number(2), row.yes(4), row.bytes(5));
          door.rows(
              "select casework.note_access_mail(cast(?1 as uuid), ?2, ?3), 1",
              row.id(0),
              words(row.text(3), reading.apply(mail)),
              now);
        });
    return found.map(row -> row.number(1));
  }

  private static String words(String sender, String read) {
    String whole = sender + "\n" + CaseDoor.clean(read);
    return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
  }

  /** Whether nothing waits to be looked for or read. */
  boolean isRead(long number) {
    return door.row("select casework.access_mail_read(?1), 1", number).orElseThrow().yes(0);
  }

  /** The lines of the cases, and then those of mail of no case. */
  List<Line> after(List<Line> cases, long number) {
    Stream<Line> mail =
        door.rows("select at, state, words from casework.access_mail_lines(?1)", number).stream()
            .map(row -> new Line("", SECTION, row.moment(0), row.text(1), row.text(2)));
    return Stream.concat(cases.stream(), mail).toList();
  }

  /** Decides about messages; whether that changes anything. */
  boolean decide(long number, Map<UUID, Decision> how, Instant now) {
    return !how.isEmpty()
        && door.numbers(
                    "select casework.decide_access_mail(?1, ?2, ?3, ?4, ?5)",
                    number,
                    PackRows.joined(how.keySet()),
                    PackRows.joined(how.values().stream().map(Decision::yes).toList()),
                    PackRows.joined(how.values().stream().map(Decision::why).toList()),
                    now)
                .get(0)
            > 0;
  }
}
