package org.branchwork.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.branchwork.casework.api.deadlines.TimeLimit;
import org.branchwork.casework.api.deadlines.TimeLimitSearch;
import org.branchwork.web.pages.casework.TimeLimitForm;
import org.branchwork.web.pages.casework.TimeLimitWords;
import org.jspecify.annotations.Nullable;

/** By when a claim must be with a tribunal. */
@Path("time-limits")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class TimeLimitsResource {

  @Inject TimeLimitSearch search;

  @GET
  public Worked work(@Context UriInfo address) {
    Map<String, String> values = new HashMap<>();
    address.getQueryParameters().forEach((name, given) -> values.put(name, given.get(0)));
    TimeLimitForm form = TimeLimitForm.query(values);
    @Nullable TimeLimit limit = form.work(search);
    if (limit == null) {
      throw new ProblemFound(Problem.of(form.problems()));
    }
    return new Worked(limit.primary(), limit.limit(), limit.safe(), TimeLimitWords.of(limit));
  }

  /** The three days, and how they were worked out, line by line. */
  public record Worked(LocalDate primary, LocalDate limit, LocalDate safe, List<String> reasons) {}
}
