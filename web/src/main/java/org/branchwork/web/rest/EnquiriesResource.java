package org.branchwork.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.EnquirySearch;
import org.branchwork.casework.api.Receipt;
import org.branchwork.web.platform.access.FormGate;
import org.branchwork.web.platform.settings.PortalSettings;
import org.branchwork.web.platform.throttle.Verdict;
import org.jspecify.annotations.Nullable;

/** Sends an enquiry, and reads its conversation. */
@Path("enquiries")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class EnquiriesResource {

  /** All texts at their longest, every character escaped, fit in. */
  private static final int LARGEST = 512 * 1024;

  @Inject EnquiryDesk desk;
  @Inject EnquirySearch search;
  @Inject PortalSettings settings;
  @Inject FormGate gate;
  @Inject HttpServletRequest request;
  @Inject Clock clock;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response send(@HeaderParam(RepeatKey.HEADER) @Nullable String key, InputStream document)
      throws IOException {
    byte[] bytes = document.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new ProblemFound(Problem.of(413, "api.detail.large"));
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    var enquiry = EnquiryBody.read(text, RepeatKey.formKey(key), LocalDate.now(clock));
    Verdict verdict = gate.program(request);
    if (verdict.refused()) {
      throw ProblemFound.tooSoon(verdict.seconds());
    }
    Receipt receipt = desk.sendOnce(enquiry, Caller.visitor());
    return Response.status(Response.Status.CREATED).entity(sent(receipt)).build();
  }

  @GET
  @Path("{reference}")
  public Conversation read(
      @PathParam("reference") String reference, @QueryParam("key") @Nullable String key) {
    CaseReference read =
        CaseReference.parse(reference)
            .filter(CaseReference::checks)
            .orElseThrow(() -> new ProblemFound(Problem.of(404, "api.detail.reference")));
    if (key == null) {
      throw new CaseNotFound();
    }
    return Conversation.of(search.enquiry(read.shown(), key, Caller.member()));
  }

  private Sent sent(Receipt receipt) {
    String path = "/enquiry/" + receipt.reference() + "?key=" + receipt.key();
    return new Sent(receipt.reference(), receipt.key(), settings.publicUrl() + path);
  }

  /** The answer to an enquiry that is on disk; whoever holds the key can read and answer. */
  public record Sent(String reference, String key, String trackingUrl) {}
}
