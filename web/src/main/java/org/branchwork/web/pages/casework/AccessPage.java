package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.CaseHead;
import org.branchwork.casework.api.privacy.AccessDesk;
import org.branchwork.casework.api.privacy.AccessSearch;
import org.branchwork.casework.api.privacy.WhoMaySee;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.identity.AccountDirectory;

/** Who may see a case, and who looked at it. */
@Named
@RequestScoped
public class AccessPage {

  private static final CasePost.Way WAY =
      new CasePost.Way("access.done.", Set.of("restrict", "lift", "open-to", "shut-to"), Map.of());

  @Inject CasePost post;
  @Inject CaseRequest request;
  @Inject AccessDesk desk;
  @Inject AccessSearch search;
  @Inject AccountDirectory accounts;
  @Inject CurrentUser me;

  private boolean restricted;
  private String since = "";
  private List<Choice> openedTo = List.of();
  private List<Choice> others = List.of();
  private List<ReadingRows.Glass> broken = List.of();
  private List<ReadingRows.Look> looks = List.of();

  public void load() {
    CaseHead head = post.enter(WAY, (act, key) -> perform(act));
    if (head != null) {
      show(head, search.of(head.reference(), me.casework()));
    }
  }

  private void perform(String act) {
    String reference = request.reference();
    switch (act) {
      case "restrict" -> desk.restrict(reference, me.casework());
      case "lift" -> desk.lift(reference, me.casework());
      case "open-to" -> desk.openTo(reference, request.uuid("open-to"), me.casework());
      default -> desk.shutTo(reference, request.uuid("person"), me.casework());
    }
  }

  private void show(CaseHead head, WhoMaySee who) {
    restricted = who.restrictedAt() != null;
    since = Texts.say("access.since", Dates.moment(who.restrictedAt()));
    Set<UUID> people = new HashSet<>(who.openedTo());
    people.addAll(ReadingRows.people(who));
    Map<UUID, String> names = ReadingRows.names(accounts.all(people));
    openedTo = choices(who.openedTo(), names);
    others =
        accounts.holding("casework.work").stream()
            .filter(account -> !who.openedTo().contains(account.id()))
            .filter(account -> !account.id().equals(head.caseworker()))
            .map(account -> new Choice(account.id().toString(), account.name(), false))
            .toList();
    broken = ReadingRows.glass(who.broken(), names);
    looks = ReadingRows.looks(who.readings(), names);
  }

  private static List<Choice> choices(Collection<UUID> people, Map<UUID, String> names) {
    return people.stream()
        .map(
            id ->
                new Choice(
                    id.toString(), names.getOrDefault(id, Texts.get("case.somebody")), false))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  public boolean isRestricted() {
    return restricted;
  }

  /** Since when, in a sentence. */
  public String getSince() {
    return since;
  }

  /** Whether this person may change who sees the case. */
  public boolean isChanging() {
    return me.can("casework.assign");
  }

  /** Whether this person may restrict the case now. */
  public boolean isRestrictable() {
    return isChanging() && !restricted;
  }

  public String getLead() {
    return Texts.say("access.looks-lead", WhoMaySee.READINGS);
  }

  /** Those the case was opened to, by name. */
  public List<Choice> getOpenedTo() {
    return openedTo;
  }

  /** Those it could be opened to. */
  public List<Choice> getOthers() {
    return others;
  }

  public List<ReadingRows.Glass> getBroken() {
    return broken;
  }

  public List<ReadingRows.Look> getLooks() {
    return looks;
  }
}
