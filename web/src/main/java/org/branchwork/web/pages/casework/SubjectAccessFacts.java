package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.subjectaccess.AccessPause;
import org.branchwork.casework.api.subjectaccess.AccessRequest;
import org.branchwork.casework.api.subjectaccess.NewAccessRequest;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What is known of a request, and what was done about it, as lines. */
@Named
@RequestScoped
public class SubjectAccessFacts {

  @Inject CaseRows rows;

  private List<Fact> asked = List.of();
  private List<String> done = List.of();

  /** A fact with its name. */
  public record Fact(String name, String value) {}

  void look(AccessRequest request) {
    asked = asked(request.asked());
    Map<UUID, String> names = rows.names(people(request));
    done = done(request, names);
  }

  private static List<Fact> asked(NewAccessRequest asked) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "name", asked.name());
    add(facts, "email", asked.email());
    add(facts, "telephone", asked.telephone());
    add(facts, "membership", asked.membershipNumber());
    add(facts, "received-on", Dates.weekday(asked.receivedOn()));
    add(facts, "received-by", Texts.get("subject.way." + asked.receivedBy()));
    add(facts, "acting", asked.acting());
    return List.copyOf(facts);
  }

  private static void add(List<Fact> facts, String name, @Nullable String value) {
    if (value != null) {
      facts.add(new Fact(Texts.get("subject." + name), value));
    }
  }

  private static List<UUID> people(AccessRequest request) {
    List<UUID> people = new ArrayList<>(List.of(request.recordedBy()));
    if (request.identity() != null) {
      people.add(request.identity().by());
    }
    if (request.extension() != null) {
      people.add(request.extension().by());
    }
    if (request.ended() != null) {
      people.add(request.ended().by());
    }
    return people;
  }

  private static List<String> done(AccessRequest request, Map<UUID, String> names) {
    List<String> lines = new ArrayList<>();
    lines.add(by("subject.recorded", request.recordedBy(), request.recordedAt(), names, ""));
    AccessRequest.Identity identity = request.identity();
    if (identity != null) {
      String how = Texts.get("subject.proof." + identity.proof());
      lines.add(by("subject.identified", identity.by(), identity.at(), names, how));
    }
    request.pauses().forEach(pause -> lines.add(pause(pause)));
    AccessRequest.Extension extension = request.extension();
    if (extension != null) {
      lines.add(by("subject.was-extended", extension.by(), extension.at(), names, extension.why()));
    }
    if (request.headOfficeOn() != null) {
      lines.add(Texts.say("subject.head-office-told", Dates.day(request.headOfficeOn())));
    }
    AccessRequest.Ended ended = request.ended();
    if (ended != null) {
      String how = "subject.was." + ended.how();
      lines.add(by(how, ended.by(), ended.at(), names, ended.why()));
    }
    return List.copyOf(lines);
  }

  private static String by(
      String text, UUID account, Instant at, Map<UUID, String> names, String what) {
    String who = names.getOrDefault(account, Texts.get("case.somebody"));
    return Texts.say(text, Dates.moment(at), who, what);
  }

  private static String pause(AccessPause pause) {
    String why = Texts.get("subject.pause." + pause.reason());
    return pause.until() == null
        ? Texts.say("subject.paused", Dates.day(pause.from()), why)
        : Texts.say("subject.resumed", Dates.day(pause.from()), Dates.day(pause.until()), why);
  }

  public List<Fact> getAsked() {
    return asked;
  }

  public List<String> getDone() {
    return done;
  }
}
