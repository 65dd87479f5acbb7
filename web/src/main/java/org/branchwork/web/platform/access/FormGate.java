package org.branchwork.web.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.branchwork.web.platform.identity.Visits;
import org.branchwork.web.platform.throttle.Bucket;
import org.branchwork.web.platform.throttle.Limit;
import org.branchwork.web.platform.throttle.Throttle;
import org.branchwork.web.platform.throttle.Turns;
import org.branchwork.web.platform.throttle.Verdict;
import org.branchwork.web.platform.throttle.Wait;

/**
 * Slows the public forms when very many come at once: from one network, or from everybody. Whoever
 * is slowed waits once and is then taken; programs are told when to come again.
 */
@ApplicationScoped
public class FormGate {

  /** The status that says so to programs. */
  public static final int TOO_MANY = 429;

  /** The field of a form that carries a turn. */
  static final String TURN = "turn";

  @Inject Visits visits;
  @Inject Turns turns;
  @Inject Throttle throttle;

  /** Whether an enquiry may be sent now. */
  public Optional<Wait> enquiry(HttpServletRequest request, String formKey) {
    return ask(request, formKey, network(request, Limit.ENQUIRY_NETWORK), Limit.ENQUIRY_FORM);
  }

  /** Whether a pledge may be made now. */
  public Optional<Wait> pledge(HttpServletRequest request, String formKey) {
    return ask(
        request, "pledge " + formKey, network(request, Limit.PLEDGE_NETWORK), Limit.PLEDGE_FORM);
  }

  /** Whether a claim may be made now. */
  public Optional<Wait> claim(HttpServletRequest request, String formKey) {
    return ask(
        request, "claim " + formKey, network(request, Limit.CLAIM_NETWORK), Limit.CLAIM_FORM);
  }

  /** Whether something may be written in a conversation now. */
  public Optional<Wait> answer(
      HttpServletRequest request, String formKey, String reference, String key) {
    // with its key, so that a stranger who knows a reference takes nothing from its member
    Bucket own = Bucket.of(Limit.ANSWER_CASE, reference, key);
    Bucket network = network(request, Limit.ANSWER_NETWORK);
    return turns.ask(List.of(own, network), formKey, turn(request));
  }

  /** Whether a one-time link may be asked for now. */
  public Optional<Wait> link(HttpServletRequest request, String email) {
    return ask(request, "my " + email, network(request, Limit.MY_NETWORK), Limit.MY_FORM);
  }

  /** Whether a reference may be looked up now. */
  public Optional<Wait> lookUp(HttpServletRequest request, String reference) {
    Bucket network = network(request, Limit.FIND_NETWORK);
    return turns.ask(List.of(network), "find " + reference, turn(request));
  }

  /** Whether a program may send an enquiry now. */
  public Verdict program(HttpServletRequest request) {
    return throttle.take(List.of(network(request, Limit.API_NETWORK), Bucket.of(Limit.API_FORM)));
  }

  private Optional<Wait> ask(
      HttpServletRequest request, String thing, Bucket network, Limit everybody) {
    return turns.ask(List.of(network, Bucket.of(everybody)), thing, turn(request));
  }

  private Bucket network(HttpServletRequest request, Limit limit) {
    return Bucket.of(limit, visits.network(request));
  }

  private static String turn(HttpServletRequest request) {
    return request.getParameter(TURN);
  }
}
