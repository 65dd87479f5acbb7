package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.collectives.CollectiveSearch;
import org.branchwork.casework.api.collectives.CollectiveSheet;
import org.branchwork.casework.api.collectives.MemberPage;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** A collective: who is in it and until when, what is common to all, and one message to all. */
@Named
@RequestScoped
public class CollectivePage {

  private static final int ROWS = 50;

  @Inject CollectiveSearch search;
  @Inject CollectiveActs acts;
  @Inject CollectiveWords words;
  @Inject EnquiryRequest site;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private Map<String, String> typed = Map.of();
  private @Nullable CollectiveSheet sheet;
  private List<CollectiveWords.Member> members = List.of();
  private List<CollectiveWords.Said> messages = List.of();
  private @Nullable String next;

  public void load() {
    String reference = request.collective();
    sheet = search.sheet(reference, me.casework());
    typed = request.isPost() ? request.typed() : request.kept();
    if (request.isPost() && acts.posted(reference, typed)) {
      return;
    }
    MemberPage page = search.members(reference, request.parameter("after"), ROWS, me.casework());
    Map<UUID, String> names = words.names(getSheet(), page);
    members = words.members(page, names);
    messages = words.messages(getSheet(), names);
    next = page.next() == null ? null : request.path() + "?after=" + page.next() + "#members";
  }

  public CollectiveSheet getSheet() {
    return Objects.requireNonNull(sheet);
  }

  public String getCategory() {
    return Texts.get("case.category." + getSheet().category());
  }

  public List<CollectiveWords.Member> getMembers() {
    return members;
  }

  public List<CollectiveWords.Said> getMessages() {
    return messages;
  }

  /** The address of the next page of members, or {@code null} on the last. */
  public @Nullable String getNext() {
    return next;
  }

  public boolean isFurther() {
    return !request.parameter("after").isEmpty();
  }

  /** How many there are, how many wait, how many cases are closed. */
  public String getCounted() {
    CollectiveSheet seen = getSheet();
    return Texts.say("collective.counted", seen.members(), seen.waiting(), seen.closedCases());
  }

  /** The sign-up address, whole, to be passed on. */
  public String getLink() {
    return site.address("/collectives/" + getSheet().token());
  }

  public boolean isClosed() {
    return getSheet().closedAt() != null;
  }

  /** Whether the sign-up can be opened again. */
  public boolean isReopening() {
    return !isClosed() && !getSheet().invitation().open();
  }

  /** Whether there is somebody to write to, and this person may. */
  public boolean isWriting() {
    return isLeading() && !isClosed() && getSheet().members() > getSheet().closedCases();
  }

  /** Whether this person leads collectives. */
  public boolean isLeading() {
    return me.can("casework.assign");
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  public Problems getProblems() {
    return acts.problems();
  }

  public @Nullable String getNotice() {
    return acts.notice();
  }

  public @Nullable String getDone() {
    return acts.done();
  }

  public String getAction() {
    return request.path();
  }

  public String getKept() {
    return request.parameter("kept");
  }

  public UUID getAccount() {
    return request.account();
  }

  public String getNewToken() {
    return request.newToken();
  }
}
