package org.branchwork.casework.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.subjectaccess.AccessEnd;
import org.branchwork.casework.api.subjectaccess.AccessPause;
import org.branchwork.casework.api.subjectaccess.AccessRequest;
import org.branchwork.casework.api.subjectaccess.AccessRequest.Ended;
import org.branchwork.casework.api.subjectaccess.AccessRequest.Extension;
import org.branchwork.casework.api.subjectaccess.AccessRequest.Identity;
import org.branchwork.casework.api.subjectaccess.IdentityProof;
import org.branchwork.casework.api.subjectaccess.NewAccessRequest;
import org.branchwork.casework.api.subjectaccess.PauseReason;
import org.branchwork.casework.api.subjectaccess.ReceivedBy;
import org.branchwork.casework.api.subjectaccess.SubjectAccessSearch;
import org.branchwork.casework.rows.RowDoor;
import org.branchwork.casework.rows.RowDoor.Row;
import org.jspecify.annotations.Nullable;

/** The rows of the register. */
@ApplicationScoped
class RequestRows {

  /** The pauses come along as one text: REASON/from/until or a minus, parted by commas. */
  private static final String ALL =
      "select r.number, r.name, r.email, r.telephone, r.membership_number, r.received_on,"
          + " r.received_by, r.acting, cast(r.recorded_by as text), r.recorded_at,"
          + " r.identity_proof, cast(r.identity_by as text), r.identity_at, r.extended_why,"
          + " cast(r.extended_by as text), r.extended_at, r.head_office_on, r.ended, r.ended_why,"
          + " cast(r.ended_by as text), r.ended_at, (select string_agg(p.reason || '/' || p.from_on"
          + " || '/' || coalesce(cast(p.until_on as text), '-'), ',' order by p.from_on, p.id)"
          + " from casework.access_pause p where p.request = r.number)"
          + " from casework.access_request r where ";

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Inject RowDoor door;
  @Inject AnswerMonth month;

  List<AccessRequest> open(LocalDate today) {
    String first = "r.ended is null order by r.received_on, r.number limit ?1";
    return read(door.rows(ALL + first, SubjectAccessSearch.MOST), today);
  }

  List<AccessRequest> ended(LocalDate today) {
    String latest = "r.ended is not null order by r.ended_at desc, r.number desc limit ?1";
    return read(door.rows(ALL + latest, SubjectAccessSearch.MOST), today);
  }

  Optional<AccessRequest> find(long number, LocalDate today) {
    return read(door.rows(ALL + "r.number = ?1", number), today).stream().findFirst();
  }

  Optional<AccessRequest> ofForm(String formKey, LocalDate today) {
    return read(door.rows(ALL + "r.form_key = ?1", formKey), today).stream().findFirst();
  }

  /** The request, locked until the end of the transaction, so that the next to change it waits. */
  Optional<AccessRequest> toWork(long number, LocalDate today) {
    door.rows(
        "select number, name from casework.access_request where number = ?1 for update", number);
    return find(number, today);
  }

  /** Adds a request; false when this form did already. */
  boolean add(NewAccessRequest asked, String formKey, Caller by, Instant now) {
    return door.change(
            "insert into casework.access_request (form_key, name, email, telephone,"
                + " membership_number, received_on, received_by, acting, recorded_by, recorded_at)"
                + " values (?1, ?2, cast(?3 as text), cast(?4 as text), cast(?5 as text),"
                + " cast(?6 as date), ?7, cast(?8 as text), cast(?9 as uuid), ?10)"
                + " on conflict (form_key) do nothing",
            formKey,
            asked.name(),
            asked.email(),
            asked.telephone(),
            asked.membershipNumber(),
            asked.receivedOn(),
            asked.receivedBy(),
            asked.acting(),
            by.account(),
            now)
        == 1;
  }

  void identified(long number, IdentityProof proof, Caller by, Instant now) {
    door.change(
        "update casework.access_request set identity_proof = ?2, identity_by = cast(?3 as uuid),"
            + " identity_at = ?4 where number = ?1",
        number,
        proof,
        by.account(),
        now);
  }

  void pause(long number, AccessPause pause, Caller by, Instant now) {
    door.change(
        "insert into casework.access_pause (request, reason, from_on, paused_by, paused_at)"
            + " values (?1, ?2, cast(?3 as date), cast(?4 as uuid), ?5)",
        number,
        pause.reason(),
        pause.from(),
        by.account(),
        now);
  }

  void resume(long number, LocalDate on, Caller by) {
    door.change(
        "update casework.access_pause set until_on = cast(?2 as date), resumed_by = cast(?3 as uuid)"
            + " where request = ?1 and until_on is null",
        number,
        on,
        by.account());
  }

  void extend(long number, String why, Caller by, Instant now) {
    door.change(
        "update casework.access_request set extended_why = ?2, extended_by = cast(?3 as uuid),"
            + " extended_at = ?4 where number = ?1",
        number,
        why,
        by.account(),
        now);
  }

  void headOfficeTold(long number, LocalDate on) {
    door.change(
        "update casework.access_request set head_office_on = cast(?2 as date) where number = ?1",
        number,
        on);
  }

  void end(long number, AccessEnd how, String why, Caller by, Instant now) {
    door.change(
        "update casework.access_request set ended = ?2, ended_why = ?3, ended_by = cast(?4 as uuid),"
            + " ended_at = ?5 where number = ?1",
        number,
        how,
        why,
        by.account(),
        now);
  }

  private List<AccessRequest> read(List<Row> rows, LocalDate today) {
    return rows.stream().map(row -> read(row, today)).toList();
  }

  private AccessRequest read(Row row, LocalDate today) {
    NewAccessRequest asked =
        new NewAccessRequest(
            row.text(1),
            row.textOrNone(2),
            row.textOrNone(3),
            row.textOrNone(4),
            row.day(5),
            ReceivedBy.valueOf(row.text(6)),
            row.textOrNone(7));
    boolean identified = row.textOrNone(10) != null;
    boolean extended = row.textOrNone(13) != null;
    List<AccessPause> pauses = pauses(row.textOrNone(21));
    Ended ended = ended(row);
    LocalDate asOf = ended == null ? today : LocalDate.ofInstant(ended.at(), LONDON);
    return new AccessRequest(
        row.number(0),
        asked,
        row.id(8),
        row.moment(9),
        identified
            ? new Identity(IdentityProof.valueOf(row.text(10)), row.id(11), row.moment(12))
            : null,
        pauses,
        extended ? new Extension(row.text(13), row.id(14), row.moment(15)) : null,
        row.dayOrNone(16),
        ended,
        month.of(row.day(5), extended, pauses, asOf));
  }

  private static @Nullable Ended ended(Row row) {
    return row.textOrNone(17) == null
        ? null
        : new Ended(AccessEnd.valueOf(row.text(17)), row.text(18), row.id(19), row.moment(20));
  }

  private static List<AccessPause> pauses(@Nullable String all) {
    return all == null ? List.of() : Arrays.stream(all.split(",")).map(RequestRows::pause).toList();
  }

  private static AccessPause pause(String one) {
    String[] parts = one.split("/");
    LocalDate until = parts[2].equals("-") ? null : LocalDate.parse(parts[2]);
    return new AccessPause(PauseReason.valueOf(parts[0]), LocalDate.parse(parts[1]), until);
  }
}
