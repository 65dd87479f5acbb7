package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.EnquirySearch;
import org.branchwork.casework.api.privacy.ReadingPage;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.jspecify.annotations.Nullable;

/** Who looked at an enquiry, for its member: the latest, or the page of older ones asked for. */
@Named
@RequestScoped
public class MemberLooks {

  @Inject EnquirySearch search;
  @Inject AccountDirectory accounts;
  @Inject PostedForm posted;

  private List<ReadingRows.Look> lines = List.of();
  private @Nullable Long older;

  void show(String reference, String key) {
    ReadingPage page = search.readings(reference, key, before(), Caller.member());
    Set<UUID> people = ReadingRows.people(page.looks());
    lines = ReadingRows.looks(page.looks(), ReadingRows.names(accounts.all(people)));
    older = page.older();
  }

  /** Where the page begins that is asked for; what is no such place is the latest. */
  private @Nullable Long before() {
    String typed = posted.text("before");
    return typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
  }

  /** A line each. */
  public List<ReadingRows.Look> getLines() {
    return lines;
  }

  /** Whether older looks were asked for, so that they are seen at once. */
  public boolean isAsked() {
    return before() != null;
  }

  /** Whether there is something to see. */
  public boolean isThere() {
    return isAsked() || !lines.isEmpty();
  }

  /** Where the older looks begin, or {@code null}. */
  public @Nullable Long getOlder() {
    return older;
  }
}
