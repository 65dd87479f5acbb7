package org.branchwork.casework.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.MemberView;
import org.branchwork.casework.api.MyEnquiry;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One matter of one member. Its verbs are what an officer says; each refuses what its rules forbid
 * and gives back the steps that happened, none when nothing changed.
 */
@Entity
@Table(schema = "casework", name = "case_file")
class Case extends CaseIdentity {

  /** A hundred million pounds: more is a slip of the finger. */
  private static final long MOST_PENCE = 10_000_000_000L;

  @Enumerated(EnumType.STRING)
  @Column(name = "stage", nullable = false)
  private Stage stage;

  @Enumerated(EnumType.STRING)
  @Column(name = "category")
  private @Nullable Category category;

  @Enumerated(EnumType.STRING)
  @Column(name = "urgency", nullable = false)
  private Urgency urgency;

  // the mapper's own converter of ids fails on null when it reads
  @Convert(disableConversion = true)
  @Column(name = "caseworker")
  private @Nullable UUID caseworker;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome")
  private @Nullable Outcome outcome;

  @Column(name = "recovered_pence")
  private @Nullable Long recoveredPence;

  @Column(name = "due_on")
  private @Nullable LocalDate dueOn;

  @Embedded private Arrival arrival;

  @Embedded private Secrecy secrecy;
  @Embedded private Turn turn;

  @Column(name = "matter", nullable = false)
  private String matter;

  @Embedded private Answers answers;

  Case() {}

  /** A new enquiry; "my hearing is today or tomorrow" makes it urgent. */
  Case(String reference, SendEnquiry enquiry, Arrival arrival, Instant now) {
    super(reference, enquiry.formKey(), now);
    this.arrival = arrival;
    this.stage = Stage.ENQUIRY;
    this.urgency = enquiry.hearingSoon() ? Urgency.URGENT : Urgency.NORMAL;
    this.secrecy = new Secrecy();
    this.turn = new Turn(now);
    this.matter = CleanText.firstWords(enquiry.message());
    this.answers = new Answers(enquiry);
  }

  List<Step> triage(
      Category newCategory, Urgency newUrgency, UUID newCaseworker, Caller by, Instant now) {
    refuseIf(stage == Stage.CLOSED, "case.closed");
    refuseIf(newCategory == null, "triage.category");
    refuseIf(newUrgency == null, "triage.urgency");
    refuseIf(newCaseworker == null, "triage.caseworker");
    List<Step> steps = new ArrayList<>();
    if (newCategory != category) {
      category = newCategory;
      steps.add(step(CaseFile.Kind.TRIAGED, by, now, newCategory));
    }
    if (newUrgency != urgency) {
      urgency = newUrgency;
      steps.add(step(CaseFile.Kind.URGENCY_SET, by, now, newUrgency));
    }
    steps.addAll(handOver(newCaseworker, by, now));
    stage = Stage.OPEN;
    return steps;
  }

  /** Gives the case to this caseworker, and leaves the rest of its triage as it is. */
  List<Step> handOver(UUID to, Caller by, Instant now) {
    if (to.equals(caseworker)) {
      return List.of();
    }
    caseworker = to;
    turn.handedOver(to.equals(by.accountId()));
    return List.of(step(CaseFile.Kind.ASSIGNED, by, now, to));
  }

  @Nullable LocalDate dueOn() {
    return dueOn;
  }

  List<Step> setDue(@Nullable LocalDate on, Caller by, Instant now) {
    refuseIf(stage == Stage.CLOSED, "case.closed");
    refuseIf(on != null && !Days.plausible(on), "due.on");
    if (Objects.equals(on, dueOn)) {
      return List.of();
    }
    dueOn = on;
    return List.of(step(CaseFile.Kind.DUE_SET, by, now, on));
  }

  /** The employer or workplace turned out to be another; the step keeps what was said before. */
  List<Step> moved(@Nullable String employer, @Nullable String workplace, Caller by, Instant now) {
    String before = answers.whereabouts();
    boolean changed = answers.moved(employer, workplace);
    return changed ? List.of(step(CaseFile.Kind.EMPLOYER_SET, by, now, before)) : List.of();
  }

