package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.branchwork.casework.api.FileContent;
import org.branchwork.casework.api.mail.MailDesk;
import org.branchwork.web.pages.shared.CurrentUser;

/** Hands out a message as it came in, always as a download: it may hold anything. */
@RequestScoped
class RawMailAnswer {

  @Inject MailDesk desk;
  @Inject CurrentUser me;
  @Inject CaseRequest request;

  /** Whether a message was asked for, and is the answer now. */
  boolean given() {
    String asked = request.parameter("raw");
    if (!asked.matches("[0-9]{1,18}")) {
      return false;
    }
    write(desk.openRaw(Long.parseLong(asked), me.casework()));
    return true;
  }

  private static void write(FileContent file) {
    FacesContext context = FacesContext.getCurrentInstance();
    HttpServletResponse response = (HttpServletResponse) context.getExternalContext().getResponse();
    try {
      FileServlet.write(file, null, response);
      context.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
