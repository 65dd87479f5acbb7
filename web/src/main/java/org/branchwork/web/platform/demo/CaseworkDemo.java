package org.branchwork.web.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.work.OpeningDesk;
import org.branchwork.web.platform.demo.CaseScript.Scene;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.time.DemoClock;

/** Twelve invented cases at different stages, each told through the desks as it went. */
@ApplicationScoped
class CaseworkDemo implements DemoPart {

  private static final int AFTER_ACCOUNTS = 20;
  private static final List<String> CASES =
      List.of(
          "10-won",
          "11-advice",
          "09-sickness",
          "07-rota",
          "06-redundancy",
          "12-flexible",
          "05-grievance",
          "08-safety",
          "04-address",
          "03-overtime",
          "01-dismissed",
          "02-hearing");

  @Inject EnquiryDesk enquiries;
  @Inject CaseDesk cases;
  @Inject OpeningDesk opening;
  @Inject CaseWorkDemo work;
  @Inject AccountDirectory accounts;
  @Inject Clock clock;

  @Override
  public int order() {
    return AFTER_ACCOUNTS;
  }

  @Override
  public void load() {
    CASES.forEach(this::tell);
  }

  private void tell(String name) {
    DemoText text = DemoText.read("cases/" + name + ".md");
    List<Scene> scenes = CaseScript.read(text.markdown()).scenes();
    ZonedDateTime start = ZonedDateTime.now(clock);
    Receipt[] receipt = new Receipt[1];
    for (Scene scene : scenes) {
      ZonedDateTime at =
          scene.verb().equals("due")
              ? scenes.get(scenes.indexOf(scene) - 1).at(start)
              : scene.at(start);
      DemoClock.at(
          at.toInstant(),
          () -> {
            if (scene.verb().equals("enquiry")) {
              receipt[0] = send(text, scene.text(), start.toLocalDate());
            } else {
              play(receipt[0], scene, start.toLocalDate());
            }
          });
    }
  }

  private Receipt send(DemoText text, String message, LocalDate start) {
    Map<String, String> facts = text.facts();
    String happened = facts.get("happenedDaysAgo");
    String lastDay = facts.get("lastDayInDays");
    return enquiries.send(
        new SendEnquiry(
            UUID.randomUUID().toString(),
            text.fact("name"),
            facts.get("telephone"),
            null,
            facts.get("membershipNumber"),
            facts.get("employer"),
            facts.get("workplace"),
            message,
            happened == null ? null : start.minusDays(Long.parseLong(happened)),
            lastDay == null ? null : start.plusDays(Long.parseLong(lastDay)),
            facts.containsKey("hearing"),
            facts.containsKey("voicemail") ? facts.get("voicemail").equals("yes") : null,
            null,
            facts.get("safeContact"),
            facts.get("language"),
            facts.get("adjustments"),
            facts.get("representative"),
            List.of()),
        Caller.visitor());
  }

  private void play(Receipt receipt, Scene scene, LocalDate start) {
    String reference = receipt.reference();
    String form = UUID.randomUUID().toString();
    switch (scene.verb()) {
      case "triage" -> triage(reference, scene);
      case "note" -> {
        opening.open(reference, caseworker(scene));
        cases.addNote(reference, form, scene.text(), caseworker(scene));
      }
      case "reply" -> {
        int version = opening.open(reference, caseworker(scene)).file().version();
        cases.reply(reference, version, form, scene.text(), List.of(), caseworker(scene));
      }
      case "answer" ->
          enquiries.answer(
              reference, receipt.key(), form, scene.text(), List.of(), Caller.member());
      case "due" ->
          cases.setDue(reference, version(reference), start.plusDays(days(scene)), lead());
      case "close" ->
          cases.close(
              reference, version(reference), Outcome.valueOf(scene.word(2)), caseworker(scene));
      case "task", "meeting", "milestone", "person", "time", "recovered" ->
          work.play(reference, scene, start, lead());
      default -> throw new IllegalStateException(scene.verb());
    }
  }

  private static long days(Scene scene) {
    return Long.parseLong(scene.word(1));
  }

  private void triage(String reference, Scene scene) {
    cases.triage(
        reference,
        version(reference),
        Category.valueOf(scene.word(2)),
        Urgency.valueOf(scene.word(3)),
        account(scene.word(1)),
        lead());
  }

  private int version(String reference) {
    return cases.enter(reference, lead()).version();
  }

  private Caller lead() {
    return Caller.staff(account("caselead"), Set.of(Permission.values()));
  }

  private Caller caseworker(Scene scene) {
    return Caller.staff(account(scene.word(1)), Set.of(Permission.WORK));
  }

  private UUID account(String name) {
    return accounts.holding("casework.work").stream()
        .filter(account -> account.email().equals(name + "@demo.branch"))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
