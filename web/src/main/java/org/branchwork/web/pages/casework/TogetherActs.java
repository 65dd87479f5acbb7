package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.together.TogetherDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;

/** What is done with a case and another, each by one button. */
@RequestScoped
class TogetherActs {

  /** What is asked about before it is done. */
  static final Set<String> ASKED = Set.of("merge", "split", "move", "link");

  static final CasePost.Way WAY =
      new CasePost.Way(
          "together.done.",
          Set.of("merge", "split", "move", "link", "undo"),
          Map.of(
              "together.messages", "message",
              "together.other", "other",
              "together.same", "other"));

  @Inject TogetherDesk desk;
  @Inject CaseFrame frame;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  void perform(String act, String formKey) {
    String reference = request.reference();
    switch (act) {
      case "merge" -> desk.merge(reference, formKey, other(), me.casework());
      case "split" -> desk.split(reference, formKey, messages(), me.casework());
      case "move" -> move(reference, formKey);
      case "link" -> desk.link(reference, formKey, other(), me.casework());
      default -> desk.undo(reference, formKey, number(request.parameter("move")), me.casework());
    }
  }

  private void move(String reference, String formKey) {
    Set<Long> messages = messages();
    if (messages.size() != 1) {
      frame.getProblems().add("message", Texts.get("rule.together.one-message"));
      return;
    }
    desk.moveMessage(reference, formKey, messages.iterator().next(), other(), me.casework());
  }

  /** Whether what was asked can be asked about; what is missing is told at its field. */
  boolean asks(String act) {
    boolean words = act.equals("split") || act.equals("move");
    if (words && messages().isEmpty()) {
      frame.getProblems().add("message", Texts.get("rule.together.messages"));
    } else if (act.equals("move") && messages().size() != 1) {
      frame.getProblems().add("message", Texts.get("rule.together.one-message"));
    }
    if (!act.equals("split") && !CaseReference.parse(other()).isPresent()) {
      frame
          .getProblems()
          .add(act.equals("move") ? "to" : "other", Texts.get("rule.together.other"));
    }
    return !frame.getProblems().isAny();
  }

  /** The other case as it was typed or chosen, in the one spelling of references. */
  String other() {
    String chosen = request.parameter("to");
    String typed = chosen.isEmpty() ? request.parameter("other") : chosen;
    return CaseReference.parse(typed).map(CaseReference::shown).orElse(typed);
  }

  Set<Long> messages() {
    String[] ticked = request.http().getParameterValues("message");
    Set<Long> messages = new TreeSet<>();
    Stream.of(ticked == null ? new String[0] : ticked)
        .map(TogetherActs::number)
        .forEach(messages::add);
    return messages;
  }

  /** A number that no page ever gave out is that of nothing. */
  private static long number(String typed) {
    return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
  }
}
