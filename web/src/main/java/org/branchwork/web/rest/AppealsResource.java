package org.branchwork.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.pledges.AppealSearch;
import org.branchwork.fundraising.api.pledges.PublicTotals;

/** How much was promised, agreed and paid for an appeal. */
@Path("appeals")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class AppealsResource {

  @Inject AppealSearch appeals;

  @GET
  @Path("{slug}/total")
  public Total total(@PathParam("slug") String slug) {
    PublicTotals totals = appeals.bySlug(slug, Caller.visitor()).totals();
    return new Total(totals.pledgedPence(), totals.agreedPence(), totals.paidPence());
  }

  /** The three public figures in pence, by the rule of {@link PublicTotals}. */
  public record Total(long pledgedPence, long agreedPence, long paidPence) {}
}
