package org.branchwork.web.rest;

import jakarta.ws.rs.core.Response;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.access.FormGate;

/** A request that is not done, for a reason that is told. */
class ProblemFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final long retryAfter;

  ProblemFound(Problem problem) {
    this(problem, 0);
  }

  private ProblemFound(Problem problem, long retryAfter) {
    super(problem.title());
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** It came too soon. */
  static ProblemFound tooSoon(long seconds) {
    return new ProblemFound(
        Problem.said(FormGate.TOO_MANY, Texts.say("api.detail.wait", seconds)), seconds);
  }

  Response answer() {
    Response answer = problem.answer();
    return retryAfter == 0
        ? answer
        : Response.fromResponse(answer).header("Retry-After", retryAfter).build();
  }
}