  Step close(@Nullable Outcome with, Caller by, Instant now) {
    refuseIf(stage == Stage.CLOSED, "case.closed-already");
    refuseIf(with == null, "close.outcome");
    stage = Stage.CLOSED;
    outcome = with;
    turn.ended();
    return step(CaseFile.Kind.CLOSED, by, now, with);
  }

  /** Money came of it; said of a case that was won or settled alone. */
  List<Step> recovered(@Nullable Long pence, Caller by, Instant now) {
    refuseIf(outcome != Outcome.WON && outcome != Outcome.SETTLED, "recovered.outcome");
    refuseIf(pence != null && (pence < 1 || pence > MOST_PENCE), "recovered.amount");
    if (Objects.equals(pence, recoveredPence)) {
      return List.of();
    }
    recoveredPence = pence;
    return List.of(step(CaseFile.Kind.RECOVERED, by, now, pence));
  }

  Step reopen(Caller by, Instant now) {
    refuseIf(stage != Stage.CLOSED, "case.not-closed");
    recoveredPence = null;
    stage = caseworker == null ? Stage.ENQUIRY : Stage.OPEN;
    outcome = null;
    return step(CaseFile.Kind.REOPENED, by, now, null);
  }

  /** What is written from now on is encrypted; there is no way back. */
  Step seal(Caller by, Instant now) {
    refuseIf(isSealed(), "case.sealed-already");
    secrecy.seal(now);
    return step(CaseFile.Kind.SEALED, by, now, null);
  }

  /** Seals a new enquiry before anything of it is kept, so that not even its first words are. */
  void sealUnkept() {
    secrecy.seal(receivedAt());
    matter = "";
  }

  boolean isSealed() {
    return secrecy.isSealed();
  }

  /** The member wrote: a closed case is open again, and the member waits for a word. */
  List<Step> memberWrote(Caller by, Instant now) {
    List<Step> steps = stage == Stage.CLOSED ? List.of(reopen(by, now)) : List.of();
    turn.memberWrote(now);
    return steps;
  }

  /** The branch replied: the next word is the member's. A closed case is opened again first. */
  void replied() {
    refuseIf(stage == Stage.CLOSED, "reply.closed");
    turn.branchSpoke();
  }

  private Step step(CaseFile.Kind kind, Caller by, Instant now, @Nullable Object detail) {
    return new Step(id(), kind, by, now, detail);
  }

  private static void refuseIf(boolean broken, String key) {
    if (broken) {
      throw new CaseworkRuleBroken(key);
    }
  }

  Stage stage() {
    return stage;
  }

  Urgency urgency() {
    return urgency;
  }

  @Nullable UUID caseworker() {
    return caseworker;
  }

  @Nullable Category category() {
    return category;
  }

  Turn turn() {
    return turn;
  }

  Answers answers() {
    return answers;
  }

  /** Whether somebody of the branch was told it; a caller may leave neither number nor address. */
  boolean isEntered() {
    return arrival.isEntered();
  }

  MyEnquiry ownEnquiry(String key) {
    return new MyEnquiry(reference(), key, stage, receivedAt());
  }

  Secrecy secrecy() {
    return secrecy;
  }

  /** As its member sees it; in mail is null for one who cannot choose. */
  MemberView memberView(List<MemberView.Message> messages, @Nullable Boolean inMail) {
    return new MemberView(
        reference(),
        stage,
        outcome,
        receivedAt(),
        secrecy.sealedAt(),
        inMail,
        answers.contact(),
        messages);
  }

  CaseFile file(String firstMessage, List<CaseFile.Entry> timeline, Set<UUID> walledOff) {
    return new CaseFile(
        reference(),
        version(),
        stage,
        category,
        urgency,
        caseworker,
        outcome,
        dueOn,
        arrival.channel(),
        receivedAt(),
        turn.waitingSince(),
        turn.clock(),
        secrecy.sealedAt(),
        answers.withMessage(firstMessage),
        timeline,
        walledOff);
  }
}
