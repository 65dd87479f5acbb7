package org.branchwork.web.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.result.NewTime;
import org.branchwork.casework.api.result.ResultDesk;
import org.branchwork.casework.api.work.MeetingKind;
import org.branchwork.casework.api.work.NewMeeting;
import org.branchwork.casework.api.work.NewPerson;
import org.branchwork.casework.api.work.NewTask;
import org.branchwork.casework.api.work.PeopleDesk;
import org.branchwork.casework.api.work.PersonKind;
import org.branchwork.casework.api.work.WorkDesk;
import org.branchwork.web.platform.demo.CaseScript.Scene;

/**
 * What was done in the demo's cases beside their conversation: {@code task +2}, {@code meeting
 * GRIEVANCE +5 10:30}, {@code milestone BULLYING_DIARY}, {@code person WITNESS}, {@code time 45},
 * {@code recovered 45000}, each with its words below.
 */
@ApplicationScoped
class CaseWorkDemo {

  @Inject CaseDesk cases;
  @Inject WorkDesk work;
  @Inject PeopleDesk people;
  @Inject ResultDesk results;

  void play(String reference, Scene scene, LocalDate start, Caller lead) {
    String form = UUID.randomUUID().toString();
    String text = scene.text().strip();
    switch (scene.verb()) {
      case "task" ->
          work.addTask(reference, form, new NewTask(text, day(scene, 1, start), null), lead);
      case "meeting" -> work.addMeeting(reference, form, meeting(scene, start), lead);
      case "milestone" ->
          work.reach(reference, scene.word(1), start.minusDays(scene.daysAgo()), lead);
      case "person" -> people.add(reference, form, person(scene), lead);
      case "time" -> {
        LocalDate day = start.minusDays(scene.daysAgo());
        results.addTime(
            reference, form, new NewTime(Integer.parseInt(scene.word(1)), day, text), lead);
      }
      default -> {
        int version = cases.enter(reference, lead).version();
        results.setRecovered(reference, version, Long.valueOf(scene.word(1)), lead);
      }
    }
  }

  private static NewMeeting meeting(Scene scene, LocalDate start) {
    return new NewMeeting(
        MeetingKind.valueOf(scene.word(1)),
        day(scene, 2, start).atTime(LocalTime.parse(scene.word(3))),
        scene.text().strip(),
        null,
        null);
  }

  /** The first line is the name, the second what she or he is. */
  private static NewPerson person(Scene scene) {
    String[] lines = scene.text().strip().split("\n", 2);
    PersonKind kind = PersonKind.valueOf(scene.word(1));
    boolean employer = kind == PersonKind.MANAGER;
    return new NewPerson(kind, lines[0], lines[1], null, employer, null, false);
  }

  private static LocalDate day(Scene scene, int word, LocalDate start) {
    return start.plusDays(Long.parseLong(scene.word(word)));
  }
}
