package org.branchwork.web.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.access.DatabaseAway;
import org.branchwork.web.platform.access.NothingThere;

/** Makes a problem document of whatever went wrong; only faults of ours are logged. */
public class FailureMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());
  private static final String USED = "form.used";

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof ProblemFound found) {
      return found.answer();
    }
    if (failure instanceof CaseworkRuleBroken broken) {
      return USED.equals(broken.key())
          ? Problem.of(409, "api.detail.used").answer()
          : Problem.of(refused(broken)).answer();
    }
    if (NothingThere.causes(failure)) {
      return Problem.of(404, "api.detail.nothing").answer();
    }
    if (failure instanceof WebApplicationException refused) {
      int status = refused.getResponse().getStatus();
      return Problem.of(status, "api.detail.request").answer();
    }
    boolean away = DatabaseAway.causes(failure);
    LOG.log(Level.SEVERE, "a request for JSON could not be answered", failure);
    return Problem.of(away ? 503 : 500, away ? "api.detail.away" : "api.detail.fault").answer();
  }

  private static Problems refused(CaseworkRuleBroken broken) {
    Problems problems = new Problems();
    String field = broken.key().replace("enquiry.", "");
    problems.add("contact".equals(field) ? "telephone" : field, Texts.get("rule." + broken.key()));
    return problems;
  }
}
