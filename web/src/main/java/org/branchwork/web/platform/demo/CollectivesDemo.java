package org.branchwork.web.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.collectives.CollectiveDesk;
import org.branchwork.casework.api.collectives.CollectiveSearch;
import org.branchwork.casework.api.collectives.OpenCollective;
import org.branchwork.casework.api.collectives.SignUpDesk;
import org.branchwork.web.platform.demo.CaseScript.Scene;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.time.DemoClock;

/** An invented collective with three members. */
@ApplicationScoped
class CollectivesDemo implements DemoPart {

  private static final int AFTER_CASES = 25;

  @Inject CollectiveDesk desk;
  @Inject CollectiveSearch search;
  @Inject SignUpDesk signUps;
  @Inject CaseDesk cases;
  @Inject AccountDirectory accounts;
  @Inject Clock clock;

  @Override
  public int order() {
    return AFTER_CASES;
  }

  @Override
  public void load() {
    DemoText text = DemoText.read("collective.md");
    ZonedDateTime start = ZonedDateTime.now(clock);
    String[] reference = new String[1];
    for (Scene scene : CaseScript.read(text.markdown()).scenes()) {
      DemoClock.at(
          scene.at(start).toInstant(),
          () -> {
            if (scene.verb().equals("open")) {
              reference[0] = desk.open(command(text, scene), lead());
            } else {
              play(reference[0], scene, start.toLocalDate());
            }
          });
    }
  }

  private static OpenCollective command(DemoText text, Scene scene) {
    return new OpenCollective(
        key(),
        text.fact("name"),
        Category.valueOf(text.fact("category")),
        text.fact("employer"),
        text.fact("title"),
        scene.text(),
        text.fact("consent"));
  }

  private void play(String reference, Scene scene, LocalDate start) {
    switch (scene.verb()) {
      case "join" -> join(reference, scene, start);
      case "entry" -> {
        LocalDate on = start.minusDays(Long.parseLong(scene.word(1)));
        desk.addEntry(reference, key(), on, scene.text(), true, lead());
      }
      case "write" -> desk.writeToAll(reference, key(), scene.text(), lead());
      default -> throw new IllegalStateException(scene.verb());
    }
  }

  private void join(String collective, Scene scene, LocalDate start) {
    String name = String.join(" ", scene.words().subList(2, scene.words().size()));
    String token = search.sheet(collective, lead()).token();
    SendEnquiry said = enquiry(name, scene.text(), start.minusDays(26));
    String reference = signUps.join(token, said, false, true, Caller.visitor()).reference();
    int version = cases.enter(reference, lead()).version();
    UUID caseworker = account(scene.word(1));
    cases.triage(reference, version, Category.PAY, Urgency.NORMAL, caseworker, lead());
  }

  private static SendEnquiry enquiry(String name, String message, LocalDate happenedOn) {
    return new SendEnquiry(
        key(),
        name,
        "01632 960190",
        null,
        null,
        null,
        "Adult Care, nights",
        message,
        happenedOn,
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  private Caller lead() {
    return Caller.staff(account("caselead"), Set.of(Permission.values()));
  }

  private UUID account(String name) {
    return accounts.holding("casework.work").stream()
        .filter(account -> account.email().equals(name + "@demo.branch"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
