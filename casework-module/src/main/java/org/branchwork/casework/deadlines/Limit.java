package org.branchwork.casework.deadlines;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.deadlines.CaseLimit;
import org.branchwork.casework.api.deadlines.CaseLimit.Alarm;
import org.branchwork.casework.api.deadlines.CaseLimit.Basis;
import org.branchwork.casework.api.deadlines.CaseLimit.Ending;
import org.branchwork.casework.api.deadlines.CaseLimit.Request;
import org.branchwork.casework.api.deadlines.CaseLimit.State;
import org.branchwork.casework.api.deadlines.LawPreview.Moved;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.casework.cases.CaseDoor.Intake;
import org.jspecify.annotations.Nullable;

/** A time limit of a case. It ends once; nothing else of it ever changes. */
@Entity
@Table(schema = "casework", name = "case_limit")
class Limit {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  private Long id;

  @Column(name = "case_id", nullable = false)
  private Long caseId;

  @Column(name = "rule_id", nullable = false)
  private int ruleId;

  @Enumerated(EnumType.STRING)
  @Column(name = "basis", nullable = false)
  private Basis basis;

  @Enumerated(EnumType.STRING)
  @Column(name = "claim_type", nullable = false)
  private Claim claim;

  @Enumerated(EnumType.STRING)
  @Column(name = "jurisdiction", nullable = false)
  private Jurisdiction jurisdiction;

  @Column(name = "trigger_on", nullable = false)
  private LocalDate triggerOn;

  @Column(name = "acas_started")
  private @Nullable LocalDate acasStarted;

  @Column(name = "acas_ended")
  private @Nullable LocalDate acasEnded;

  @Column(name = "certificate")
  private @Nullable String certificate;

  @Column(name = "limit_on", nullable = false)
  private LocalDate limitOn;

  @Column(name = "safe_on", nullable = false)
  private LocalDate safeOn;

  @Column(name = "reasons", nullable = false)
  private String reasons;

  @Column(name = "set_by", nullable = false)
  private String setBy;

  @Column(name = "set_at", nullable = false)
  private OffsetDateTime setAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private State state;

  @Column(name = "ended_by")
  private @Nullable String endedBy;

  @Column(name = "ended_at")
  private @Nullable OffsetDateTime endedAt;

  @Column(name = "note_id")
  private @Nullable Long noteId;

  @Column(name = "worked_at", nullable = false)
  private OffsetDateTime workedAt;

  @Column(name = "alarm_on")
  private @Nullable LocalDate alarmOn;

  @Column(name = "claim_number")
  private @Nullable String claimNumber;

  /** The case that brought it along; it goes back with that one. */
  @Column(name = "came_with", updatable = false)
  private @Nullable Long cameWith;

  Limit() {}

  Limit(
      long caseId,
      Basis basis,
      WorkedLimit worked,
      @Nullable String certificate,
      Caller by,
      Instant at) {
    TimeLimitQuestion question = worked.question();
    this.caseId = caseId;
    this.ruleId = worked.rule();
    this.basis = basis;
    this.claim = question.claim();
    this.jurisdiction = question.jurisdiction();
    this.triggerOn = question.trigger();
    this.acasStarted = question.acasStarted();
    this.acasEnded = question.acasEnded();
    this.certificate = certificate;
    this.limitOn = worked.limit().limit();
    this.safeOn = worked.limit().safe();
    this.reasons = ReasonLines.write(worked.limit().reasons());
    this.setBy = by.label();
    this.setAt = at.atOffset(ZoneOffset.UTC);
    this.workedAt = setAt;
    this.state = State.OPEN;
    this.alarmOn = worked.firstAlarm(at);
  }

  /** Lets it wait for a second person. */
  void propose() {
    state = State.PROPOSED;
  }

  /** A second person said yes. */
  void confirm() {
    state = State.OPEN;
  }

  /** Ends it. */
  void end(State as, @Nullable Long note, Caller by, Instant at) {
    state = as;
    noteId = note;
    endedBy = by.label();
    endedAt = at.atOffset(ZoneOffset.UTC);
  }

  /** Notes the number that the tribunal gave the claim. */
  void known(@Nullable String number) {
    claimNumber = number;
  }

  boolean is(State as) {
    return state == as;
  }

  /** Whether nobody lets go of it alone. */
  boolean isLocked(LocalDate today) {
    return AlarmSteps.locked(safeOn, limitOn, today);
  }

  /**
   * Whether it would end a lock in the place of another: a later one does, and one that is over.
   */
  boolean letsGoOf(Limit before, LocalDate today) {
    return safeOn.isAfter(before.safeOn) || today.isAfter(limitOn);
  }

  /** Whether another, which was entered too, answers the same question with the same number. */
  boolean repeats(Limit other) {
    return basis == Basis.ENTERED
        && (state == State.OPEN || state == State.PROPOSED)
        && question().equals(other.question())
        && Objects.equals(certificate, other.certificate);
  }

  Long id() {
    return id;
  }

  LocalDate safeOn() {
    return safeOn;
  }

  @Nullable Long noteId() {
    return noteId;
  }

  Jurisdiction jurisdiction() {
    return jurisdiction;
  }

  /** The same question by other law; for a provisional one again the shortest. */
  WorkedLimit again(Map<Claim, List<TimeLimitRule>> law) {
    return basis == Basis.ENTERED
        ? WorkedLimit.of(question(), law.getOrDefault(claim, List.of()))
        : ProvisionalLimit.of(intake(), jurisdiction, law).worked();
  }

  private Intake intake() {
    return new Intake(
        caseId,
        triggerOn,
        basis == Basis.LAST_DAY ? triggerOn : null,
        basis == Basis.HAPPENED ? triggerOn : null);
  }

  boolean isMovedBy(WorkedLimit again) {
    return !again.limit().limit().equals(limitOn) || !again.limit().safe().equals(safeOn);
  }

  Moved moved(String reference, WorkedLimit again) {
    return new Moved(reference, limitOn, safeOn, again.limit().limit(), again.limit().safe());
  }

  /** What takes its place when the law moves it. */
  Limit movedBy(WorkedLimit again, Caller job, Instant at) {
    return new Limit(caseId, basis, again, certificate, job, at).inPlaceOf(this);
  }

  /** Belongs where the one belongs that it takes the place of. */
  Limit inPlaceOf(Limit before) {
    cameWith = before.cameWith;
    return this;
  }

  /** Notes that it was worked out again. */
  void workedAgain(Instant at) {
    workedAt = at.atOffset(ZoneOffset.UTC);
  }

  private TimeLimitQuestion question() {
    return new TimeLimitQuestion(claim, jurisdiction, triggerOn, acasStarted, acasEnded);
  }

  /**
   * As it is shown.
   *
   * @param notes the reasons of endings, by the id of their note
   */
  CaseLimit shown(Map<Long, String> notes, @Nullable Alarm alarm, @Nullable Request request) {
    return new CaseLimit(
        id,
        question(),
        certificate,
        basis,
        ruleId,
        limitOn,
        safeOn,
        ReasonLines.read(reasons),
        setBy,
        setAt.toInstant(),
        state,
        endedAt == null
            ? null
            : new Ending(
                endedAt.toInstant(),
                Objects.requireNonNull(endedBy),
                noteId == null ? null : notes.get(noteId),
                claimNumber),
        state == State.OPEN ? alarm : null,
        request);
  }
}
