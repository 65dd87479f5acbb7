package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.collectives.CollectiveSearch;
import org.branchwork.casework.api.collectives.SharedMatter;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What a member has in common with others in a collective, below the member's own conversation. */
@Named
@RequestScoped
public class SharedMatterPage {

  @Inject CollectiveSearch search;
  @Inject ConversationPage conversation;

  private @Nullable SharedMatter matter;

  /** Comes after the conversation was read. */
  public void load() {
    if (conversation.isRead()) {
      matter =
          search
              .shared(conversation.getReference(), conversation.getKey(), Caller.member())
              .orElse(null);
    }
  }

  /** {@code null} for an enquiry that is of no collective. */
  public @Nullable SharedMatter getMatter() {
    return matter;
  }

  /** Since when the member has been in it. */
  public String getAgreed() {
    return matter == null ? "" : Texts.say("shared-matter.agreed", Dates.day(matter.agreedOn()));
  }

  /** Whether anything is shared yet. */
  public boolean isNothing() {
    return matter != null
        && List.of(matter.chronology(), matter.files()).stream().allMatch(List::isEmpty);
  }
}
