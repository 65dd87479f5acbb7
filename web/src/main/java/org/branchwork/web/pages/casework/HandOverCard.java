package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.deadlines.HandOver;
import org.branchwork.casework.api.deadlines.HandOver.Asked;
import org.branchwork.casework.api.deadlines.HandOverSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.jspecify.annotations.Nullable;

/** Who is to have a case whose time limit is near: asked by one person, agreed by a second. */
@Named
@RequestScoped
public class HandOverCard {

  @Inject HandOverSearch search;
  @Inject AccountDirectory accounts;
  @Inject CaseRows rows;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private HandOver state = new HandOver(false, null);
  private List<Choice> people = List.of();
  private String question = "";

  /** Reads how it is, once the page has done what was posted. */
  public void load() {
    if (FacesContext.getCurrentInstance().getResponseComplete()) {
      return;
    }
    state = search.of(request.reference(), me.casework());
    Asked asked = state.asked();
    if (asked != null) {
      question = inWords(asked);
    } else if (state.near()) {
      String chosen = request.parameter("hand-over-to");
      people =
          accounts.holding("casework.work").stream()
              .map(each -> choice(each.id(), each.name(), chosen))
              .toList();
    }
  }

  private String inWords(Asked asked) {
    Map<UUID, String> names = rows.names(List.of(asked.by(), asked.from(), asked.to()));
    String gone = Texts.get("case.somebody");
    return Texts.say(
        "hand-over.question",
        names.getOrDefault(asked.by(), gone),
        Dates.moment(asked.at()),
        names.getOrDefault(asked.from(), gone),
        names.getOrDefault(asked.to(), gone));
  }

  private static Choice choice(UUID id, String name, String chosen) {
    return new Choice(id.toString(), name, id.toString().equals(chosen));
  }

  public boolean isAsked() {
    return state.asked() != null;
  }

  public boolean isAskable() {
    return state.near() && state.asked() == null;
  }

  public String getQuestion() {
    return question;
  }

  public String getWhy() {
    return Objects.requireNonNull(state.asked()).reason();
  }

  public List<Choice> getPeople() {
    return people;
  }

  /** For {@code open} of what is folded away: shown when there is something to mend. */
  public @Nullable String getUnfolded() {
    return request.parameter("do").equals(HandOverActs.ASK) ? "open" : null;
  }
}
