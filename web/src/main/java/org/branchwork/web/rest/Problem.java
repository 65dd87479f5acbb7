package org.branchwork.web.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;

/**
 * Why a request was not done, as RFC 9457 has it.
 *
 * @param title the kind of problem; the same for each of its kind
 * @param detail what it is here and how to mend it
 * @param errors what is wrong field by field; empty when it is no field
 */
public record Problem(
    String type, String title, int status, String detail, List<FieldError> errors) {

  static final String MEDIA_TYPE = "application/problem+json";

  /** One field, as it is called in the document that was sent, and how to mend it. */
  public record FieldError(String field, String message) {}

  /** A problem that lies in no field. */
  static Problem of(int status, String detailKey) {
    return said(status, Texts.get(detailKey));
  }

  /** The same with its sentence. */
  static Problem said(int status, String detail) {
    return new Problem("about:blank", title(status), status, detail, List.of());
  }

  /** A problem of the fields of a document. */
  static Problem of(Problems problems) {
    List<FieldError> errors =
        problems.getAll().stream()
            .map(problem -> new FieldError(problem.field(), problem.sentence()))
            .toList();
    int status = 422;
    return new Problem(
        "about:blank", title(status), status, Texts.get("api.detail.fields"), errors);
  }

  Response answer() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }

  private static String title(int status) {
    String title = Texts.get("api.title." + status);
    return title.startsWith("[") ? Texts.get("api.title.other") : title;
  }
}
