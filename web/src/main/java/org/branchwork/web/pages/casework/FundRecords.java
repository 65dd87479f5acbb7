package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.subjectaccess.AccessRequest;
import org.branchwork.casework.api.subjectaccess.NewAccessRequest;
import org.branchwork.casework.api.subjectaccess.SubjectAccessSearch;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.privacy.HeldRecord;
import org.branchwork.fundraising.api.privacy.Person;
import org.branchwork.fundraising.api.privacy.PersonalDataDesk;
import org.branchwork.fundraising.api.privacy.PersonalDataSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.platform.documents.PaperZip;

/** What the fund keeps of the person of a subject access request. */
@RequestScoped
class FundRecords {

  static final String FIELD = "record-";
  static final String IN = "IN";
  static final String OUT = "OUT";

  @Inject SubjectAccessSearch requests;
  @Inject PersonalDataSearch search;
  @Inject PersonalDataDesk desk;
  @Inject CurrentUser me;

  AccessRequest request(long number) {
    return requests.of(number, me.casework());
  }

  List<HeldRecord> found(long number) {
    return search.found(number, person(number), me.fundraising());
  }

  /** Decides what was chosen; what was left open stays open. */
  void decide(long number, Map<String, String> typed) {
    requireOpen(request(number));
    Map<UUID, Boolean> belongs = new HashMap<>();
    for (HeldRecord record : found(number)) {
      String chosen = typed.getOrDefault(FIELD + record.id(), "");
      if (chosen.equals(IN) || chosen.equals(OUT)) {
        belongs.put(record.id(), chosen.equals(IN));
      }
    }
    said(() -> desk.decide(number, person(number), belongs, me.fundraising()));
  }

  /** Erases what belongs, for a person of whom somebody made sure who it is. */
  void erase(long number) {
    AccessRequest request = request(number);
    requireOpen(request);
    require(request.identity() != null, "request.identity-first");
    said(() -> desk.erase(number, person(number), me.fundraising()));
  }

  /** What goes into a ZIP of its own, for a person of whom somebody made sure who it is. */
  byte[] zip(long number, Instant now) {
    require(request(number).identity() != null, "request.identity-first");
    requireDecided(number);
    boolean any = found(number).stream().anyMatch(record -> Boolean.TRUE.equals(record.belongs()));
    require(any, "request.fund-held.nothing");
    PaperZip zip = new PaperZip(now);
    addTo(zip, number, now);
    return zip.bytes();
  }

  /** Nothing goes out while it is not said of each record whether it belongs. */
  void requireDecided(long number) {
    require(isDecided(number), "request.fund-held.undecided");
  }

  private boolean isDecided(long number) {
    return found(number).stream().allMatch(record -> record.belongs() != null);
  }

  /** Adds what belongs; nothing while something is not decided on. */
  void addTo(PaperZip zip, long number, Instant now) {
    if (isDecided(number)) {
      FundPapers.add(zip, desk.gather(number, person(number), me.fundraising()), now);
    }
  }

  /** What the fund refuses is said as the pages of casework say it. */
  private static void said(Runnable act) {
    try {
      act.run();
    } catch (FundraisingRuleBroken broken) {
      throw new CaseworkRuleBroken("request.fund-" + broken.keys().get(0));
    }
  }

  private Person person(long number) {
    NewAccessRequest asked = request(number).asked();
    return new Person(asked.membershipNumber(), asked.name(), asked.email(), asked.telephone());
  }

  private static void requireOpen(AccessRequest request) {
    require(request.ended() == null, "request.ended");
  }

  private static void require(boolean holds, String key) {
    if (!holds) {
      throw new CaseworkRuleBroken(key);
    }
  }
}
