package org.branchwork.web.pages.fundraising;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A file of the books as the answer, always a download that nobody keeps on the way. */
final class LedgerFile {

  private LedgerFile() {}

  /**
   * Makes it the answer.
   *
   * @param name plain letters, digits, dots and hyphens
   */
  static void hand(String name, String type, byte[] bytes) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType(type);
    answer.setResponseContentLength(bytes.length);
    answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    answer.setResponseHeader("Cache-Control", "no-store");
    try {
      answer.getResponseOutputStream().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }
}
