package org.branchwork.casework.subjectaccess;

import static org.branchwork.casework.subjectaccess.RequestRules.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.RetentionEvent;
import org.branchwork.casework.api.mail.StoredMail;
import org.branchwork.casework.api.subjectaccess.AccessDeed;
import org.branchwork.casework.api.subjectaccess.AccessEnd;
import org.branchwork.casework.api.subjectaccess.AccessPack;
import org.branchwork.casework.api.subjectaccess.AccessRequest;
import org.branchwork.casework.api.subjectaccess.Gathering;
import org.branchwork.casework.api.subjectaccess.Gathering.Enclosure;
import org.branchwork.casework.api.subjectaccess.PackDesk;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.TextDoor;
import org.jspecify.annotations.Nullable;

/** Gathers what is kept of a person, and lets out what may go. */
@ApplicationScoped
@Transactional
class PackBook implements PackDesk {

  private static final int REASON = 300;
  private static final int WORDS = 200;
  private static final Duration KEPT = Duration.ofDays(30);
  private static final String RELEASED = "Released as a pack by the portal.";

  @Inject CaseDoor cases;
  @Inject RequestRows requests;
  @Inject FoundRows found;
  @Inject PackRows rows;
  @Inject Gatherer gatherer;
  @Inject FoundMail mail;

  @Override
  public void gather(long number, Caller caller) {
    open(number, caller);
    requireDecided(number);
    require(!rows.belonging(number).isEmpty(), "request.no-case");
    if (rows.gather(number, caller, cases.now())) {
      tell(number, AccessDeed.GATHERING_ASKED, caller);
    }
  }

  @Override
  public boolean gatherNext(
      Supplier<List<String>> accounts, Function<StoredMail, String> reading, Caller caller) {
    cases.requireSystem(caller);
    return gatherer.next(accounts, reading, cases.now());
  }

  @Override
  public Gathering state(long number, Caller caller) {
    seen(number, caller);
    return gatherer.state(number);
  }

  @Override
  public void mark(long number, @Nullable String words, Caller caller) {
    open(number, caller);
    String line = TextDoor.line(words, WORDS, "subject.words");
    require(line.length() > 1, "subject.words");
    rows.mark(number, line);
  }

  @Override
  public void decideMarks(long number, Map<Long, Decision> decisions, Caller caller) {
    open(number, caller);
    if (rows.decideMarks(number, checked(decisions), caller, cases.now())) {
      tell(number, AccessDeed.MARKS_DECIDED, caller);
    }
  }

  @Override
  public void decideFiles(long number, Map<UUID, Decision> decisions, Caller caller) {
    open(number, caller);
    Map<UUID, Decision> checked = checked(decisions);
    boolean files = rows.decideFiles(number, checked, caller, cases.now());
    boolean messages = mail.decide(number, checked, cases.now());
    if (files || messages) {
      tell(number, AccessDeed.FILES_DECIDED, caller);
    }
  }

  private static <K> Map<K, Decision> checked(Map<K, Decision> decisions) {
    Map<K, Decision> checked = new LinkedHashMap<>();
    decisions.forEach(
        (of, how) ->
            checked.put(
                of, new Decision(how.yes(), TextDoor.line(how.why(), REASON, "subject.reason"))));
    return checked;
  }

  @Override
  public void answeredApart(
      long number, @Nullable String reference, @Nullable String why, Caller caller) {
    open(number, caller);
    String said = RequestRules.why(why, "subject.apart-why");
    String of = RequestRules.chosen(reference, "subject.apart-why");
    if (!rows.apart(number, of, said)) {
      throw new CaseNotFound();
    }
    tell(number, AccessDeed.SEALED_CASE_DECIDED, caller);
  }

  @Override
  public void withhold(long number, @Nullable UUID note, @Nullable String why, Caller caller) {
    open(number, caller);
    UUID held = RequestRules.chosen(note, "subject.withhold-why");
    decideNote(number, held, RequestRules.why(why, "subject.withhold-why"), caller);
  }

  @Override
  public void give(long number, @Nullable UUID note, Caller caller) {
    open(number, caller);
    decideNote(number, RequestRules.chosen(note, "subject.withhold-why"), null, caller);
  }

  private void decideNote(long number, UUID note, @Nullable String why, Caller caller) {
    if (!gatherer.withhold(number, note, why, cases.now())) {
      throw new CaseNotFound();
    }
    tell(number, why == null ? AccessDeed.NOTE_GIVEN : AccessDeed.NOTE_WITHHELD, caller);
  }

  @Override
  public AccessPack working(long number, Caller caller) {
    open(number, caller);
    Gathering state = gatherer.state(number);
    require(state.complete(), "request.gather-first");
    requireSmall(state.files());
    rows.noteCopy(number, cases.now());
    tell(number, AccessDeed.WORKING_COPY_TAKEN, caller);
    return gatherer.working(number, state);
  }

  @Override
  public AccessPack clean(long number, Caller caller) {
    Gathering state = decided(number, caller);
    List<Enclosure> going =
        state.files().stream().filter(file -> Boolean.TRUE.equals(file.goes())).toList();
    requireSmall(going);
    return gatherer.clean(number, state, going);
  }

  @Override
  public void release(long number, byte[] pack, Caller caller) {
    decided(number, caller);
    require(pack.length <= MOST_BYTES, "request.too-large");
    Instant now = cases.now();
    rows.keep(number, pack, caller, now);
    rows.noteCopy(number, now);
    requests.end(number, AccessEnd.ANSWERED, RELEASED, caller, now);
    tell(number, AccessDeed.PACK_RELEASED, caller);
  }

  /** What nothing leaves without. */
  private Gathering decided(long number, Caller caller) {
    AccessRequest request = open(number, caller);
    require(request.identity() != null, "request.identity-first");
    requireDecided(number);
    Gathering state = gatherer.state(number);
    require(state.complete(), "request.gather-first");
    require(state.sealed().stream().allMatch(each -> each.why() != null), "request.sealed-first");
    require(state.marks().stream().allMatch(each -> each.black() != null), "request.marks-first");
    require(state.files().stream().allMatch(each -> each.goes() != null), "request.files-first");
    return state;
  }

  @Override
  public byte[] take(long number, Caller caller) {
    seen(number, caller);
    byte[] pack = rows.pack(number).orElseThrow(CaseNotFound::new);
    rows.noteCopy(number, cases.now());
    tell(number, AccessDeed.PACK_TAKEN, caller);
    return pack;
  }

  private void requireDecided(long number) {
    boolean decided = found.of(number).stream().allMatch(each -> each.belongs() != null);
    require(decided, "request.cases-first");
  }

  private static void requireSmall(List<Enclosure> files) {
    long bytes = files.stream().mapToLong(Enclosure::size).sum();
    require(bytes <= MOST_BYTES, "request.too-large");
  }

  @Override
  public int sweep(Caller caller) {
    cases.requireSystem(caller);
    return rows.sweep(cases.now().minus(KEPT));
  }

  private AccessRequest seen(long number, Caller caller) {
    RequestRules.requireLead(caller);
    return requests.find(number, cases.today()).orElseThrow(CaseNotFound::new);
  }

  private AccessRequest open(long number, Caller caller) {
    RequestRules.requireLead(caller);
    AccessRequest request = requests.toWork(number, cases.today()).orElseThrow(CaseNotFound::new);
    require(request.ended() == null, "request.ended");
    return request;
  }

  private void tell(long number, AccessDeed deed, Caller by) {
    cases.tell(
        new RetentionEvent.AccessRequestWorked(
            UUID.randomUUID(), by.label(), cases.now(), number, deed));
  }
}
