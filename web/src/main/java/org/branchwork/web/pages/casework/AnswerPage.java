package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.branchwork.casework.api.CaseHead;
import org.branchwork.casework.api.targets.WaitingFor;

/** By when a member is to be answered, and the pause while the branch waits for somebody else. */
@Named
@RequestScoped
public class AnswerPage {

  @Inject CasePost post;
  @Inject AnswerActs acts;
  @Inject AnswerLines lines;

  /** Answers a GET, or does what was posted and shows the result. */
  public void load() {
    CaseHead head = post.enter(AnswerActs.WAY, acts::perform);
    if (head != null) {
      lines.show(head.clock());
    }
  }

  public Map<String, String> getTyped() {
    return post.typed();
  }

  public List<Choice> getWaitingFor() {
    return Choice.of(WaitingFor.class, "answer.for.", post.typed().getOrDefault("answer-for", ""));
  }
}
