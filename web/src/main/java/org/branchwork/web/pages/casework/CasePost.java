package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.branchwork.casework.api.CaseHead;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The way of a page beside the conversation: enter the case, do what was posted and go on to its
 * address again, or show the page with what was typed.
 */
@RequestScoped
class CasePost {

  @Inject CaseFrame frame;
  @Inject CaseRequest request;

  private Map<String, String> typed = Map.of();

  /** What a page does when one of its buttons was pressed. */
  interface Deed {
    /** Notes what is wrong at the frame, or lets a rule refuse. */
    void of(String act, String formKey);
  }

  /**
   * A page's own part of the way.
   *
   * @param texts the beginning of the keys of what is said after an act, such as {@code work.done.}
   * @param acts the buttons of the page
   * @param fields the field at which a rule's refusal is told, by the rule
   */
  record Way(String texts, Set<String> acts, Map<String, String> fields) {}

  /** Comes in and does what was posted; the case as it stands, or {@code null} once sent on. */
  @Nullable CaseHead enter(Way way, Deed deed) {
    CaseHead head = frame.enter();
    if (!request.isPost()) {
      typed = request.kept();
      frame.tellKept(!typed.isEmpty());
      String act = request.parameter("done");
      frame.tellDone(way.acts().contains(act) ? Texts.get(way.texts() + act) : null);
      return head;
    }
    typed = request.typed();
    String act = request.parameter("do");
    if (!frame.formIsGood() || !way.acts().contains(act)) {
      return head;
    }
    perform(way, act, deed);
    if (frame.getProblems().isAny()) {
      return head;
    }
    request.forgetKept();
    request.redirect(request.path() + "?done=" + act);
    return null;
  }

  private void perform(Way way, String act, Deed deed) {
    try {
      deed.of(act, request.formKey().orElseThrow());
    } catch (CaseworkRuleBroken broken) {
      String field = way.fields().getOrDefault(broken.key(), act);
      frame.getProblems().add(field, Texts.get("rule." + broken.key()));
    }
  }

  /** What was typed and not saved, by field. */
  Map<String, String> typed() {
    return typed;
  }
}
