package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseHead;
import org.branchwork.casework.api.collectives.Agreed;
import org.branchwork.casework.api.collectives.CollectiveDesk;
import org.branchwork.casework.api.collectives.CollectiveReference;
import org.branchwork.casework.api.collectives.CollectiveSearch;
import org.branchwork.casework.api.collectives.Membership;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.jspecify.annotations.Nullable;

/** Which collective a case belongs to, and adding it to one once its member has agreed. */
@Named
@RequestScoped
public class CaseCollectivePage {

  private static final CasePost.Way WAY =
      new CasePost.Way(
          "case-collective.done.",
          Set.of("collective-add"),
          Map.of(
              "collective.agreed-how", "agreed-how",
              "collective.agreed-on", "agreed-on",
              "collective.closed", "collective",
              "collective.other", "collective"));

  @Inject CasePost post;
  @Inject CaseFrame frame;
  @Inject CollectiveDesk desk;
  @Inject CollectiveSearch search;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private @Nullable Membership membership;
  private List<Choice> open = List.of();

  public void load() {
    CaseHead head = post.enter(WAY, this::add);
    if (head == null) {
      return;
    }
    membership = search.ofCase(head.reference(), me.casework()).orElse(null);
    if (isAdding()) {
      open =
          search.all(me.casework()).stream()
              .filter(line -> !line.closed())
              .map(line -> new Choice(line.reference(), line.name(), chosen(line.reference())))
              .toList();
    }
  }

  private boolean chosen(String reference) {
    return reference.equals(post.typed().get("collective"));
  }

  private void add(String act, String formKey) {
    var problems = frame.getProblems();
    var collective = CollectiveReference.parse(request.parameter("collective"));
    LocalDate on = ThreeBoxDate.read(post.typed(), "agreed-on", problems);
    if (collective.isEmpty()) {
      problems.add("collective", Texts.get("case-collective.choose"));
    }
    if (!problems.isAny()) {
      desk.add(collective.orElseThrow().shown(), request.reference(), how(), on, me.casework());
    }
  }

  private @Nullable Agreed how() {
    return Stream.of(Agreed.SPOKEN, Agreed.WRITTEN)
        .filter(each -> each.name().equals(request.parameter("agreed-how")))
        .findFirst()
        .orElse(null);
  }

  /** {@code null} for a case of no collective. */
  public @Nullable Membership getMembership() {
    return membership;
  }

  /** How and when the member agreed, in a sentence. */
  public String getAgreed() {
    return membership == null
        ? ""
        : Texts.say("case-collective.agreed." + membership.how(), Dates.day(membership.agreedOn()));
  }

  /** Whether this person may add the case to a collective. */
  public boolean isAdding() {
    return membership == null && !frame.isClosed() && me.can("casework.assign");
  }

  /** The collectives that it can be added to. */
  public List<Choice> getOpen() {
    return open;
  }

  public List<Choice> getWays() {
    String chosen = post.typed().getOrDefault("agreed-how", "");
    return Stream.of(Agreed.SPOKEN, Agreed.WRITTEN)
        .map(
            each ->
                new Choice(
                    each.name(),
                    Texts.get("case-collective.how." + each),
                    each.name().equals(chosen)))
        .toList();
  }

  public Map<String, String> getTyped() {
    return post.typed();
  }
}
