package org.branchwork.web.pages.casework;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.workload.HandOverSheet;
import org.branchwork.casework.api.workload.SheetDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.identity.AccountEntry;

/** One's own hand-over sheet as a PDF, or that of a caseworker for those who give cases. */
public class SheetServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient SheetDesk desk;
  @Inject private transient AccountDirectory accounts;
  @Inject private transient CurrentUser me;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // asked for by its own name it is nobody's
    boolean shown = request.getDispatcherType() == DispatcherType.FORWARD;
    Optional<AccountEntry> caseworker =
        shown ? whose(request.getParameter("of")) : Optional.empty();
    if (caseworker.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] bytes;
    try {
      HandOverSheet sheet = desk.write(caseworker.get().id(), me.casework());
      Map<UUID, String> names = new HashMap<>();
      accounts
          .all(SheetPaper.covers(sheet))
          .forEach((id, account) -> names.put(id, account.name()));
      bytes = SheetPaper.of(sheet, caseworker.get().name(), names, clock.instant());
    } catch (CaseNotFound notTheirs) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/pdf");
    response.setContentLength(bytes.length);
    response.setHeader("Content-Disposition", "attachment; filename=\"hand-over-sheet.pdf\"");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(bytes);
  }

  /** Without a word, one's own. */
  private Optional<AccountEntry> whose(String of) {
    try {
      UUID id = of == null ? me.casework().account() : UUID.fromString(of);
      return accounts.find(id);
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
