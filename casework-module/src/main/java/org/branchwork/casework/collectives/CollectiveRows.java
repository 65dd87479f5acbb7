package org.branchwork.casework.collectives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.collectives.Agreed;
import org.branchwork.casework.api.collectives.CollectiveLine;
import org.branchwork.casework.api.collectives.CollectiveReference;
import org.branchwork.casework.api.collectives.CollectiveSearch;
import org.branchwork.casework.api.collectives.MemberPage;
import org.branchwork.casework.api.collectives.Membership;
import org.branchwork.casework.api.collectives.OpenCollective;
import org.branchwork.casework.rows.RowDoor;
import org.branchwork.casework.rows.RowDoor.Row;
import org.jspecify.annotations.Nullable;

/** The rows of collectives and their members, as far as the policies show them to the caller. */
@ApplicationScoped
class CollectiveRows {

  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String NEAREST =
      " left join lateral (select min(l.safe_on) as on from casework.case_limit l"
          + " where l.case_id = c.id and l.state = 'OPEN') safe on true";

  @Inject RowDoor statements;

  /**
   * Keeps a new collective and says its reference; the wall is no hindrance to its being unique.
   */
  String keep(OpenCollective opened, UUID lead, Instant at) {
    String reference = CollectiveReference.random(RANDOM).shown();
    statements.change(
        "insert into casework.collective (reference, form_key, name, category, employer, title,"
            + " wording, consent, lead, opened_at, link_generation, signing_up)"
            + " values (?1, ?2, ?3, ?4, cast(?5 as text), ?6, ?7, ?8, cast(?9 as uuid), ?10, 1,"
            + " true)",
        reference,
        opened.formKey(),
        opened.name(),
        opened.category(),
        opened.employer(),
        opened.title(),
        opened.wording(),
        opened.consent(),
        lead,
        at);
    return reference;
  }

  Optional<Collective> openedWith(String formKey) {
    return one("where form_key = ?1", formKey);
  }

  Optional<Collective> find(String reference) {
    return one("where reference = ?1", reference);
  }

  /** The collective of the member whose key was right, if there is one. */
  Optional<Collective> ofOpened() {
    return one("where id = casework.opened_collective() and true = ?1", true);
  }

  /** The collective as the caller may see it, locked until the end of the transaction. */
  Collective toWork(String reference) {
    return one("where reference = ?1 for update", reference).orElseThrow(CaseNotFound::new);
  }

  private Optional<Collective> one(String where, Object value) {
    return statements
        .row("select " + Collective.COLUMNS + " from casework.collective " + where, value)
        .map(Collective::of);
  }

  void replaceLink(long id) {
    statements.change(
        "update casework.collective set link_generation = link_generation + 1 where id = ?1", id);
  }

  void signUp(long id, boolean open) {
    statements.change("update casework.collective set signing_up = ?2 where id = ?1", id, open);
  }

  void close(long id, @Nullable Instant at) {
    statements.change(
        "update casework.collective set closed_at = cast(?2 as timestamptz), signing_up = false"
            + " where id = ?1",
        id,
        at);
  }

  void join(long caseId, Collective collective, Instant at) {
    statements.change(
        "insert into casework.collective_member (case_id, collective_id, joined_at, consent)"
            + " values (?1, ?2, ?3, ?4)",
        caseId,
        collective.id(),
        at,
        collective.consent());
  }

  /** Adds a case whose member agreed to the wording of the collective on that day. */
  void add(long caseId, Collective collective, Agreed how, LocalDate on, UUID by, Instant at) {
    statements.change(
        "insert into casework.collective_member (case_id, collective_id, joined_at, consent,"
            + " agreed_how, agreed_on, added_by)"
            + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as date), cast(?7 as uuid))",
        caseId,
        collective.id(),
        at,
        collective.consent(),
        how,
        on,
        by);
  }

  /** The collective of a case, and what its member agreed to, how and when. */
  Optional<Membership> ofCase(long caseId) {
    return statements
        .row(
            "select k.reference, k.name, m.consent, m.agreed_how,"
                + " coalesce(m.agreed_on, cast(m.joined_at at time zone 'Europe/London' as date)),"
                + " cast(m.added_by as text) from casework.collective_member m"
                + " join casework.collective k on k.id = m.collective_id where m.case_id = ?1",
            caseId)
        .map(
            row ->
                new Membership(
                    row.text(0),
                    row.text(1),
                    row.text(2),
                    Agreed.valueOf(row.text(3)),
                    row.day(4),
                    row.idOrNone(5)));
  }

  /** The cases that the caller sees, that are not closed and that have not had the message. */
  List<Long> owed(long id, UUID message) {
    return statements.numbers(
        "select c.id from casework.collective_member m"
            + " join casework.case_file c on c.id = m.case_id"
            + " where m.collective_id = ?1 and c.stage <> 'CLOSED'"
            + " and not exists (select from casework.collective_delivery d"
            + " where d.message_id = cast(?2 as uuid) and d.case_id = c.id)",
        id,
        message);
  }

  void delivered(UUID message, Collection<Long> cases, Instant at) {
    String ids = cases.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    statements.change(
        "insert into casework.collective_delivery select cast(?1 as uuid), id, ?3"
            + " from unnest(cast(?2 as bigint[])) id on conflict do nothing",
        message,
        ids,
        at);
  }

  /** Members, closed cases and members who wait, counted. */
  Row counts(long id) {
    return statements
        .row(
            "select count(*), count(*) filter (where c.stage = 'CLOSED'),"
                + " count(*) filter (where c.stage <> 'CLOSED' and c.waiting_since is not null)"
                + " from casework.collective_member m"
                + " join casework.case_file c on c.id = m.case_id where m.collective_id = ?1",
            id)
        .orElseThrow(CaseNotFound::new);
  }

  List<CollectiveLine> all() {
    return statements
        .rows(
            "select k.reference, k.name, k.signing_up, k.closed_at is not null,"
                + " count(c.id), min(safe.on) from casework.collective k"
                + " left join casework.collective_member m on m.collective_id = k.id"
                + " left join casework.case_file c on c.id = m.case_id"
                + NEAREST
                + " group by k.id order by k.closed_at is not null, k.opened_at desc, k.id"
                + " limit ?1",
            CollectiveSearch.MOST)
        .stream()
        .map(
            row ->
                new CollectiveLine(
                    row.text(0),
                    row.text(1),
                    row.yes(2),
                    row.yes(3),
                    row.count(4),
                    row.dayOrNone(5)))
        .toList();
  }

  List<MemberPage.Member> members(String reference, MemberKey after, int most) {
    return statements
        .rows(
            "select c.reference, c.name, c.stage, cast(c.caseworker as text), safe.on,"
                + " c.waiting_since, m.joined_at from casework.collective k"
                + " join casework.collective_member m on m.collective_id = k.id"
                + " join casework.case_file c on c.id = m.case_id"
                + NEAREST
                + " where k.reference = ?1 and (coalesce(safe.on, date 'infinity'), c.reference)"
                + " > (cast(?2 as date), ?3) order by coalesce(safe.on, date 'infinity'),"
                + " c.reference limit ?4",
            reference,
            after.day(),
            after.reference(),
            most)
        .stream()
        .map(
            row ->
                new MemberPage.Member(
                    row.text(0),
                    row.text(1),
                    Stage.valueOf(row.text(2)),
                    row.idOrNone(3),
                    row.dayOrNone(4),
                    row.momentOrNone(5),
                    row.moment(6)))
        .toList();
  }
}
