package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseHead;
import org.branchwork.casework.api.together.CaseTogether;
import org.branchwork.casework.api.together.TogetherSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;

/** A case and others: brought together, split, linked; each is asked about, and can be undone. */
@Named
@RequestScoped
public class TogetherPage {

  private static final Map<String, Integer> SENTENCES =
      Map.of("merge", 4, "split", 3, "move", 2, "link", 2);

  @Inject CasePost post;
  @Inject CaseRequest request;
  @Inject TogetherActs acts;
  @Inject TogetherSearch search;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private String asked = "";
  private List<TogetherLines.Other> others = List.of();
  private List<TogetherLines.Words> messages = List.of();
  private List<TogetherLines.Done> moves = List.of();

  public void load() {
    CaseHead head = post.enter(TogetherActs.WAY, acts::perform);
    if (head == null) {
      return;
    }
    String act = request.parameter("act");
    if (!request.isPost() && TogetherActs.ASKED.contains(act) && acts.asks(act)) {
      asked = act;
    }
    show(search.of(head.reference(), me.casework()));
  }

  private void show(CaseTogether together) {
    Map<UUID, String> names =
        rows.names(
            together.moves().stream()
                .flatMap(move -> Stream.of(move.by(), TogetherLines.undoer(move)))
                .collect(Collectors.toSet()));
    Set<Long> ticked = acts.messages();
    others = together.others().stream().map(TogetherLines.Other::of).toList();
    messages =
        together.messages().stream()
            .map(said -> TogetherLines.Words.of(said, ticked.contains(said.id())))
            .toList();
    moves = together.moves().stream().map(move -> TogetherLines.Done.of(move, names)).toList();
  }

  /** Whether the page asks before something is done. */
  public boolean isAsking() {
    return !asked.isEmpty();
  }

  /** The button that does what is asked about. */
  public String getAsked() {
    return asked;
  }

  public String getQuestion() {
    return Texts.say("together.confirm." + asked, getOther());
  }

  /** What will happen, a sentence each. */
  public List<String> getSentences() {
    return Stream.concat(
            IntStream.rangeClosed(1, SENTENCES.getOrDefault(asked, 0))
                .mapToObj(n -> Texts.say("together.what." + asked + "." + n, getOther())),
            Stream.of(Texts.get("together.what.undo")))
        .toList();
  }

  /** The other case as it was typed. */
  public String getOther() {
    return acts.other();
  }

  /** Other cases of the same person. */
  public List<TogetherLines.Other> getOthers() {
    return others;
  }

  /** The same to choose from. */
  public List<Choice> getTargets() {
    return others.stream()
        .map(
            each ->
                new Choice(
                    each.reference(),
                    each.line(),
                    each.reference().equals(request.parameter("to"))))
        .toList();
  }

  public List<TogetherLines.Words> getMessages() {
    return messages;
  }

  /** The messages that are ticked, to be asked about. */
  public List<TogetherLines.Words> getTicked() {
    return messages.stream().filter(TogetherLines.Words::ticked).toList();
  }

  /** Whether there is a message that could go. */
  public boolean isParting() {
    return messages.size() > 1;
  }

  public List<TogetherLines.Done> getMoves() {
    return moves;
  }
}
