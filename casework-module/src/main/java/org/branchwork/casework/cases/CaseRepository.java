package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;

/** Finds and keeps cases and their steps. */
@ApplicationScoped
class CaseRepository {

  /** Looking again within this time is the same visit, and one entry of the timeline. */
  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Inject Claims claims;
  @Inject CoverDoor cover;

  /** The case as this caller may see it, locked until the end of the transaction. */
  Case toWork(String reference, Caller caller) {
    return locked(reference)
        .or(() -> leadsTo(reference).flatMap(this::locked))
        .filter(file -> cover.sees(caller, file))
        .orElseThrow(CaseNotFound::new);
  }

  /** The case as this caller may see it, to be read. */
  Case seen(String reference, Caller caller) {
    return standing(reference)
        .or(() -> leadsTo(reference).flatMap(this::standing))
        .filter(file -> cover.sees(caller, file))
        .orElseThrow(CaseNotFound::new);
  }

  private Optional<Case> standing(String reference) {
    return byReference(reference).getResultStream().findFirst();
  }

  /** Where the reference of a case leads that was brought into another. */
  private Optional<String> leadsTo(String reference) {
    return em.createNativeQuery("select casework.leads_to(?1)")
        .setParameter(1, reference)
        .getResultStream()
        .filter(Objects::nonNull)
        .map(String.class::cast)
        .findFirst();
  }

  /** The days of a case that just came in, as far as whoever sent it sees it. */
  Optional<CaseDoor.Intake> intake(String reference) {
    return em.createQuery(
            "select c.id, c.receivedAt, c.answers.lastDayOfEmployment, c.answers.happenedOn"
                + " from Case c where c.reference = :reference",
            Object[].class)
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst()
        .map(
            row ->
                new CaseDoor.Intake(
                    (Long) row[0],
                    Days.of(Moment.of((OffsetDateTime) row[1])),
                    (LocalDate) row[2],
                    (LocalDate) row[3]));
  }

  /** The case that a private key opens. A missing case costs the same work as a wrong key. */
  Case opened(String reference, Predicate<Case> rightKey) {
    Case file = find(reference).filter(rightKey).orElseThrow(CaseNotFound::new);
    return opened(file.isMerged() ? leadsTo(reference).flatMap(this::find).orElseThrow() : file);
  }

  /** The same, locked until the end of the transaction. */
  Case openedToAnswer(String reference, Predicate<Case> rightKey) {
    claims.reference(reference);
    return opened(ledOn(locked(reference).filter(rightKey).orElseThrow(CaseNotFound::new)));
  }

  /** The case that a mail names, locked; whether anything follows from it is for others to say. */
  Optional<Case> named(String reference) {
    claims.reference(reference);
    return locked(reference).map(this::ledOn);
  }

  /** Shows a caller without an account the collective that the address names. */
  void invited(String collective) {
    claims.collective(collective);
  }

  /** The case that stands for a locked one, locked too; it may be led on while one waits for it. */
  private Case ledOn(Case locked) {
    Case file = locked;
    while (file.isMerged()) {
      String heir = leadsTo(file.reference()).orElseThrow();
      claims.reference(heir);
      file = locked(heir).orElseThrow();
    }
    return file;
  }

  private Case opened(Case file) {
    claims.opened(file);
    return file;
  }

  /** The next to change the case waits here and then sees what was changed. */
  private Optional<Case> locked(String reference) {
    return byReference(reference)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** A case for a caller without an account, whose claim is the reference. */
  Optional<Case> find(String reference) {
    claims.reference(reference);
    return standing(reference);
  }

  /** The same, led on when the case was brought into another. */
  Optional<Case> findStanding(String reference) {
    return find(reference)
        .flatMap(
            file -> file.isMerged() ? leadsTo(reference).flatMap(this::find) : Optional.of(file));
  }

  private TypedQuery<Case> byReference(String reference) {
    return em.createQuery("select c from Case c where c.reference = :reference", Case.class)
        .setParameter("reference", reference == null ? "" : reference);
  }

  Optional<Case> find(Long id) {
    return Optional.ofNullable(em.find(Case.class, id));
  }

  Optional<Case> sentWith(String formKey) {
    claims.form(formKey);
    return em.createQuery("select c from Case c where c.formKey = :formKey", Case.class)
        .setParameter("formKey", formKey)
        .getResultStream()
        .findFirst();
  }

  /** The enquiries of an address that mail may go to, newest first, at most 200. */
  List<Case> ofAddress(String folded) {
    claims.address(folded);
    return em.createQuery(
            "select c from Case c where c.answers.emailFolded = :folded"
                + " and (c.answers.workAddress is null or c.answers.workAddress = false)"
                // one that leads to another of the same address is told of by that one
                + " and (c.mergedInto is null or not exists"
                + " (select 1 from Case heir where heir.id = c.mergedInto))"
                + " order by c.receivedAt desc, c.id desc",
            Case.class)
        .setParameter("folded", folded)
        .setMaxResults(200)
        .getResultList();
  }

  /** Whether an address is that of a case that was brought into this one. */
  boolean cameFrom(Case file, String folded) {
    return (Boolean)
        em.createNativeQuery("select casework.came_from_address(?1, ?2)")
            .setParameter(1, file.id())
            .setParameter(2, folded)
            .getSingleResult();
  }

  /** When a case was closed, as the database noted it. */
  Optional<Instant> closedAt(Case file) {
    return em.createNativeQuery("select closed_at from casework.case_file where id = ?1")
        .setParameter(1, file.id())
        .getResultStream()
        .filter(Objects::nonNull)
        .map(at -> ((Timestamp) at).toInstant())
        .findFirst();
  }

  /** Whether there is such a case, whoever may see it. */
  boolean exists(String reference) {
    return (Boolean)
        em.createNativeQuery("select casework.reference_taken(?1)")
            .setParameter(1, reference)
            .getSingleResult();
  }

  /** Keeps a new enquiry; its sender goes on to write what belongs to it. */
  void keep(Case file) {
    em.persist(file);
    em.flush();
    claims.opened(file);
  }

  /** Counts a change that is written elsewhere, such as a word of the branch. */
  void changed(Case file) {
    em.lock(file, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  /** Keeps what happened; a broken constraint shows here and not at the end. */
  void keep(Collection<Step> steps) {
    steps.forEach(em::persist);
    em.flush();
  }

  /** What happened beside words: steps, and what was moved to other cases and from them. */
  List<CaseFile.Entry> history(Case file) {
    List<?> rows =
        em.createNativeQuery(
                "with moves as materialized (select * from casework.moves_of(?1))"
                    + " select kind, done_by, done_at, detail from casework.step where case_id = ?1"
                    + " union all select kind, cast(done_by as text), done_at, other from moves"
                    + " union all select 'UNDONE', cast(undone_by as text), undone_at, other"
                    + " from moves where undone_at is not null order by 3")
            .setParameter(1, file.id())
            .getResultList();
    return rows.stream().map(row -> Step.entry((Object[]) row)).toList();
  }
}
